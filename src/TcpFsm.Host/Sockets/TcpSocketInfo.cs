using System;

namespace TcpFsm.Host.Sockets;

/// <summary>What a connection knows of itself and its way, as TCP_INFO gives it.</summary>
public readonly record struct TcpSocketInfo
{
    /// <summary>The state.</summary>
    public TcpState State { get; init; }

    /// <summary>The machine's variables, a copy.</summary>
    public TcpMachine Machine { get; init; }

    /// <summary>The smoothed round-trip time, zero before the first sample (RFC 6298).</summary>
    public TimeSpan SmoothedRoundTrip { get; init; }

    /// <summary>The variation of the round-trip time.</summary>
    public TimeSpan RoundTripVariation { get; init; }

    /// <summary>The retransmission timeout of now.</summary>
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>The congestion window in octets (RFC 5681).</summary>
    public uint CongestionWindow { get; init; }

    /// <summary>The slow-start threshold in octets.</summary>
    public uint SlowStartThreshold { get; init; }

    /// <summary>Octets of text in the largest segment we send.</summary>
    public int SendMss { get; init; }

    /// <summary>By how many bits the peer's windows are shifted.</summary>
    public int PeerWindowScale { get; init; }

    /// <summary>By how many bits our windows are shifted.</summary>
    public int OwnWindowScale { get; init; }

    /// <summary>Segments sent again, by timeout or fast retransmission.</summary>
    public long Retransmissions { get; init; }

    /// <summary>Octets not acknowledged by the peer, sent or not.</summary>
    public int Unacknowledged { get; init; }

    /// <summary>Octets received and not read.</summary>
    public int Unread { get; init; }
}
