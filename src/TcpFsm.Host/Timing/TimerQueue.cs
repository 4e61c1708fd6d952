using System;
using System.Threading;

namespace TcpFsm.Host.Timing;

/// <summary>All timers of a host behind one timer of its clock: a heap by deadline, so that starting and stopping allocate nothing.</summary>
/// <remarks>Not safe for several threads: the host's lock guards it. Only <c>wake</c> is called from outside, on a thread of the clock.</remarks>
internal sealed class TimerQueue : IDisposable
{
    private const long Never = long.MaxValue;
    private static readonly long Longest = TimeSpan.FromDays(40).Ticks;

    private readonly TimeProvider _time;
    private readonly ITimer _clock;
    private readonly long _origin;
    private TimerEntry[] _heap = new TimerEntry[16];
    private int _count;
    private long _order;
    private long _armed = Never;

    public TimerQueue(TimeProvider time, Action wake)
    {
        _time = time;
        _origin = time.GetTimestamp();
        _clock = time.CreateTimer(static state => ((Action)state!)(), wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ticks of 100 ns since the queue was made, by a clock that never goes back.</summary>
    public long Now => _time.GetElapsedTime(_origin).Ticks;

    /// <summary>Timers that run.</summary>
    public int Count => _count;

    /// <summary>Starts a timer, or starts it anew.</summary>
    public void Start(TimerEntry entry, TimeSpan after)
    {
        entry.Deadline = Now + Math.Clamp(after.Ticks, 0, Longest);
        entry.Order = _order++;
        if (!entry.IsRunning)
        {
            if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
            entry.Place = _count;
            _heap[_count++] = entry;
        }

        Settle(entry);
    }

    /// <summary>Stops a timer; one that does not run stays as it is.</summary>
    public void Stop(TimerEntry entry)
    {
        if (!entry.IsRunning) return;
        int place = entry.Place;
        entry.Place = TimerEntry.Resting;
        TimerEntry last = _heap[--_count];
        _heap[_count] = null!;
        if (last == entry) return;
        Put(last, place);
        Settle(last);
    }

    /// <summary>Takes the next timer that has expired by now.</summary>
    public bool TryTakeExpired(out TimerEntry entry)
    {
        entry = _count > 0 ? _heap[0] : null!;
        if (_count == 0 || entry.Deadline > Now) return false;
        Stop(entry);
        return true;
    }

    /// <summary>Sees to it that the clock wakes the host in time for the earliest deadline. A clock that is set too early is left so: it is set right when it wakes.</summary>
    public void Arm()
    {
        if (_count == 0 || _heap[0].Deadline >= _armed) return;
        _armed = _heap[0].Deadline;

        // The framework's timers drop fractions of a millisecond, and would wake before anything has expired.
        long due = Math.Max(0, _armed - Now);
        long rounded = (due + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        _clock.Change(TimeSpan.FromMilliseconds(rounded), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The clock woke the host, and will not again until it is armed.</summary>
    public void Woken() => _armed = Never;

    public void Dispose() => _clock.Dispose();

    private void Settle(TimerEntry entry)
    {
        int place = entry.Place;
        while (place > 0 && entry.IsBefore(_heap[(place - 1) / 2]))
        {
            Put(_heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }

        for (int child = Earlier(place); child < _count && _heap[child].IsBefore(entry); child = Earlier(place))
        {
            Put(_heap[child], place);
            place = child;
        }

        Put(entry, place);
    }

    // The earlier of the two children; beyond the count where there is none.
    private int Earlier(int place)
    {
        int left = (2 * place) + 1;
        return left + 1 < _count && _heap[left + 1].IsBefore(_heap[left]) ? left + 1 : left;
    }

    private void Put(TimerEntry entry, int place)
    {
        _heap[place] = entry;
        entry.Place = place;
    }
}
