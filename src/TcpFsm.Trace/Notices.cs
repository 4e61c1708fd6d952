using System;

namespace TcpFsm.Trace;

/// <summary>The reasons for findings, and what else is worth a look. A connection bears those of all its packets.</summary>
[Flags]
public enum Notices : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>No flags at all: a NULL scan (RFC 9293 3.8: after the SYN every segment has ACK).</summary>
    NullScan = 1,

    /// <summary>FIN and no ACK: a FIN scan.</summary>
    FinScan = 2,

    /// <summary>FIN, PSH and URG and no ACK: a Xmas scan.</summary>
    XmasScan = 4,

    /// <summary>SYN and FIN at once: a SYN|FIN scan.</summary>
    SynFinScan = 8,

    /// <summary>Other flags that no state sends together.</summary>
    BadFlags = 16,

    /// <summary>A sequence number far from all that this end sent.</summary>
    ForeignNumber = 32,

    /// <summary>Text or more before the handshake or after its FIN, its RST or the end of the connection.</summary>
    OutOfTurn = 64,

    /// <summary>Text beyond the window the peer offered (RFC 9293 3.8.6).</summary>
    BeyondWindow = 128,

    /// <summary>A SYN,ACK that answers no SYN, or a second one with another number.</summary>
    StrayAnswer = 256,

    /// <summary>A RST with a number its supposed sender would not send: perhaps a third party's (RFC 5961 3).</summary>
    BlindReset = 512,

    /// <summary>A challenge ACK: the answer to a SYN or RST that may be a third party's (RFC 5961 3.2, 4.2).</summary>
    Challenge = 1024,

    /// <summary>A RST ended TIME-WAIT before its time (RFC 1337).</summary>
    TimeWaitAssassination = 2048,
}
