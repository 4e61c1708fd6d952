using System;
using System.Net;

namespace TcpFsm.Host;

/// <summary>A segment that a host sent or received.</summary>
public readonly record struct TcpHostSegment
{
    /// <summary>When, by the host's clock.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The socket it comes from.</summary>
    public IPEndPoint Source { get; init; }

    /// <summary>The socket it goes to.</summary>
    public IPEndPoint Destination { get; init; }

    /// <summary>Its numbers; the window after scaling.</summary>
    public TcpSegment Segment { get; init; }

    /// <summary>The option of that name, null where there is none.</summary>
    public int? MaxSegmentSize { get; init; }

    /// <summary>The option of that name, null where there is none.</summary>
    public int? WindowScale { get; init; }
}
