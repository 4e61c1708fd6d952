using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Tool.Engines;

/// <summary>Messages, signals and parameters of TCP between the generated types and the numbers of a model.</summary>
internal static class TcpValues
{
    /// <summary>A segment as the generated machine takes it.</summary>
    public static TcpSegment ToSegment(Message message) => new()
    {
        Flags = (TcpFlags)message.Flags,
        Seq = new SequenceNumber((uint)message.Fields[0]),
        Ack = new SequenceNumber((uint)message.Fields[1]),
        Wnd = (uint)message.Fields[2],
        Up = (ushort)message.Fields[3],
        Data = (uint)message.Fields[4],
    };

    /// <summary>A segment of the generated machine as a message.</summary>
    public static Message ToMessage(in TcpSegment segment, ProtocolModel model) => Messages.Compose(
        model.Messages[0], 0, [segment.Seq.Value, segment.Ack.Value, segment.Wnd, segment.Up, segment.Data], (ulong)segment.Flags);

    /// <summary>The arguments of a signal, in the order the spec declares them.</summary>
    public static long[] ToArguments(in TcpNotice notice, SignalModel signal)
    {
        long[] values = new long[signal.Arguments.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = signal.Arguments[i].Name switch
            {
                "WHY" => ToError(notice.Why),
                "LEN" => notice.Len,
                "SEQ" => notice.Seq.Value,
                var name => throw new InvalidOperationException($"The generated TcpNotice has no argument {name}."),
            };
        }

        return values;
    }

    /// <summary>An error's index in a model. The generated enum has "no error" before them.</summary>
    public static int ToError(TcpError error) => (int)error - 1;

    /// <summary>The parameters of a scenario as the generated machine takes them.</summary>
    public static TcpParameters ToParameters(ParameterValues values)
    {
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int i = 0; i < values.Model.Parameters.Count; i++) byName[values.Model.Parameters[i].Name] = values[i];
        TimeSpan Time(string name) => new(byName[name]);
        bool Flag(string name) => byName[name] != 0;
        return new TcpParameters
        {
            Msl = Time("MSL"),
            UserTimeout = Time("USER-TIMEOUT"),
            FinWait2Timeout = Time("FIN-WAIT-2-TIMEOUT"),
            KeepAlive = Time("KEEP-ALIVE"),
            R1 = byName["R1"],
            R2 = byName["R2"],
            R2Syn = byName["R2-SYN"],
            Mss = byName["MSS"],
            Rfc5961 = Flag("RFC5961"),
            AckRange = Flag("ACK-RANGE"),
            Rfc1337 = Flag("RFC1337"),
            SimopenFix = Flag("SIMOPEN-FIX"),
            Reopen = Flag("REOPEN"),
            HalfDuplexClose = Flag("HALF-DUPLEX-CLOSE"),
            AckGaps = Flag("ACK-GAPS"),
        };
    }
}
