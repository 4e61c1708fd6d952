using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>What scenarios take for granted of a TCP segment: SEQ is always named, ACK goes with its bit, no DATA is none; F S R A are always compared.</summary>
internal sealed class SegmentForm
{
    private static readonly string[] AlwaysCompared = ["FIN", "SYN", "RST", "ACK"];

    private SegmentForm(MessageModel message)
    {
        Seq = message.Field("SEQ");
        Ack = message.Field("ACK");
        Data = message.Field("DATA");
        Window = message.Field("WND");
        Compared = Bits(message, AlwaysCompared);
        AckBit = Bits(message, ["ACK"]);
    }

    public int Seq { get; }

    public int Ack { get; }

    public int Data { get; }

    /// <summary>The field of the window; -1: it has none.</summary>
    public int Window { get; }

    public ulong Compared { get; }

    public ulong AckBit { get; }

    /// <summary>The form of a message; null if it is no TCP segment.</summary>
    public static SegmentForm? Of(MessageModel message)
    {
        bool fits = message.Field("SEQ") >= 0 && message.Field("ACK") >= 0 && message.Field("DATA") >= 0
            && AlwaysCompared.All(name => message.Flag(name) >= 0);
        return fits ? new SegmentForm(message) : null;
    }

    private static ulong Bits(MessageModel message, string[] names) =>
        names.Aggregate(0UL, (bits, name) => bits | (1UL << message.Flags[message.Flag(name)].Bit));
}
