using System;
using System.Threading;

namespace TcpFsm.Host.Timing;

/// <summary>Time that passes when it is told to, so that hours of a conversation take milliseconds and every run is the same.</summary>
/// <remarks>
/// Timers fire on the thread that lets time pass, in the order of their due times, of two due at once the one first that was started first. A timer
/// due at once fires when time is next told to pass, and not from within <see cref="ITimer.Change"/>. Starting and stopping timers allocates nothing.
/// </remarks>
public sealed class VirtualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly TimerHeap<VirtualTimer> _timers = new();
    private readonly DateTimeOffset _start;
    private long _now;

    /// <summary>A clock that stands at an arbitrary but fixed date, the first of January 2000.</summary>
    public VirtualClock()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that stands at a given date.</summary>
    public VirtualClock(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <summary>The time that has passed since the clock was made.</summary>
    public TimeSpan Elapsed => new(GetTimestamp());

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How long until the next timer is due, zero or more; null where none runs.</summary>
    public TimeSpan? NextTimer
    {
        get
        {
            lock (_gate) return _timers.First is { } first ? TimeSpan.FromTicks(Math.Max(0, first.Due - _now)) : null;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate) return _now;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A negative time that is not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass. Every timer due until then fires at its time, those that were started meanwhile included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Time does not go back.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long end = GetTimestamp() + by.Ticks;
        while (FireFirst(end))
        {
        }

        lock (_gate) _now = Math.Max(_now, end);
    }

    /// <summary>Lets time pass until the next timer is due, and fires it and no other; false, and no time passes, where none runs.</summary>
    public bool AdvanceToNextTimer() => FireFirst(long.MaxValue);

    /// <summary>Goes from timer to timer until something holds.</summary>
    /// <param name="condition">What is waited for; asked first before any time passes.</param>
    /// <param name="limit">The time that may pass.</param>
    /// <returns>Whether it held; false when the limit is reached or no timer runs any more.</returns>
    public bool AdvanceUntil(Func<bool> condition, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(condition);
        long end = GetTimestamp() + limit.Ticks;
        while (!condition())
        {
            if (!FireFirst(end)) return false;
        }

        return true;
    }

    internal void Schedule(VirtualTimer timer, TimeSpan? dueTime, TimeSpan? period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Period = period?.Ticks ?? 0;
            if (dueTime is { } due) _timers.Add(timer, _now + due.Ticks);
        }
    }

    private bool FireFirst(long end)
    {
        VirtualTimer timer;
        lock (_gate)
        {
            if (_timers.First is not { } first || first.Due > end) return false;
            timer = first;
            _now = Math.Max(_now, timer.Due);
            _timers.Remove(timer);
            if (timer.Period > 0) _timers.Add(timer, _now + timer.Period);
        }

        timer.Fire();
        return true;
    }
}
