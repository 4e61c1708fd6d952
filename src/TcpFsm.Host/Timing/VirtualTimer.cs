using System;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Host.Timing;

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : HeapTimer, ITimer
{
    private volatile bool _disposed;

    /// <summary>Ticks between firings after the first; 0 for one firing.</summary>
    public long Period { get; set; }

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
