using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Storage;

/// <summary>
/// A connection between two of its packets: what <see cref="Connection"/> holds, without what can be worked out again. One in which
/// something does not fit is kept whole elsewhere, and this only says where.
/// </summary>
internal struct RestingConnection
{
    /// <summary>Its sockets.</summary>
    public StoredKey Key;

    /// <summary>Number of its last packet, which wraps around.</summary>
    public uint LastPacket;

    private long _firstTime;
    private long _lastTime;
    private ulong _history;
    private ulong _moreHistory;
    private RestingEnd _a;
    private RestingEnd _b;
    private uint _number;
    private Notices _notices;
    private byte _findings;
    private byte _marks;

    /// <summary>Whether there is a connection in this record.</summary>
    public bool InUse
    {
        readonly get => Has(1);
        set => Set(1, value);
    }

    /// <summary>Whether the key holds IPv4 addresses.</summary>
    public bool IsIPv4
    {
        readonly get => Has(2);
        set => Set(2, value);
    }

    /// <summary>Whether the connection is kept whole; <see cref="Place"/> says where.</summary>
    public bool IsWhole
    {
        readonly get => Has(4);
        private set => Set(4, value);
    }

    /// <summary>Number of a connection that is not kept whole.</summary>
    public readonly uint Number => _number;

    /// <summary>Where the whole connection is kept.</summary>
    public readonly int Place => (int)_number;

    /// <summary>Reads a little of each part of the record, for the sake of reading: all of it is then in the processor's cache.</summary>
    public readonly uint Touch() => LastPacket | (uint)_history | _a.Touch() | _b.Touch();

    /// <summary>Says that the connection is kept whole, and where.</summary>
    public void KeepAt(int place)
    {
        _number = (uint)place;
        IsWhole = true;
    }

    /// <summary>
    /// Takes a routine segment into account without waking the connection; false where it is none, and nothing has changed. Nine in ten
    /// packets of a long connection are, and waking, asking both machines and putting to rest costs many times as much.
    /// </summary>
    /// <param name="packet">The segment.</param>
    /// <param name="fromHigh">Whether the key's higher socket sent it.</param>
    public bool TryFollow(in TcpPacket packet, bool fromHigh)
    {
        const TcpFlags OfNoMatter = TcpFlags.Psh | TcpFlags.Ece | TcpFlags.Cwr;
        if ((packet.Flags & ~OfNoMatter) != TcpFlags.Ack || !packet.SeqKnown || !packet.WindowKnown || IsWhole)
            return false;
        return fromHigh == Has(8) ? TryPass(ref _a, ref _b, packet, fromA: true) : TryPass(ref _b, ref _a, packet, fromA: false);
    }

    /// <summary>Puts a connection to rest; false where it does not fit and must be kept whole.</summary>
    public bool TryPut(in Connection connection)
    {
        if (!Fits(connection) || !_a.TryPut(connection.A, connection.Zeek.Originator) || !_b.TryPut(connection.B, connection.Zeek.Responder))
            return false;
        IsWhole = false;
        Set(8, connection.AIsHigh);
        _number = (uint)connection.Number;
        _findings = (byte)connection.Findings;
        _notices = connection.Notices;
        _firstTime = connection.FirstTime;
        _lastTime = connection.LastTime;
        connection.Zeek.History.Store(out _history, out _moreHistory, out _);
        return true;
    }

    /// <summary>Wakes a connection that is not kept whole; its key is the caller's.</summary>
    public readonly void Wake(ref Connection connection)
    {
        connection.AIsHigh = Has(8);
        connection.Number = _number;
        connection.Findings = _findings;
        connection.Notices = _notices;
        connection.FirstTime = _firstTime;
        connection.LastTime = _lastTime;
        connection.Zeek.History.Load(_history, _moreHistory);
        _a.Wake(ref connection.A, ref connection.Zeek.Originator);
        _b.Wake(ref connection.B, ref connection.Zeek.Responder);
    }

    private bool TryPass(ref RestingEnd from, ref RestingEnd to, in TcpPacket packet, bool fromA)
    {
        ZeekLetter letter = packet.Length > 0 ? ZeekLetter.Text : ZeekLetter.Ack;
        bool isNews = !from.HasLetter(letter);
        // Where the history may have no room for a letter it is kept whole.
        if (!from.IsRoutine(to, packet) || (isNews && _moreHistory != 0))
            return false;
        if (isNews)
            AddToHistory(letter, fromA);
        uint window = from.WindowOf(to, packet);
        from.Send(packet, window);
        to.Receive(packet, window);
        _lastTime = packet.Time.Nanoseconds;
        return true;
    }

    private void AddToHistory(ZeekLetter letter, bool originator)
    {
        var history = default(ZeekHistory);
        history.Load(_history, _moreHistory);
        history.Add(letter, originator);
        history.Store(out _history, out _moreHistory, out _);
    }

    private static bool Fits(in Connection connection)
    {
        connection.Zeek.History.Store(out _, out _, out ulong beyond);
        return connection.Findings <= byte.MaxValue && connection.Number <= uint.MaxValue && beyond == 0;
    }

    private readonly bool Has(byte mark) => (_marks & mark) != 0;

    private void Set(byte mark, bool value) => _marks = (byte)(value ? _marks | mark : _marks & ~mark);
}
