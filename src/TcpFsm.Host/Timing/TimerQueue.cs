using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace TcpFsm.Host.Timing;

/// <summary>All timers of a host behind one timer of its clock: starting and stopping them allocates nothing.</summary>
/// <remarks>Not safe for several threads: the host's lock guards it. Only <c>wake</c> is called from outside, on a thread of the clock.</remarks>
internal sealed class TimerQueue : IDisposable
{
    private const long Never = long.MaxValue;
    private static readonly long Longest = TimeSpan.FromDays(40).Ticks;

    private readonly TimerHeap<TimerEntry> _timers = new();
    private readonly TimeProvider _time;
    private readonly ITimer _clock;
    private readonly long _origin;
    private long _armed = Never;

    public TimerQueue(TimeProvider time, Action wake)
    {
        _time = time;
        _origin = time.GetTimestamp();
        _clock = time.CreateTimer(static state => ((Action)state!)(), wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ticks of 100 ns since the queue was made, by a clock that never goes back.</summary>
    public long Now => _time.GetElapsedTime(_origin).Ticks;

    /// <summary>Starts a timer, or starts it anew.</summary>
    public void Start(TimerEntry timer, TimeSpan after)
    {
        _timers.Remove(timer);
        _timers.Add(timer, Now + Math.Clamp(after.Ticks, 0, Longest));
    }

    /// <summary>Stops a timer; one that does not run stays as it is.</summary>
    public void Stop(TimerEntry timer) => _timers.Remove(timer);

    /// <summary>Takes the next timer that has expired by now.</summary>
    public bool TryTakeExpired([MaybeNullWhen(false)] out TimerEntry timer)
    {
        timer = _timers.First;
        if (timer is null || timer.Due > Now) return false;
        _timers.Remove(timer);
        return true;
    }

    /// <summary>Sees to it that the clock wakes the host in time for what is due first. A clock that is set too early is left so: it is set right when it wakes.</summary>
    public void Arm()
    {
        if (_timers.First is not { } first || first.Due >= _armed) return;
        _armed = first.Due;

        // The framework's timers drop fractions of a millisecond, and would wake before anything has expired.
        long due = Math.Max(0, _armed - Now);
        long rounded = (due + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        _clock.Change(TimeSpan.FromMilliseconds(rounded), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The clock woke the host, and will not again until it is armed.</summary>
    public void Woken() => _armed = Never;

    public void Dispose() => _clock.Dispose();
}
