using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Timing;

public class VirtualClockTests
{
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;
    private readonly VirtualClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Time_PassesByWhatItIsToldOnly()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        long stamp = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetUtcNow() - start);
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetElapsedTime(stamp));
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.Elapsed);
    }

    [Fact]
    public void Timers_FireInOrderOfTimeThenOfStart()
    {
        ITimer early = Timer("early", 3);
        Timer("second", 2);
        Timer("first", 1);
        Timer("third", 2);
        early.Change(Seconds(2), Never);
        _clock.Advance(Seconds(2));
        Assert.Equal(["first@1", "second@2", "third@2", "early@2"], _fired);
    }

    [Fact]
    public void DueAtOnce_WaitsForTimeToPass()
    {
        Timer("now", 0);
        Assert.Empty(_fired);
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal(["now@0"], _fired);
    }

    [Fact]
    public void StartedWhileTimePasses_FiresInItsTurn()
    {
        using ITimer timer = _clock.CreateTimer(_ => Timer("inner", 1), null, Seconds(1), Never);
        Timer("outer", 3);
        _clock.Advance(Seconds(5));
        Assert.Equal(["inner@2", "outer@3"], _fired);
    }

    [Fact]
    public void Period_FiresAgainUntilItIsStopped()
    {
        ITimer timer = _clock.CreateTimer(_ => Note("tick"), null, Seconds(1), Seconds(2));
        _clock.Advance(Seconds(5));
        Assert.Equal(["tick@1", "tick@3", "tick@5"], _fired);
        timer.Dispose();
        Assert.False(timer.Change(Seconds(1), Never));
        _clock.Advance(Seconds(5));
        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void AdvanceToNextTimer_FiresOneAndSaysWhetherThereWas()
    {
        Assert.False(_clock.AdvanceToNextTimer());
        Timer("a", 4);
        Timer("b", 4);
        Assert.Equal(Seconds(4), _clock.NextTimer);
        Assert.True(_clock.AdvanceToNextTimer());
        Assert.Equal(["a@4"], _fired);
        Assert.Equal(TimeSpan.Zero, _clock.NextTimer);
    }

    [Fact]
    public void AdvanceUntil_StopsWhereTheConditionHoldsOrTheLimitIs()
    {
        Timer("a", 1);
        Timer("b", 2);
        Timer("c", 9);
        Assert.True(_clock.AdvanceUntil(() => _fired.Count == 2, Seconds(60)));
        Assert.Equal(Seconds(2), _clock.Elapsed);
        Assert.False(_clock.AdvanceUntil(() => false, Seconds(6)));
        Assert.Equal(2, _fired.Count);
    }

    [Fact]
    public void Time_DoesNotGoBack()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(Seconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(_ => { }, null, Seconds(-2), Never));
    }

    [Fact]
    public void RestartingATimer_AllocatesNothing()
    {
        ITimer timer = Timer("x", 1);
        timer.Change(Seconds(1), Never);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) timer.Change(Seconds(i), Never);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // The model: a list of running timers from which the least by (due, start) is taken.
    [Fact]
    public void Timers_FireAsASortedListWould() =>
        Prop.ForAll<(byte Timer, byte Due)[]>(starts =>
        {
            var clock = new VirtualClock();
            var fired = new List<int>();
            ITimer[] timers = Enumerable.Range(0, 8).Select(i => clock.CreateTimer(_ => fired.Add(i), null, Never, Never)).ToArray();
            var model = new List<(int Timer, int Due)>();
            foreach ((byte which, byte due) in starts)
            {
                int timer = which % timers.Length;
                bool stops = due == byte.MaxValue;
                model.RemoveAll(running => running.Timer == timer);
                if (!stops) model.Add((timer, due));
                timers[timer].Change(stops ? Never : Seconds(due), Never);
            }

            clock.Advance(Seconds(byte.MaxValue));
            return fired.SequenceEqual(model.OrderBy(running => running.Due).Select(running => running.Timer));
        }).QuickCheckThrowOnFailure();

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private ITimer Timer(string name, int due) => _clock.CreateTimer(_ => Note(name), null, Seconds(due), Never);

    private void Note(string name) => _fired.Add($"{name}@{_clock.Elapsed.TotalSeconds:0}");
}
