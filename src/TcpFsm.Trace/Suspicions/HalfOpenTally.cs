using TcpFsm.Headers;

namespace TcpFsm.Trace.Suspicions;

/// <summary>What is known of the handshakes with one server.</summary>
internal sealed class HalfOpenTally
{
    private readonly DistinctCounter _sources = new();
    private readonly DistinctCounter _answering = new();
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>Handshakes that never ended.</summary>
    public long HalfOpen { get; private set; }

    /// <summary>Handshakes that began.</summary>
    public long Attempts { get; private set; }

    /// <summary>Half-open connections a second, from the first to the last SYN of them; all of them where there is no time between.</summary>
    public double Rate => _last - _first is var span and > 0 ? (HalfOpen - 1) * 1e9 / span : HalfOpen;

    /// <summary>The part of all sources none of whose handshakes ended, from 0 to 1.</summary>
    public double SilentShare => 1 - System.Math.Min(1, _answering.Estimate() / (double)System.Math.Max(1, _sources.Estimate()));

    /// <summary>Takes a handshake into account.</summary>
    /// <param name="source">Who sent the SYN.</param>
    /// <param name="isHalfOpen">Whether it never ended.</param>
    /// <param name="time">When it began, in nanoseconds.</param>
    public void Add(IpAddress source, bool isHalfOpen, long time)
    {
        Attempts++;
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
