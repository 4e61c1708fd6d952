namespace TcpFsm.Trace.Zeek;

/// <summary>What Zeek remembers of one end.</summary>
internal enum ZeekState : byte
{
    /// <summary>Silent so far.</summary>
    Inactive,

    /// <summary>Sent its SYN.</summary>
    SynSent,

    /// <summary>Sent a SYN,ACK to a SYN that the capture lacks.</summary>
    SynAckSent,

    /// <summary>Sent something, but no SYN of it was seen.</summary>
    Partial,

    /// <summary>The handshake is done as far as this end is concerned.</summary>
    Established,

    /// <summary>Sent its FIN; no answer is needed.</summary>
    Closed,

    /// <summary>Sent a RST.</summary>
    Reset,
}
