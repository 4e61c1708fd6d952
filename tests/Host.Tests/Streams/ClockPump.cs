using System;
using System.Diagnostics;
using System.Threading;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Lets a clock run fast, for programs that wait on their own threads.</summary>
/// <remarks>Not as fast as it can: minutes would pass while a thread of the program waits for a processor, and connections would time out.</remarks>
internal sealed class ClockPump : IDisposable
{
    private const int TimesFaster = 300;
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
        var real = Stopwatch.StartNew();
        while (!_ends)
        {
            TimeSpan ahead = (real.Elapsed * TimesFaster) - clock.Elapsed;
            if (ahead > TimeSpan.Zero) clock.Advance(ahead);
            else Thread.Sleep(1);
        }
    }
}
