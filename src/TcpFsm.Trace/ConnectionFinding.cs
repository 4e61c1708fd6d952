using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace;

/// <summary>One connection, told after its last packet. A million of them are told in a row, so it is no object.</summary>
public readonly record struct ConnectionFinding
{
    /// <summary>0-based number in the capture, in the order of first packets.</summary>
    public long Connection { get; init; }

    /// <summary>Address and port of end A.</summary>
    public string A => ASocket.ToString();

    /// <summary>Address and port of end B.</summary>
    public string B => BSocket.ToString();

    /// <summary>The state end A was left in.</summary>
    public TcpState AState { get; init; }

    /// <summary>The state end B was left in.</summary>
    public TcpState BState { get; init; }

    /// <summary>How it came to be.</summary>
    public Opening Opened { get; init; }

    /// <summary>How it ended, or did not.</summary>
    public Closing Closed { get; init; }

    /// <summary>Zeek's name for how it went.</summary>
    public required string ConnState { get; init; }

    /// <summary>Zeek's letters, upper case for end A.</summary>
    public string History => Letters.ToString();

    /// <summary>When its first packet was captured.</summary>
    public CaptureTime FirstTime { get; init; }

    /// <summary>When its last packet was captured.</summary>
    public CaptureTime LastTime { get; init; }

    /// <summary>Packets end A sent.</summary>
    public long APackets { get; init; }

    /// <summary>Packets end B sent.</summary>
    public long BPackets { get; init; }

    /// <summary>Octets of text end A sent, retransmissions included.</summary>
    public long ABytes { get; init; }

    /// <summary>Octets of text end B sent, retransmissions included.</summary>
    public long BBytes { get; init; }

    /// <summary>Packets that are illegal or unexplained.</summary>
    public long Findings { get; init; }

    /// <summary>The reasons for these, and what else is of note.</summary>
    public Notices Notices { get; init; }

    internal SocketAddress ASocket { get; init; }

    internal SocketAddress BSocket { get; init; }

    internal ZeekHistory Letters { get; init; }
}

/// <summary>How a connection came to be.</summary>
public enum Opening : byte
{
    /// <summary>It never did: no handshake ended.</summary>
    None,

    /// <summary>By the handshake of RFC 9293 3.5.</summary>
    Handshake,

    /// <summary>Both ends sent a SYN (RFC 9293 3.5, figure 8).</summary>
    Simultaneous,

    /// <summary>Before the capture began.</summary>
    Midstream,
}

/// <summary>How a connection ended.</summary>
public enum Closing : byte
{
    /// <summary>Not within the capture.</summary>
    Open,

    /// <summary>Both ends sent a FIN (RFC 9293 3.6).</summary>
    Orderly,

    /// <summary>Both ends sent a FIN before they had the other's (RFC 9293 3.6, figure 13).</summary>
    Simultaneous,

    /// <summary>One end sent a FIN, the other went on or was not heard.</summary>
    HalfClosed,

    /// <summary>By a RST.</summary>
    Reset,

    /// <summary>A RST answered the SYN.</summary>
    Refused,

    /// <summary>A SYN was answered or not, and the handshake never ended.</summary>
    HalfOpen,
}
