using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using TcpFsm.Tests.Shared.Kernel;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>
/// The kernel's connection tracking at a host, another observer of both ends that sees packets and no sockets, and the changes it tells of.
/// </summary>
internal sealed partial class Conntrack : IDisposable
{
    private readonly Process _events;

    /// <exception cref="InvalidOperationException">It cannot be switched on here; the message says why.</exception>
    public Conntrack(NetworkNamespace host)
    {
        // It tracks as soon as a rule asks it something.
        host.Execute("nft", "add", "table", "inet", "fsm");
        host.Execute("nft", "add", "chain", "inet", "fsm", "in", "{ type filter hook input priority 0; }");
        host.Execute("nft", "add", "rule", "inet", "fsm", "in", "ct", "state", "established", "accept");
        _events = host.Start("conntrack", "-E", "-p", "tcp");
        bool listens = SpinWait.SpinUntil(() => host.Run(IsHeard), TimeSpan.FromSeconds(10));
        if (listens)
            return;
        Dispose();
        throw new InvalidOperationException("conntrack hears of no events.");
    }

    /// <summary>The states of a client's connection in turn, and no more events.</summary>
    public List<string> Stop(int clientPort)
    {
        Command.Run("kill", "-INT", _events.Id.ToString(CultureInfo.InvariantCulture));
        string told = _events.StandardOutput.ReadToEnd();
        _events.WaitForExit();
        string port = $" sport={clientPort} ";
        return [.. told.Split('\n').Where(line => line.Contains(port, StringComparison.Ordinal)).Select(line => Change().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The states it goes through at the packets of a trace, each once for as long as it lasts.</summary>
    public static List<string> Follow(Findings findings)
    {
        var turn = new List<string>();
        bool isFinRepeated = false;
        foreach (Findings.Line packet in findings.Packets)
        {
            isFinRepeated |= packet.Flags.HasFlag(TcpFlags.Fin) && packet.Verdict == Verdict.Retransmission;
            string state = NameOf(packet.AAfter, packet.BAfter);
            // It takes a repeated FIN for that of the other end.
            if (isFinRepeated && state is "FIN_WAIT" or "CLOSE_WAIT")
                state = "LAST_ACK";
            if (turn.Count == 0 || turn[^1] != state)
                turn.Add(state);
        }

        // A connection that only a RST answered it forgets without a word.
        if (findings.Only.Closed == Closing.Refused)
            turn.Remove("CLOSE");
        return turn;
    }

    private static string NameOf(TcpState one, TcpState other) => (one, other) switch
    {
        (TcpState.SynReceived, TcpState.SynReceived) => "SYN_SENT2",
        (TcpState.SynSent, _) => "SYN_SENT",
        (TcpState.SynReceived, _) or (_, TcpState.SynReceived) => "SYN_RECV",
        (TcpState.Established, TcpState.Established) => "ESTABLISHED",
        (TcpState.FinWait1, TcpState.CloseWait) or (TcpState.CloseWait, TcpState.FinWait1) => "FIN_WAIT",
        (TcpState.FinWait2, TcpState.CloseWait) or (TcpState.CloseWait, TcpState.FinWait2) => "CLOSE_WAIT",
        (TcpState.LastAck, _) or (_, TcpState.LastAck) or (TcpState.Closing, _) or (_, TcpState.Closing) => "LAST_ACK",
        (TcpState.TimeWait, _) or (_, TcpState.TimeWait) => "TIME_WAIT",
        _ => "CLOSE",
    };

    public void Dispose()
    {
        if (!_events.HasExited)
            _events.Kill();
        _events.Dispose();
    }

    // A netlink socket of NETLINK_NETFILTER that listens to groups: protocol 12 in the second column, a mask in the fourth.
    private static bool IsHeard()
    {
        Thread.Sleep(5);
        return File.ReadLines("/proc/thread-self/net/netlink").Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(fields => fields[1] == "12" && fields[3] != "00000000");
    }

    [GeneratedRegex(@"\[(?:NEW|UPDATE)\] tcp +6 \d+ ([A-Z_0-9]+) ")]
    private static partial Regex Change();
}
