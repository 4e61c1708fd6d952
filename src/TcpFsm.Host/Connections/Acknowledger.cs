using System;

namespace TcpFsm.Host.Connections;

/// <summary>Decides which acknowledgments wait for company (RFC 9293, section 3.8.6.3; RFC 5681, section 4.2).</summary>
/// <param name="delay">How long one waits.</param>
/// <param name="quick">How many at the start do not: a peer in slow start grows its window with each.</param>
internal sealed class Acknowledger(TimeSpan delay, int quick)
{
    private SequenceNumber _last;
    private bool _atOnce;
    private int _quick = quick;

    /// <summary>How long one waits.</summary>
    public TimeSpan Delay => delay;

    /// <summary>Whether one is waiting.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>An event of the machine begins.</summary>
    public void Begin() => _atOnce = false;

    /// <summary>What this event acknowledges does not wait: a gap, the end of one, a FIN, a probe of a closed window.</summary>
    public void AtOnce() => _atOnce = true;

    /// <summary>Whether the acknowledgment that the machine sends may wait.</summary>
    /// <param name="ack">What it acknowledges.</param>
    /// <param name="largestSegment">Octets of text in a full segment: of two such the second does not wait.</param>
    public bool TryHold(SequenceNumber ack, int largestSegment)
    {
        bool quick = _quick > 0;
        if (quick) _quick--;
        IsHeld = !_atOnce && !quick && delay > TimeSpan.Zero && ack - _last < 2 * (uint)largestSegment;
        return IsHeld;
    }

    /// <summary>A segment with an acknowledgment went out: none waits any more.</summary>
    public void Sent(SequenceNumber ack) => (_last, IsHeld) = (ack, false);
}
