using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Tracking;

/// <summary>How late a packet may come and still have been overtaken rather than sent again.</summary>
internal static class Reordering
{
    /// <summary>In ticks. No sender repeats within 3 ms of its last packet, and networks reorder within far less.</summary>
    public const uint LongestDelay = 3_000_000 >> TickBits;

    private const int TickBits = 10;

    /// <summary>A time in ticks of 1.024 microseconds. They wrap around within 73 minutes: an end silent for as long to the millisecond is too rare to matter.</summary>
    public static uint TicksOf(CaptureTime time) => (uint)(time.Nanoseconds >> TickBits);
}
