using System;

namespace TcpFsm.Host.Devices;

/// <summary>What a <see cref="MemoryLink"/> is like.</summary>
public sealed record MemoryLinkOptions
{
    internal const int SmallestMtu = 68;

    /// <summary>How long a packet takes from end to end; 0 s unless set.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Octets of the largest packet, at least 68 (RFC 791, section 3.2); larger ones are lost. 1500 unless set.</summary>
    public int Mtu { get; init; } = 1500;

    /// <summary>Packets that may be under way in one direction; what is sent beyond is lost. 4096 unless set.</summary>
    public int QueueLength { get; init; } = 4096;
}
