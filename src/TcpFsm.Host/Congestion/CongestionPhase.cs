namespace TcpFsm.Host.Congestion;

/// <summary>What congestion control is about.</summary>
public enum CongestionPhase
{
    /// <summary>The window grows by a segment with each acknowledgment (RFC 5681, section 3.1).</summary>
    SlowStart,

    /// <summary>The window grows by a segment with each round trip (RFC 5681, section 3.1).</summary>
    CongestionAvoidance,

    /// <summary>Three duplicate acknowledgments told of a loss, and not all that was in flight then is acknowledged (RFC 6582, section 3.2).</summary>
    FastRecovery,

    /// <summary>The timer told of a loss: what was in flight then is sent again, from one segment on in slow start (RFC 5681, section 3.1).</summary>
    AfterTimeout,
}
