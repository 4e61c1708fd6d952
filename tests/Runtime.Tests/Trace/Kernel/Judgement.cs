using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>
/// One connection of the kernel's, step by step. After each step the kernel is asked for the states of both ends, and in the end the
/// trace must have had both in these states at that time.
/// </summary>
internal sealed class Judgement : IDisposable
{
    private readonly KernelNetwork _network;
    private readonly Recording _recording;
    private readonly Socket _listener;
    private readonly List<(string Step, DateTime Time, TcpState A, TcpState B)> _truth = [];
    private readonly int _clientPort;

    public Judgement(KernelNetwork network, string server = KernelNetwork.AddressB, ushort port = 80, int backlog = 5)
    {
        _network = network;
        _recording = new Recording(network);
        Server = new IPEndPoint(IPAddress.Parse(server), port);
        Client = network.A.Socket();
        Client.Bind(new IPEndPoint(IPAddress.Parse(KernelNetwork.AddressA), 0));
        // Asked for now: a socket that is gone does not say any more.
        _clientPort = ((IPEndPoint)Client.LocalEndPoint!).Port;
        _listener = network.B.Socket();
        if (backlog > 0)
        {
            _listener.Bind(new IPEndPoint(IPAddress.Any, port));
            _listener.Listen(backlog);
        }
    }

    public Socket Client { get; }

    public Socket Accepted { get; private set; } = null!;

    private IPEndPoint Server { get; }

    /// <summary>The client connects and the server accepts.</summary>
    public Judgement Open() => Step("open", () =>
    {
        Client.Connect(Server);
        Accepted = _listener.Accept();
    });

    /// <summary>The client tries to connect, to no avail.</summary>
    public Judgement TryToOpen() => Step("try", () =>
    {
        Client.Blocking = false;
        try
        {
            Client.Connect(Server);
        }
        catch (SocketException)
        {
            // It is under way, or refused already.
        }
    });

    /// <summary>Something happens; then all may come to rest, and the kernel is asked.</summary>
    public Judgement Step(string name, Action action)
    {
        action();
        Thread.Sleep(120);
        TcpState a = KernelNetwork.StatesIn(_network.A).GetValueOrDefault((_clientPort, Server.Port));
        TcpState b = KernelNetwork.StatesIn(_network.B).GetValueOrDefault((Server.Port, _clientPort));
        _truth.Add((name, DateTime.UtcNow, a, b));
        return this;
    }

    /// <summary>Traces what was recorded and holds it against what the kernel said.</summary>
    /// <param name="aloneAtA">Whether nothing reaches B, whose state the trace can only suppose.</param>
    public Findings Check(bool aloneAtA = false)
    {
        Findings findings = _recording.Stop();
        foreach ((string step, DateTime time, TcpState a, TcpState b) in _truth)
        {
            Findings.Line last = findings.Packets.Last(packet => DateTime.Parse(packet.Time!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) <= time);
            Assert.True(a == last.AAfter, $"{step}: A is in {a}, not in {last.AAfter}; {Describe(findings)}");
            Assert.True(aloneAtA || b == last.BAfter, $"{step}: B is in {b}, not in {last.BAfter}; {Describe(findings)}");
        }

        Assert.Equal(0, findings.Summary.Findings);
        return findings;
    }

    public void Dispose()
    {
        Client.Dispose();
        Accepted?.Dispose();
        _listener.Dispose();
        _recording.Dispose();
    }

    private static string Describe(Findings findings) =>
        string.Join("; ", findings.Packets.Select(packet => $"{packet.From} {packet.Flags} {packet.AAfter}/{packet.BAfter} {packet.Why}"));
}
