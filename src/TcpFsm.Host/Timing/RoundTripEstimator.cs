using System;

namespace TcpFsm.Host.Timing;

/// <summary>The retransmission timeout of a connection from its round-trip times (RFC 6298).</summary>
public sealed class RoundTripEstimator
{
    // Twenty doublings are beyond any maximum, and far from an overflow.
    private const int MostDoublings = 20;

    private readonly RoundTripOptions _options;
    private TimeSpan _timeout;
    private int _kept;

    /// <summary>An estimator without a sample.</summary>
    /// <param name="options">Its bounds; null for those of the RFC.</param>
    public RoundTripEstimator(RoundTripOptions? options = null)
    {
        _options = options ?? new RoundTripOptions();
        _timeout = _options.Initial;
    }

    /// <summary>SRTT; zero before the first sample.</summary>
    public TimeSpan SmoothedRoundTrip { get; private set; }

    /// <summary>RTTVAR; zero before the first sample.</summary>
    public TimeSpan Variation { get; private set; }

    /// <summary>Whether a round trip was measured.</summary>
    public bool HasSample { get; private set; }

    /// <summary>Takes a measured round trip, which also ends the back-off. Of segments that were sent more than once none may be given (Karn's algorithm, section 3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative time.</exception>
    public void Sample(TimeSpan roundTrip)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(roundTrip, TimeSpan.Zero);
        if (HasSample)
        {
            // Rule 2.3: RTTVAR first, with the SRTT of before.
            Variation += ((SmoothedRoundTrip - roundTrip).Duration() - Variation) / 4;
            SmoothedRoundTrip += (roundTrip - SmoothedRoundTrip) / 8;
        }
        else
        {
            (SmoothedRoundTrip, Variation, HasSample) = (roundTrip, roundTrip / 2, true);
        }

        _timeout = SmoothedRoundTrip + Max(_options.Granularity, 4 * Variation);
        _kept = 0;
    }

    /// <summary>The timeout to start the timer with.</summary>
    /// <param name="tries">How often the segment was sent again already; each doubles the timeout (rule 5.5).</param>
    public TimeSpan Timeout(int tries)
    {
        TimeSpan timeout = Max(_timeout, _options.Minimum) * (1L << Math.Min(_kept + tries, MostDoublings));
        return timeout < _options.Maximum ? timeout : _options.Maximum;
    }

    /// <summary>
    /// Octets that were sent again are acknowledged: no sample, so the timeout stays backed off for what is sent next, until a sample comes
    /// (section 5, the note on rule 5.5 and Karn's algorithm).
    /// </summary>
    /// <param name="tries">How often they were sent again.</param>
    public void AcknowledgedAfter(int tries) => _kept = Math.Min(_kept + tries, MostDoublings);

    /// <summary>The handshake is over and its SYN was sent more than once: the timeout begins anew, longer (rule 5.7).</summary>
    public void SynWasRepeated()
    {
        _kept = 0;
        if (!HasSample) _timeout = Max(_timeout, _options.AfterLostSyn);
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
