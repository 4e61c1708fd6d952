using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Clock> _clocks = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Clocks that are set.</summary>
    public int Set => _clocks.Count(c => c.Due is not null);

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var clock = new Clock(this, () => callback(state));
        _clocks.Add(clock);
        clock.Change(dueTime, period);
        return clock;
    }

    /// <summary>Lets time pass; clocks ring when they are due, in that order.</summary>
    public void Pass(TimeSpan span)
    {
        long end = _now + span.Ticks;
        while (_clocks.Where(c => c.Due <= end).OrderBy(c => c.Due).FirstOrDefault() is { } next)
        {
            _now = Math.Max(_now, next.Due!.Value);
            next.Ring();
        }

        _now = end;
    }

    /// <summary>Rings every clock that was ever made, due or not, as one that was stopped too late does.</summary>
    public void RingAll()
    {
        foreach (Clock clock in _clocks.ToArray()) clock.Ring();
    }

    private sealed class Clock(ManualTime time, Action ring) : ITimer
    {
        public long? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            Assert.Equal(0, dueTime.Ticks % TimeSpan.TicksPerMillisecond);
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime.Ticks;
            return true;
        }

        public void Ring()
        {
            Due = null;
            ring();
        }

        public void Dispose() => Due = null;

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
