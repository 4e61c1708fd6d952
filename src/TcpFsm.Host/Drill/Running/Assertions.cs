using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Drill.Running;

/// <summary>Holds the stack against what code and counts of a script assert.</summary>
internal sealed class Assertions(DrillStack stack)
{
    /// <summary>Octets of the IP and TCP headers, which an MTU has to hold besides text.</summary>
    private const int HeadersOf4 = 40, HeadersOf6 = 60;

    /// <summary>What does not hold; null: all does.</summary>
    public Finding? Judge(AssertionEvent assertion)
    {
        if (stack.LastFile is not { } file) return Finding.NotSupported("code before there is a socket");
        TcpSocketInfo info = file.Socket.Info;
        foreach (Comparison comparison in assertion.Comparisons)
        {
            var values = new List<long>();
            foreach (string operand in comparison.Operands)
            {
                if (ValueOf(operand, file, info) is not { } value) return Finding.NotSupported($"code that asks for {operand}");
                values.Add(value);
            }

            for (int i = 0; i < comparison.Operators.Count; i++)
            {
                if (!Holds(values[i], comparison.Operators[i], values[i + 1])) return Finding.Differs(comparison.Text, Describe(comparison, info, values));
            }
        }

        return null;
    }

    /// <summary>Whether there are as many connections in a state as a shell's line counts on.</summary>
    public Finding? Judge(CountEvent count)
    {
        int actual = count.State is TcpState.Closed or TcpState.Listen
            ? stack.Files.Values.Count(f => f.Socket.State == count.State)
            : stack.Witness.Count(count.State);
        bool holds = count.Count is { } expected ? actual == expected : actual > 0;
        return holds ? null : Finding.Differs($"{count.Count?.ToString(CultureInfo.InvariantCulture) ?? "some"} in {count.State.ToName()}", $"{actual}");
    }

    private long? ValueOf(string operand, ScriptFile file, in TcpSocketInfo info)
    {
        if (long.TryParse(operand, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) return number;
        if (StateOf(operand) is { } state) return state.ToLinux();
        return operand switch
        {
            "tcpi_state" => info.State.ToLinux(),
            "tcpi_snd_mss" => info.SendMss,
            "tcpi_advmss" => file.Socket.MaximumSegmentSize ?? stack.Options.Mtu - (stack.Options.IsIPv6 ? HeadersOf6 : HeadersOf4),
            "tcpi_rto" => (long)info.RetransmissionTimeout.TotalMicroseconds,
            "tcpi_snd_cwnd" when info.SendMss > 0 => info.CongestionWindow / info.SendMss,
            "tcpi_total_retrans" => info.Retransmissions,
            _ => null,
        };
    }

    /// <summary>A state as headers of C call it: <c>TCP_ESTABLISHED</c>, <c>TCPI_SYN_SENT</c>.</summary>
    private static TcpState? StateOf(string operand)
    {
        string name = operand.StartsWith("TCPI_", StringComparison.Ordinal) ? operand["TCPI_".Length..] : operand;
        return char.IsAsciiLetterUpper(operand[0]) && TcpStateNames.TryParse(name, out TcpState state) ? state : null;
    }

    private static bool Holds(long left, string operation, long right) => operation switch
    {
        "==" => left == right,
        "!=" => left != right,
        "<=" => left <= right,
        ">=" => left >= right,
        "<" => left < right,
        _ => left > right,
    };

    private static string Describe(Comparison comparison, TcpSocketInfo info, List<long> values) =>
        string.Join(", ", comparison.Operands.Zip(values).Where(p => p.First.StartsWith("tcpi_", StringComparison.Ordinal))
            .Select(p => $"{p.First} is {(p.First == "tcpi_state" ? info.State.ToName() : p.Second.ToString(CultureInfo.InvariantCulture))}"));
}
