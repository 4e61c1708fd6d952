using System;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Congestion;

/// <summary>The congestion window of one connection: slow start, congestion avoidance, fast retransmit and NewReno's fast recovery (RFC 5681, RFC 6582).</summary>
/// <remarks>
/// Numbers only: it is told what happens and answers how much may be in flight (<see cref="Window"/>) and what is to be sent again
/// (<see cref="TryGetResend"/>). Whether an acknowledgment is a duplicate (RFC 5681, section 2) is the host's to say.
/// </remarks>
public sealed class NewReno
{
    private const int DuplicatesOfALoss = 3;

    private readonly uint _segment;
    private readonly uint _restartWindow;
    private ResendRange _resend;
    private SequenceNumber _recover;
    private uint _counted;
    private uint _lastStep;
    private uint _flightBeforeDuplicates;
    private bool _timedOut;

    /// <summary>The window of a connection whose handshake is over.</summary>
    /// <param name="segmentSize">SMSS, octets of text in the largest segment.</param>
    /// <param name="initialWindow">Octets, see <see cref="InitialWindow"/>; one segment where the SYN was sent more than once (RFC 5681, section 3.1).</param>
    /// <param name="initialSequence">ISS.</param>
    public NewReno(uint segmentSize, uint initialWindow, SequenceNumber initialSequence)
    {
        (_segment, _restartWindow, _recover) = (segmentSize, initialWindow, initialSequence);
        (CongestionWindow, SlowStartThreshold) = (initialWindow, BufferLimits.Largest);
    }

    /// <summary>cwnd in octets.</summary>
    public uint CongestionWindow { get; private set; }

    /// <summary>ssthresh in octets.</summary>
    public uint SlowStartThreshold { get; private set; }

    /// <summary>Duplicate acknowledgments since the last one that was new.</summary>
    public int Duplicates { get; private set; }

    /// <summary>What it is about now.</summary>
    public CongestionPhase Phase { get; private set; }

    /// <summary>Octets that may be in flight now: cwnd, and a segment more for each of the first two duplicates (limited transmit, RFC 3042).</summary>
    public uint Window => Phase is CongestionPhase.FastRecovery or CongestionPhase.AfterTimeout
        ? CongestionWindow
        : CongestionWindow + ((uint)Math.Min(Duplicates, DuplicatesOfALoss - 1) * _segment);

    /// <summary>New octets are acknowledged.</summary>
    /// <param name="una">SND.UNA, moved on already.</param>
    /// <param name="octets">By how much it moved.</param>
    /// <param name="next">SND.NXT.</param>
    public void Acknowledged(SequenceNumber una, uint octets, SequenceNumber next)
    {
        (Duplicates, _lastStep, _timedOut) = (0, octets, false);
        if (Phase == CongestionPhase.FastRecovery)
        {
            if (una < _recover) PartlyAcknowledged(una, octets);
            else LeaveFastRecovery(next - una);
            return;
        }

        // Kept close behind, so that it never lies 2^31 back, where "above" ends.
        if (una > _recover) _recover = una - 1;
        _resend.Acknowledged(una);
        Grow(octets);
        if (Phase != CongestionPhase.AfterTimeout || una >= _recover) Phase = ByThreshold();
    }

    /// <summary>An acknowledgment arrives that is a duplicate by RFC 5681, section 2.</summary>
    /// <param name="una">SND.UNA.</param>
    /// <param name="next">SND.NXT.</param>
    public void Duplicate(SequenceNumber una, SequenceNumber next)
    {
        Duplicates++;
        if (Phase == CongestionPhase.FastRecovery)
        {
            // A segment left the network; another may take its place.
            SetWindow(CongestionWindow + _segment);
            return;
        }

        if (Duplicates == 1) _flightBeforeDuplicates = next - una;
        if (Duplicates == DuplicatesOfALoss && IsNewLoss(una)) EnterFastRecovery(una, next);
    }

    /// <summary>The retransmission timer expired. What was in flight is to be sent again, of which the host's machine sends the first segment: see <see cref="Resent"/>.</summary>
    /// <param name="una">SND.UNA.</param>
    /// <param name="next">SND.NXT.</param>
    public void TimedOut(SequenceNumber una, SequenceNumber next)
    {
        // A segment that times out again tells nothing new (RFC 5681, section 3.1, equation 4 and below).
        if (!_timedOut) SlowStartThreshold = HalfOf(next - una);
        SetWindow(_segment);
        (_timedOut, Duplicates, _counted) = (true, 0, 0);
        (Phase, _recover, _resend) = (CongestionPhase.AfterTimeout, next, new ResendRange(una, next));
    }

    /// <summary>Nothing was sent for longer than the retransmission timeout: what is known of the network is old (RFC 5681, section 4.1).</summary>
    public void Idle() => SetWindow(Math.Min(CongestionWindow, _restartWindow));

    /// <summary>Says what is to be sent again now. Ask after each event until it says nothing, and tell what was done with <see cref="Resent"/>.</summary>
    /// <param name="una">SND.UNA.</param>
    /// <param name="from">The first sequence number.</param>
    /// <param name="octets">Sequence numbers from there on, at most a segment; a FIN takes one of them.</param>
    public bool TryGetResend(SequenceNumber una, out SequenceNumber from, out uint octets)
    {
        (from, octets) = (_resend.From, Math.Min(_resend.Length, _segment));
        return octets > 0 && (from == una || from - una + octets <= CongestionWindow);
    }

    /// <summary>Octets were sent again.</summary>
    /// <param name="end">The sequence number after the last of them.</param>
    public void Resent(SequenceNumber end) => _resend.Acknowledged(end);

    // RFC 6582, section 3.2, step 2, with the heuristic of section 4.1: duplicates of what was in flight at an earlier loss are most often
    // answers to copies that were not needed, and then the last new acknowledgment was a large step.
    private bool IsNewLoss(SequenceNumber una) =>
        una > _recover || (CongestionWindow > _segment && _lastStep <= 4 * _segment);

    private void EnterFastRecovery(SequenceNumber una, SequenceNumber next)
    {
        SlowStartThreshold = HalfOf(_flightBeforeDuplicates);
        SetWindow(SlowStartThreshold + (DuplicatesOfALoss * _segment));
        (Phase, _recover, _resend) = (CongestionPhase.FastRecovery, next, FirstSegment(una, next));
    }

    // Step 3 of RFC 6582, section 3.2, a partial acknowledgment: the next segment is lost, too.
    private void PartlyAcknowledged(SequenceNumber una, uint octets)
    {
        uint window = CongestionWindow - Math.Min(octets, CongestionWindow);
        SetWindow(octets >= _segment ? window + _segment : window);
        _resend = FirstSegment(una, _recover);
    }

    // The same step, a full acknowledgment, with the smaller of its two windows: no burst follows.
    private void LeaveFastRecovery(uint flight)
    {
        SetWindow(Math.Min(SlowStartThreshold, Math.Max(flight, _segment) + _segment));
        (_counted, _resend, Phase) = (0, default, ByThreshold());
    }

    private ResendRange FirstSegment(SequenceNumber una, SequenceNumber end) => new(una, una + Math.Min(end - una, _segment));

    // Slow start by equation 2 of RFC 5681, section 3.1; avoidance by counting octets, as it recommends.
    private void Grow(uint octets)
    {
        if (CongestionWindow < SlowStartThreshold)
        {
            SetWindow(CongestionWindow + Math.Min(octets, _segment));
            return;
        }

        _counted += octets;
        if (_counted < CongestionWindow) return;
        _counted -= CongestionWindow;
        SetWindow(CongestionWindow + _segment);
    }

    private CongestionPhase ByThreshold() =>
        CongestionWindow < SlowStartThreshold ? CongestionPhase.SlowStart : CongestionPhase.CongestionAvoidance;

    // Equation 4.
    private uint HalfOf(uint flight) => Math.Max(flight / 2, 2 * _segment);

    private void SetWindow(uint octets) => CongestionWindow = Math.Clamp(octets, _segment, BufferLimits.Largest);
}
