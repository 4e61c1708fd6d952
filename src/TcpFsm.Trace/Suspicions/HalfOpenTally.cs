using TcpFsm.Headers;

namespace TcpFsm.Trace.Suspicions;

/// <summary>What is known of the handshakes with one server.</summary>
internal sealed class HalfOpenTally
{
    private readonly DistinctCounter _sources = new();
    private readonly DistinctCounter _answering = new();
    private readonly HandshakeRates _rates = new();
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>Handshakes that never ended.</summary>
    public long HalfOpen { get; private set; }

    /// <summary>Handshakes that began.</summary>
    public long Attempts { get; private set; }

    /// <summary>Half-open connections a second, from the first to the last SYN of them; all of them where there is no time between.</summary>
    public double Rate => _last - _first is var span and > 0 ? (HalfOpen - 1) * 1e9 / span : HalfOpen;

    /// <summary>The most half-open connections a second there were for about a second, or for as long as the capture's length lets tell.</summary>
    public double PeakRate => _rates.Peak;

    /// <summary>The part of all sources none of whose handshakes ended, from 0 to 1.</summary>
    public double SilentShare => 1 - System.Math.Min(1, _answering.Estimate() / (double)System.Math.Max(1, _sources.Estimate()));

    /// <summary>Whether for some time so many connections a second stayed half-open, and not just a few of those that began then.</summary>
    public bool HasBurst(int perSecond) => _rates.HasBurst(perSecond);

    /// <summary>Takes a handshake into account.</summary>
    /// <param name="source">Who sent the SYN.</param>
    /// <param name="isHalfOpen">Whether it never ended.</param>
    /// <param name="time">When it began, in nanoseconds.</param>
    /// <param name="isSettled">Whether it has had its time: one that is half-open because it just began says nothing of rates.</param>
    public void Add(IpAddress source, bool isHalfOpen, long time, bool isSettled)
    {
        Attempts++;
        if (isSettled)
            _rates.Add(time, isHalfOpen);
        _sources.Add(source);
        if (!isHalfOpen)
        {
            _answering.Add(source);
            return;
        }

        HalfOpen++;
        _first = System.Math.Min(_first, time);
        _last = System.Math.Max(_last, time);
    }
}
