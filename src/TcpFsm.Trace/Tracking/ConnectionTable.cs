using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// The live connections: an open-addressing index over records that never move, chained by when they were last heard of. It holds a
/// given number at most; <see cref="IsFull"/> tells the owner to let the one silent for longest go first.
/// </summary>
internal sealed class ConnectionTable
{
    private const int ChunkBits = 6;
    private const int ChunkSize = 1 << ChunkBits;
    private const int Nobody = -1;

    private readonly int _most;
    private Slot[] _slots = new Slot[1024];
    private Connection[][] _chunks = [];
    private int _free = Nobody;
    private int _chunkCount;
    private int _used;
    private int _newest = Nobody;

    /// <summary>An empty table for at most <paramref name="most"/> connections.</summary>
    public ConnectionTable(int most) => _most = most;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one must go before another can be added.</summary>
    public bool IsFull => Count >= _most;

    /// <summary>The connection silent for longest; negative when there is none.</summary>
    public int Oldest { get; private set; } = Nobody;

    /// <summary>The record of a connection. It stays where it is until it is removed.</summary>
    public ref Connection this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    /// <summary>The connection with this key; negative when there is none.</summary>
    public int Find(in ConnectionKey key)
    {
        int hash = key.GetHashCode();
        int mask = _slots.Length - 1;
        for (int at = hash & mask; _slots[at].Index != 0; at = (at + 1) & mask)
        {
            if (_slots[at].Hash == hash && this[_slots[at].Index - 1].Key.Equals(key))
                return _slots[at].Index - 1;
        }

        return Nobody;
    }

    /// <summary>Adds a fresh record for a key that is not in the table.</summary>
    public int Add(in ConnectionKey key)
    {
        if ((Count + 1) * 2 > _slots.Length)
            Grow();
        int index = Take();
        this[index] = new Connection { Key = key, Older = Nobody, Newer = Nobody };
        Place(key.GetHashCode(), index);
        Count++;
        LinkNewest(index);
        return index;
    }

    /// <summary>Moves a connection to the end of the queue.</summary>
    public void Touch(int index)
    {
        if (index == _newest)
            return;
        Unlink(index);
        LinkNewest(index);
    }

    /// <summary>Forgets a connection; its record will be used again.</summary>
    public void Remove(int index)
    {
        Unlink(index);
        Vacate(this[index].Key.GetHashCode(), index);
        this[index] = default;
        this[index].Older = _free;
        _free = index;
        Count--;
    }

    private int Take()
    {
        if (_free != Nobody)
        {
            int index = _free;
            _free = this[index].Older;
            return index;
        }

        if (_used == _chunkCount << ChunkBits)
        {
            AddChunk();
        }

        return _used++;
    }

    private void AddChunk()
    {
        if (_chunkCount == _chunks.Length)
            Array.Resize(ref _chunks, Math.Max(4, _chunks.Length * 2));
        _chunks[_chunkCount++] = new Connection[ChunkSize];
    }

    private void Place(int hash, int index)
    {
        int mask = _slots.Length - 1;
        int at = hash & mask;
        while (_slots[at].Index != 0)
            at = (at + 1) & mask;
        _slots[at] = new Slot { Hash = hash, Index = index + 1 };
    }

    // Closes the gap, so that no mark of the removed one is left behind and searches stay short for ever.
    private void Vacate(int hash, int index)
    {
        int mask = _slots.Length - 1;
        int gap = hash & mask;
        while (_slots[gap].Index != index + 1)
            gap = (gap + 1) & mask;
        for (int at = (gap + 1) & mask; _slots[at].Index != 0; at = (at + 1) & mask)
        {
            int home = _slots[at].Hash & mask;
            if (((at - home) & mask) < ((at - gap) & mask))
                continue;
            _slots[gap] = _slots[at];
            gap = at;
        }

        _slots[gap] = default;
    }

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (Slot slot in old)
        {
            if (slot.Index != 0)
                Place(slot.Hash, slot.Index - 1);
        }
    }

    private void LinkNewest(int index)
    {
        this[index].Older = _newest;
        this[index].Newer = Nobody;
        if (_newest != Nobody)
            this[_newest].Newer = index;
        else
            Oldest = index;
        _newest = index;
    }

    private void Unlink(int index)
    {
        (int older, int newer) = (this[index].Older, this[index].Newer);
        if (older != Nobody)
            this[older].Newer = newer;
        else
            Oldest = newer;
        if (newer != Nobody)
            this[newer].Older = older;
        else
            _newest = older;
    }

    private struct Slot
    {
        public int Hash;
        public int Index;
    }
}
