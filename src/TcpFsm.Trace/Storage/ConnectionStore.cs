using System;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>Brings connections onto the stage and puts them to rest again, small where that can be done.</summary>
internal sealed class ConnectionStore(int most, Stage stage)
{
    private const int Nobody = -1;

    private readonly ConnectionTable _table = new(most);
    private readonly Pool<Connection> _wholes = new();
    private int _onStage = Nobody;
    private uint _lastPacket;

    /// <summary>How many connections there are.</summary>
    public int Count => _table.Count;

    /// <summary>Whether one must go before another can be added.</summary>
    public bool IsFull => _table.IsFull;

    /// <summary>Numbers that <see cref="TryWake(int)"/> takes are below this.</summary>
    public int Bound => _table.Bound;

    /// <summary>Has the memory at hand in which the connections of some packets lie.</summary>
    public void Approach(ReadOnlySpan<TcpPacket> packets, Span<Lookup> lookups) => _table.Approach(packets, lookups);

    /// <summary>Takes a routine packet into account, see <see cref="RestingConnection.TryFollow"/>; false where it is none.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="lookup">Its connection.</param>
    /// <param name="now">Number of the packet.</param>
    public bool TryFollow(in TcpPacket packet, in Lookup lookup, uint now)
    {
        int index = _table.Find(packet, lookup);
        if (index < 0 || _table[index].IsWhole)
            return false;
        if (index == _onStage)
            Rest();
        ref RestingConnection record = ref _table[index];
        if (!record.TryFollow(packet, lookup.FromHigh))
            return false;
        record.LastPacket = now;
        return true;
    }

    /// <summary>Brings the connection of a packet onto the stage; false where there is none.</summary>
    public bool TryWake(in TcpPacket packet, in Lookup lookup)
    {
        int index = _table.Find(packet, lookup);
        if (index < 0)
            return false;
        // Packets of one connection often follow one another; it is on the stage then.
        if (index != _onStage)
            Wake(index, lookup.KeyOf(packet));
        return true;
    }

    /// <summary>Brings the connection in this place of the table onto the stage; false where there is none.</summary>
    public bool TryWake(int index)
    {
        if (!_table[index].InUse)
            return false;
        if (index != _onStage)
            Wake(index, _table.KeyOf(index));
        return true;
    }

    /// <summary>Brings the connection silent for longest onto the stage.</summary>
    /// <param name="now">Number of the packet at hand.</param>
    public void WakeOldest(uint now)
    {
        Rest();
        TryWake(_table.Oldest(now));
    }

    /// <summary>The places of all connections in the order they began.</summary>
    public int[] InOrder()
    {
        Rest();
        var numbers = new long[Count];
        var places = new int[Count];
        int found = 0;
        for (int index = 0; index < Bound; index++)
        {
            ref RestingConnection record = ref _table[index];
            if (!record.InUse)
                continue;
            numbers[found] = record.IsWhole ? _wholes[record.Place].Number : record.Number;
            places[found++] = index;
        }

        Array.Sort(numbers, places);
        return places;
    }

    /// <summary>Makes room for a packet's connection; what is on the stage will be kept there.</summary>
    public void Add(in TcpPacket packet, in Lookup lookup)
    {
        Rest();
        _onStage = _table.Add(packet, lookup);
        stage.Connection.Key = lookup.KeyOf(packet);
    }

    /// <summary>The connection on the stage was spoken on.</summary>
    /// <param name="now">Number of the packet.</param>
    public void Touch(uint now) => _lastPacket = now;

    /// <summary>Takes the connection off the stage without putting it to rest: it will not be followed any further.</summary>
    public void Leave() => _onStage = Nobody;

    /// <summary>Forgets the connection on the stage.</summary>
    public void Remove()
    {
        if (_table[_onStage].IsWhole)
            _wholes.Return(_table[_onStage].Place);
        _table.Remove(_onStage);
        _onStage = Nobody;
    }

    private void Rest()
    {
        if (_onStage == Nobody)
            return;
        ref RestingConnection record = ref _table[_onStage];
        _onStage = Nobody;
        record.LastPacket = _lastPacket;
        bool wasWhole = record.IsWhole;
        int place = wasWhole ? record.Place : 0;
        if (record.TryPut(stage.Connection))
        {
            if (wasWhole)
                _wholes.Return(place);
            return;
        }

        if (!wasWhole)
            place = _wholes.Take();
        _wholes[place] = stage.Connection;
        record.KeepAt(place);
    }

    private void Wake(int index, in ConnectionKey key)
    {
        Rest();
        _onStage = index;
        ref RestingConnection record = ref _table[index];
        _lastPacket = record.LastPacket;
        if (record.IsWhole)
            stage.Connection = _wholes[record.Place];
        else
            record.Wake(ref stage.Connection);
        stage.Connection.Key = key;
    }
}
