using System;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Connections;

/// <summary>The timers of one connection: the machine's, and behind them the host's own.</summary>
internal sealed class ConnectionTimers(TimerQueue queue, IExpiring owner)
{
    /// <summary>The number of the timer of the acknowledgment that waits; below it are the machine's timers.</summary>
    public const int DelayedAck = (int)TcpTimer.KeepAlive + 1;

    private readonly TimerEntry?[] _entries = new TimerEntry?[DelayedAck + 1];

    /// <summary>Starts a timer, or starts it anew.</summary>
    public void Start(int timer, TimeSpan after) => queue.Start(_entries[timer] ??= new TimerEntry(owner, timer), after);

    /// <summary>Stops a timer, if it runs.</summary>
    public void Stop(int timer)
    {
        if (_entries[timer] is { } entry) queue.Stop(entry);
    }

    /// <summary>Stops them all.</summary>
    public void StopAll()
    {
        for (int timer = 0; timer < _entries.Length; timer++) Stop(timer);
    }
}
