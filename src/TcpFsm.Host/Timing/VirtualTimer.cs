using System;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Host.Timing;

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _disposed;

    /// <summary>When it fires, in ticks of the clock.</summary>
    public long Due { get; set; }

    /// <summary>The order in which timers were started.</summary>
    public long Order { get; set; }

    /// <summary>Ticks between firings after the first; 0 for one firing.</summary>
    public long Period { get; set; }

    /// <summary>Where it stands in the heap; -1 while it does not run.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Whether this one fires before another.</summary>
    public bool IsBefore(VirtualTimer other) => Due < other.Due || (Due == other.Due && Order < other.Order);

    public void Fire() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed) return false;
        clock.Schedule(this, Checked(dueTime, nameof(dueTime)), Checked(period, nameof(period)));
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Schedule(this, null, null);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private static TimeSpan? Checked(TimeSpan time, string name)
    {
        if (time == Timeout.InfiniteTimeSpan) return null;
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        return time;
    }
}
