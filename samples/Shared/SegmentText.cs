using TcpFsm;

namespace Samples;

/// <summary>Segments as the RFC writes them.</summary>
internal static class SegmentText
{
    public static string Describe(this TcpSegment segment) =>
        $"<SEQ={segment.Seq}>"
        + (segment.Flags.HasFlag(TcpFlags.Ack) ? $"<ACK={segment.Ack}>" : "")
        + (segment.Data > 0 ? $"<DATA={segment.Data}>" : "")
        + $"<CTL={segment.Flags.ToNames()}>";
}
