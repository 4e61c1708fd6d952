namespace TcpFsm.Trace;

/// <summary>One connection, told after its last packet.</summary>
/// <param name="Connection">0-based number in the capture, in the order of first packets.</param>
/// <param name="A">Address and port of end A.</param>
/// <param name="B">Address and port of end B.</param>
/// <param name="AState">The state end A was left in.</param>
/// <param name="BState">The state end B was left in.</param>
/// <param name="Opened">How it came to be.</param>
/// <param name="Closed">How it ended, or did not.</param>
/// <param name="ConnState">Zeek's name for how it went.</param>
/// <param name="History">Zeek's letters, upper case for end A.</param>
/// <param name="APackets">Packets end A sent.</param>
/// <param name="BPackets">Packets end B sent.</param>
/// <param name="ABytes">Octets of text end A sent, retransmissions included.</param>
/// <param name="BBytes">Octets of text end B sent, retransmissions included.</param>
/// <param name="Findings">Packets that are illegal or unexplained.</param>
public sealed record ConnectionFinding(
    long Connection,
    string A,
    string B,
    TcpState AState,
    TcpState BState,
    Opening Opened,
    Closing Closed,
    string ConnState,
    string History,
    long APackets,
    long BPackets,
    long ABytes,
    long BBytes,
    long Findings);

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
