using System.Runtime.CompilerServices;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// Which of one end's sequence numbers the capture holds: everything below <see cref="Top"/> but for a few holes. No text is kept.
/// </summary>
internal struct SeenText
{
    private const int Room = 4;

    private Holes _holes;
    private byte _count;

    /// <summary>Whether any number of this end is known.</summary>
    public bool Any { readonly get; private set; }

    /// <summary>The number after the highest one seen: SND.NXT of the sender, as far as the capture tells.</summary>
    public SequenceNumber Top { readonly get; private set; }

    /// <summary>Whether anything below <see cref="Top"/> is missing.</summary>
    public readonly bool HasHoles => _count > 0;

    /// <summary>Takes up what was seen where nothing is missing.</summary>
    public void Restore(SequenceNumber top, bool any)
    {
        _count = 0;
        Top = top;
        Any = any;
    }

    /// <summary>Begins at a number: the first packet of this end, or what its peer acknowledges.</summary>
    public void Begin(SequenceNumber at)
    {
        Restore(at, any: true);
    }

    /// <summary>Takes a segment into account and says what it was against what had been seen.</summary>
    public Novelty Add(SequenceNumber start, SequenceNumber end)
    {
        if (!Any)
            Begin(start);
        if (start > Top)
        {
            AddHole(Top, start);
            Top = end;
            return Novelty.Ahead;
        }

        bool extends = end > Top;
        bool fills = Fill(start, end);
        if (extends)
        {
            bool next = start == Top;
            Top = end;
            return next ? Novelty.Next : Novelty.Overlap;
        }

        if (fills)
            return Novelty.Fills;
        return start == end && start == Top ? Novelty.Next : Novelty.Old;
    }

    /// <summary>The peer acknowledges up to <paramref name="ack"/>: holes below it will not be filled. Returns whether it had received what the capture lacks.</summary>
    public bool Acknowledge(SequenceNumber ack)
    {
        if (!Any)
            Begin(ack);
        bool lacking = false;
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_holes[i].Start >= ack)
                continue;
            lacking = true;
            if (_holes[i].End <= ack)
                Remove(i);
            else
                _holes[i].Start = ack;
        }

        if (ack > Top)
        {
            lacking = true;
            Top = ack;
        }

        return lacking;
    }

    /// <summary>The number up to which nothing is missing from <paramref name="from"/> on.</summary>
    public readonly SequenceNumber UnbrokenFrom(SequenceNumber from)
    {
        SequenceNumber end = Top;
        for (int i = 0; i < _count; i++)
        {
            if (_holes[i].End > from && _holes[i].Start < end)
                end = _holes[i].Start;
        }

        return end < from ? from : end;
    }

    private void AddHole(SequenceNumber start, SequenceNumber end)
    {
        // Without room the oldest is given up: what fills it later counts as a retransmission, no more.
        if (_count == Room)
            Remove(0);
        _holes[_count++] = new Hole { Start = start, End = end };
    }

    private bool Fill(SequenceNumber start, SequenceNumber end)
    {
        bool fills = false;
        for (int i = _count - 1; i >= 0; i--)
        {
            Hole hole = _holes[i];
            if (end <= hole.Start || start >= hole.End)
                continue;
            fills = true;
            Remove(i);
            if (hole.Start < start)
                AddHole(hole.Start, start);
            if (end < hole.End)
                AddHole(end, hole.End);
        }

        return fills;
    }

    private void Remove(int index)
    {
        _count--;
        for (int i = index; i < _count; i++)
            _holes[i] = _holes[i + 1];
    }

    private struct Hole
    {
        public SequenceNumber Start;
        public SequenceNumber End;
    }

    [InlineArray(Room)]
    private struct Holes
    {
        private Hole _first;
    }
}

/// <summary>What a segment's numbers were against those seen before.</summary>
internal enum Novelty : byte
{
    /// <summary>Begins where the last one ended.</summary>
    Next,

    /// <summary>Leaves a hole before it.</summary>
    Ahead,

    /// <summary>Fills a hole, at least in part.</summary>
    Fills,

    /// <summary>Begins with old numbers and goes on to new ones.</summary>
    Overlap,

    /// <summary>All of it was seen before.</summary>
    Old,
}
