using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TcpFsm.Host.Drill.Wire;

/// <summary>Writes times and segments as scripts have them.</summary>
internal static class Notation
{
    private static readonly (TcpFlags Flag, char Letter)[] Letters =
    [
        (TcpFlags.Fin, 'F'), (TcpFlags.Syn, 'S'), (TcpFlags.Rst, 'R'), (TcpFlags.Psh, 'P'),
        (TcpFlags.Urg, 'U'), (TcpFlags.Ece, 'E'), (TcpFlags.Cwr, 'W'), (TcpFlags.Ack, '.'),
    ];

    /// <summary>Seconds from the start of the script.</summary>
    public static string Time(TimeSpan time) => time.TotalSeconds.ToString("0.000###", CultureInfo.InvariantCulture);

    /// <summary>Flags, with a dot for ACK; a dash for none.</summary>
    public static string Flags(TcpFlags flags)
    {
        var text = new StringBuilder();
        foreach ((TcpFlags flag, char letter) in Letters)
        {
            if (flags.HasFlag(flag)) text.Append(letter);
        }

        return text.Length == 0 ? "-" : text.ToString();
    }

    /// <summary>A segment that was sent, in the numbers of the script.</summary>
    public static string Segment(SentPacket packet, Flow flow)
    {
        uint seq = flow.ScriptSeq(packet);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"> {Flags(packet.Flags)} {seq}:{seq + (uint)packet.Length}({packet.Length})");
        if (packet.Flags.HasFlag(TcpFlags.Ack)) text.Append(CultureInfo.InvariantCulture, $" ack {flow.ScriptAck(packet)}");
        text.Append(CultureInfo.InvariantCulture, $" win {packet.Header.Window}");
        List<string> options = [];
        if (packet.Options.MaximumSegmentSize is { } mss) options.Add($"mss {mss}");
        if (packet.Options.WindowScale is { } scale) options.Add($"wscale {scale}");
        return options.Count == 0 ? text.ToString() : $"{text} <{string.Join(',', options)}>";
    }
}
