using System;
using System.Diagnostics;
using System.Threading;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Lets a clock run fast, for programs that wait on their own threads.</summary>
/// <remarks>Not as fast as it can, and not far at once: minutes would pass while a thread of the program waits for a processor, and connections would time out.</remarks>
internal sealed class ClockPump : IDisposable
{
    private const int TimesFaster = 300;
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromSeconds(3);
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
        long before = Stopwatch.GetTimestamp();
        while (!_ends)
        {
            Thread.Sleep(1);
            long now = Stopwatch.GetTimestamp();
            TimeSpan passed = Stopwatch.GetElapsedTime(before, now) * TimesFaster;
            clock.Advance(passed < MostAtOnce ? passed : MostAtOnce);
            before = now;
        }
    }
}
