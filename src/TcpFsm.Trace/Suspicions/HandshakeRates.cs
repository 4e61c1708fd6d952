using System;

namespace TcpFsm.Trace.Suspicions;

/// <summary>
/// How many handshakes with a server began when: in stretches of about a second or, where they spread over more, of two, four and so on,
/// so that a long capture takes no more room than a short one.
/// </summary>
internal sealed class HandshakeRates
{
    private const int Most = 32;

    // A stretch is 2^30 ns at first, 1.07 s.
    private const int StretchBits = 30;

    private Stretch[] _stretches = new Stretch[Most];
    private int _doublings;
    private long _lowest;
    private long _highest;
    private bool _any;

    /// <summary>The most half-open handshakes a second in any stretch.</summary>
    public double Peak
    {
        get
        {
            uint most = 0;
            foreach (Stretch stretch in _stretches)
                most = Math.Max(most, stretch.HalfOpen);
            return most / Seconds;
        }
    }

    private double Seconds => (1L << StretchBits) / 1e9 * (1L << _doublings);

    /// <summary>Takes a handshake into account.</summary>
    /// <param name="time">When it began, in nanoseconds.</param>
    /// <param name="isHalfOpen">Whether it never ended.</param>
    public void Add(long time, bool isHalfOpen)
    {
        long number = time >> (StretchBits + _doublings);
        if (!_any)
            (_lowest, _highest, _any) = (number, number, true);
        for (; Math.Max(_highest, number) - Math.Min(_lowest, number) >= Most; number >>= 1)
            Double();
        _lowest = Math.Min(_lowest, number);
        _highest = Math.Max(_highest, number);
        ref Stretch stretch = ref _stretches[number & (Most - 1)];
        stretch.All++;
        if (isHalfOpen)
            stretch.HalfOpen++;
    }

    /// <summary>Whether in some stretch so many a second stayed half-open, and at least one of ten of those that began then.</summary>
    public bool HasBurst(int perSecond)
    {
        double enough = perSecond * Seconds;
        return Array.Exists(_stretches, stretch => stretch.HalfOpen >= enough && stretch.HalfOpen * 10L >= stretch.All);
    }

    private void Double()
    {
        var wider = new Stretch[Most];
        for (long number = _lowest; number <= _highest; number++)
        {
            ref Stretch both = ref wider[(number >> 1) & (Most - 1)];
            Stretch one = _stretches[number & (Most - 1)];
            both.All += one.All;
            both.HalfOpen += one.HalfOpen;
        }

        _stretches = wider;
        _doublings++;
        _lowest >>= 1;
        _highest >>= 1;
    }

    private struct Stretch
    {
        public uint All;
        public uint HalfOpen;
    }
}
