using System;

namespace TcpFsm.Host.Congestion;

/// <summary>How much may be sent before the first acknowledgment of text.</summary>
public static class InitialWindow
{
    private const uint EthernetSegment = 1460;

    /// <summary>The initial window.</summary>
    /// <param name="segments">Segments it is to hold, 10 by RFC 6928, section 2; 0 for the older rule of RFC 5681, section 3.1.</param>
    /// <param name="segmentSize">SMSS, octets of text in the largest segment.</param>
    /// <returns>Octets.</returns>
    public static uint Of(int segments, uint segmentSize)
    {
        if (segments > 0) return Math.Min((uint)segments * segmentSize, Math.Max(2 * segmentSize, (uint)segments * EthernetSegment));
        return segmentSize switch
        {
            > 2190 => 2 * segmentSize,
            > 1095 => 3 * segmentSize,
            _ => 4 * segmentSize,
        };
    }
}
