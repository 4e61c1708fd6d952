namespace TcpFsm.Simulation.Engines;

/// <summary>Order of sequence numbers modulo 2^32 (RFC 9293 3.4). At a distance of exactly 2^31 neither is before the other.</summary>
public static class SequenceOrder
{
    /// <summary>How far <paramref name="to"/> lies after <paramref name="from"/>, 0 to 2^32-1.</summary>
    public static long Distance(long from, long to) => unchecked((uint)(to - from));

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool IsBefore(long left, long right) => Distance(left, right) is > 0 and < 0x8000_0000L;
}
