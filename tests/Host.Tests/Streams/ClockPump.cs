using System;
using System.Threading;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Lets a clock run as fast as it can, for programs that wait on their own threads.</summary>
internal sealed class ClockPump : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _ends;

    public ClockPump(VirtualClock clock)
    {
        _thread = new Thread(() => Run(clock)) { IsBackground = true, Name = nameof(ClockPump) };
        _thread.Start();
    }

    public void Dispose()
    {
        _ends = true;
        _thread.Join();
    }

    private void Run(VirtualClock clock)
    {
        while (!_ends)
        {
            if (!clock.AdvanceToNextTimer()) Thread.Sleep(1);
        }
    }
}
