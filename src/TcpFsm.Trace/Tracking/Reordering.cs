namespace TcpFsm.Trace.Tracking;

/// <summary>How late a packet may come and still have been overtaken rather than sent again.</summary>
internal static class Reordering
{
    /// <summary>Nanoseconds. No sender repeats within 3 ms of its last packet, and networks reorder within far less.</summary>
    public const long LongestDelay = 3_000_000;
}
