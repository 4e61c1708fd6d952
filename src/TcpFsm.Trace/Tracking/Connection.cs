using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Tracking;

/// <summary>A connection's record in the table. No references, so that a million of them cost the garbage collector nothing.</summary>
internal struct Connection
{
    public ConnectionKey Key;

    /// <summary>0-based number in the capture.</summary>
    public long Number;

    /// <summary>Packets that are illegal or unexplained.</summary>
    public long Findings;

    /// <summary>Neighbours in the order of last packets; negative at the ends.</summary>
    public int Older;

    /// <inheritdoc cref="Older"/>
    public int Newer;

    /// <summary>Whether end A is the key's higher socket.</summary>
    public bool AIsHigh;

    public TracedEnd A;
    public TracedEnd B;
    public ZeekConnection Zeek;

    /// <summary>End A's socket.</summary>
    public readonly SocketAddress ASocket => AIsHigh ? Key.High : Key.Low;

    /// <summary>End B's socket.</summary>
    public readonly SocketAddress BSocket => AIsHigh ? Key.Low : Key.High;
}
