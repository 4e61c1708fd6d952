using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Tracking;

/// <summary>A connection while one of its packets is looked at. No references, so that many cost the garbage collector nothing.</summary>
internal struct Connection
{
    public ConnectionKey Key;

    /// <summary>0-based number in the capture.</summary>
    public long Number;

    /// <summary>Packets that are illegal or unexplained.</summary>
    public long Findings;

    /// <summary>The reasons for these, and what else is of note.</summary>
    public Notices Notices;

    /// <summary>Time of its first packet, in the capture's nanoseconds.</summary>
    public long FirstTime;

    /// <summary>Time of its last packet, in the capture's nanoseconds.</summary>
    public long LastTime;

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
