using System.Collections.Generic;

namespace TcpFsm.Host.Timing;

/// <summary>Running timers, the next one first: a binary heap in which each timer knows its place, so that stopping one is as cheap as starting it.</summary>
internal sealed class TimerHeap<TTimer>
    where TTimer : HeapTimer
{
    private readonly List<TTimer> _heap = [];
    private long _order;

    public TTimer? First => _heap.Count > 0 ? _heap[0] : null;

    public void Add(TTimer timer, long due)
    {
        (timer.Due, timer.Order) = (due, _order++);
        _heap.Add(timer);
        Rise(_heap.Count - 1, timer);
    }

    /// <summary>Takes a timer out; one that does not run is none of its business.</summary>
    public void Remove(TTimer timer)
    {
        int index = timer.Index;
        if (index < 0) return;
        timer.Index = -1;
        TTimer last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (last == timer) return;
        if (index > 0 && last.IsBefore(_heap[(index - 1) / 2])) Rise(index, last);
        else Sink(index, last);
    }

    private void Rise(int index, TTimer timer)
    {
        while (index > 0 && timer.IsBefore(_heap[(index - 1) / 2]))
        {
            Put(index, _heap[(index - 1) / 2]);
            index = (index - 1) / 2;
        }

        Put(index, timer);
    }

    private void Sink(int index, TTimer timer)
    {
        for (int child; (child = (2 * index) + 1) < _heap.Count; index = child)
        {
            if (child + 1 < _heap.Count && _heap[child + 1].IsBefore(_heap[child])) child++;
            if (!_heap[child].IsBefore(timer)) break;
            Put(index, _heap[child]);
        }

        Put(index, timer);
    }

    private void Put(int index, TTimer timer)
    {
        _heap[index] = timer;
        timer.Index = index;
    }
}
