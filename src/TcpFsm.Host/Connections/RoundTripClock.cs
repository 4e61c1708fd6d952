using System;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Connections;

/// <summary>Measures round trips of what is sent, and says how long to wait for an acknowledgment (RFC 6298).</summary>
internal sealed class RoundTripClock(RoundTripEstimator estimator, TimeProvider time)
{
    private SegmentTiming _timing;
    private long _last;

    /// <summary>What was measured.</summary>
    public RoundTripEstimator Estimator => estimator;

    /// <summary>Whether nothing was sent for longer than the retransmission timeout (RFC 5681, section 4.1).</summary>
    public bool IsIdle => time.GetElapsedTime(_last) > estimator.Timeout(0);

    /// <summary>A segment went out that takes up sequence numbers.</summary>
    /// <param name="end">The number behind them.</param>
    /// <param name="again">Whether they went out before.</param>
    public void Sent(SequenceNumber end, bool again)
    {
        _last = time.GetTimestamp();
        if (again) _timing.SentAgain();
        else _timing.Sent(end, _last);
    }

    /// <summary>The peer has what comes before a sequence number.</summary>
    /// <param name="ack">That number.</param>
    /// <param name="tries">How often the oldest of it was sent again on a timeout.</param>
    public void Acknowledged(SequenceNumber ack, int tries)
    {
        if (_timing.TryEnd(ack, out long sent)) estimator.Sample(time.GetElapsedTime(sent));
        else if (tries > 0) estimator.AcknowledgedAfter(tries);
    }

    /// <summary>The SYN is acknowledged.</summary>
    /// <inheritdoc cref="Acknowledged" path="/param"/>
    public void Opened(SequenceNumber ack, int tries)
    {
        Acknowledged(ack, 0);
        if (tries > 0) estimator.SynWasRepeated();
    }
}
