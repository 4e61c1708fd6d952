using System;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>A clock that stands: what timers of the system cost is no part of a connection's cost.</summary>
internal sealed class StandingTime : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new StandingTimer();

    private sealed class StandingTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
