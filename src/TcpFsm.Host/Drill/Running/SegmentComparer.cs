using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Wire;

namespace TcpFsm.Host.Drill.Running;

/// <summary>
/// Holds a segment that was sent against what a script expects. Only what the script can mean of any stack is compared: flags but PSH, numbers, length,
/// and MSS; a window if the script has said how large the buffer is.
/// </summary>
internal static class SegmentComparer
{
    /// <summary>Neutral to the machine: RFC 9293 leaves it to the sender when to push (MAY-15).</summary>
    private const TcpFlags Compared = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack | TcpFlags.Urg;

    /// <summary>What differs; null: nothing.</summary>
    public static string? Difference(SegmentPattern expected, SentPacket actual, Flow flow, bool comparesWindow)
    {
        if ((expected.Flags & Compared) != (actual.Flags & Compared)) return "flags";
        if (actual.Flags.HasFlag(TcpFlags.Syn)) flow.OwnIsCalled(expected.Seq);
        uint seq = expected.IsExact ? actual.Header.Seq.Value : flow.ScriptSeq(actual);
        if (expected.Seq != seq) return "sequence number";
        if (expected.Length != actual.Length) return "length";
        if (expected.Ack is { } ack && actual.Flags.HasFlag(TcpFlags.Ack) && ack != flow.ScriptAck(actual)) return "acknowledgment";
        if (expected.Urgent is { } urgent && urgent != actual.Header.UrgentPointer) return "urgent pointer";
        if (expected.Options.MaximumSegmentSize is { } mss && mss != actual.Options.MaximumSegmentSize) return "MSS";
        // A reset's window means nothing.
        bool window = comparesWindow && !actual.Flags.HasFlag(TcpFlags.Rst);
        return window && expected.Window is { } size && size != actual.Header.Window ? "window" : null;
    }
}
