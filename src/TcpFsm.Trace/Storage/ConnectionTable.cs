using System;
using System.Runtime.CompilerServices;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>
/// The live connections: an open-addressing index over records that never move. A slot is four octets, the record's number and above it
/// as many bits of the hash as are left. It holds a given number at most; <see cref="IsFull"/> tells the owner to let the one silent for
/// longest go first.
/// </summary>
internal sealed class ConnectionTable
{
    private readonly int _most;
    private readonly Pool<RestingConnection> _records = new();
    private readonly KeyStore _keys = new();
    private readonly SilenceOrder _order;
    private uint[] _slots = new uint[256];
    private uint _removals;

    /// <summary>An empty table for at most <paramref name="most"/> connections.</summary>
    public ConnectionTable(int most)
    {
        _most = most;
        _order = new SilenceOrder(_records);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one must go before another can be added.</summary>
    public bool IsFull => Count >= _most;

    /// <summary>Indexes of records are below this; <see cref="RestingConnection.InUse"/> says which there are.</summary>
    public int Bound => _records.Used;

    /// <summary>The record of a connection. It stays where it is until it is removed.</summary>
    public ref RestingConnection this[int index] => ref _records[index];

    /// <summary>The connection silent for longest, counted in packets; there must be one.</summary>
    /// <param name="now">Number of the packet at hand.</param>
    public int Oldest(uint now) => _order.Oldest(now, Count);

    /// <summary>The key of a connection.</summary>
    public ConnectionKey KeyOf(int index) => _keys.Load(this[index].Key, this[index].IsIPv4);

    /// <summary>
    /// Looks for the connections of many packets at once, so that the waits for memory, which in a large table are most of what finding
    /// costs, are one wait: no look depends on another.
    /// </summary>
    public void Approach(ReadOnlySpan<TcpPacket> packets, Span<Lookup> lookups)
    {
        uint[] slots = _slots;
        uint mask = (uint)slots.Length - 1;
        uint seen = 0;
        foreach (ref readonly Lookup lookup in lookups)
            seen |= slots[lookup.Hash & mask];
        // The record that a slot names is nearly always the right one.
        foreach (ref readonly Lookup lookup in lookups)
            seen |= slots[lookup.Hash & mask] is var slot and not 0 ? _records[(int)(slot & mask) - 1].Touch() : 0;
        for (int i = 0; i < packets.Length; i++)
            lookups[i].Found(Search(packets[i], lookups[i]), _removals);
        Use(seen);
    }

    /// <summary>The connection of a packet; negative when there is none.</summary>
    public int Find(in TcpPacket packet, in Lookup lookup) =>
        lookup.Place >= 0 && lookup.Removals == _removals ? lookup.Place : Search(packet, lookup);

    // What was read for the sake of reading: reads whose outcome nobody uses may be left out.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use(uint seen)
    {
        _ = seen;
    }

    private int Search(in TcpPacket packet, in Lookup lookup)
    {
        uint[] slots = _slots;
        uint hash = lookup.Hash;
        uint mask = (uint)slots.Length - 1;
        for (uint at = hash & mask; slots[at] is var slot and not 0; at = (at + 1) & mask)
        {
            // The bits above the number: those that did not choose the slot.
            if (((slot ^ hash) & ~mask) != 0)
                continue;
            int index = (int)(slot & mask) - 1;
            if (Holds(index, packet, lookup.FromHigh))
                return index;
        }

        return Lookup.Nowhere;
    }

    /// <summary>Adds a fresh record for a packet whose connection is not in the table.</summary>
    public int Add(in TcpPacket packet, in Lookup lookup)
    {
        // Half full at most: probing stays short, and numbers leave their highest bit to the hash.
        if ((Count + 1) * 2 >= _slots.Length)
            Grow();
        int index = _records.Take();
        ConnectionKey key = lookup.KeyOf(packet);
        _records[index] = new RestingConnection { Key = _keys.Store(key), IsIPv4 = key.IsIPv4, InUse = true };
        Place(lookup.Hash, index);
        Count++;
        return index;
    }

    /// <summary>Forgets a connection; its record will be used again.</summary>
    public void Remove(int index)
    {
        Vacate(KeyOf(index).Hash(), index);
        _keys.Forget(this[index].Key, this[index].IsIPv4);
        _records.Return(index);
        _removals++;
        Count--;
    }

    private bool Holds(int index, in TcpPacket packet, bool fromHigh)
    {
        ref readonly RestingConnection record = ref _records[index];
        return record.InUse && (fromHigh
            ? _keys.Equals(record.Key, record.IsIPv4, packet.Destination, packet.Source)
            : _keys.Equals(record.Key, record.IsIPv4, packet.Source, packet.Destination));
    }

    private void Place(uint hash, int index)
    {
        uint mask = (uint)_slots.Length - 1;
        uint at = hash & mask;
        while (_slots[at] != 0)
            at = (at + 1) & mask;
        _slots[at] = (hash & ~mask) | (uint)(index + 1);
    }

    // Closes the gap, so that no mark of the removed one is left behind and searches stay short for ever.
    private void Vacate(uint hash, int index)
    {
        uint mask = (uint)_slots.Length - 1;
        uint gap = hash & mask;
        while ((_slots[gap] & mask) != index + 1)
            gap = (gap + 1) & mask;
        for (uint at = (gap + 1) & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            uint home = KeyOf((int)(_slots[at] & mask) - 1).Hash() & mask;
            if (((at - home) & mask) < ((at - gap) & mask))
                continue;
            _slots[gap] = _slots[at];
            gap = at;
        }

        _slots[gap] = 0;
    }

    private void Grow()
    {
        _slots = new uint[_slots.Length * 2];
        for (int index = 0; index < Bound; index++)
        {
            if (this[index].InUse)
                Place(KeyOf(index).Hash(), index);
        }
    }
}
