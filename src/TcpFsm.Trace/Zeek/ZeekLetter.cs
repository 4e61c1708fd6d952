namespace TcpFsm.Trace.Zeek;

/// <summary>The letters of a history; the first eight are told once of each end.</summary>
internal enum ZeekLetter : byte
{
    /// <summary>S: a SYN.</summary>
    Syn,

    /// <summary>H: a SYN,ACK.</summary>
    SynAck,

    /// <summary>A: an ACK and nothing else.</summary>
    Ack,

    /// <summary>D: text.</summary>
    Text,

    /// <summary>F: a FIN.</summary>
    Fin,

    /// <summary>R: a RST.</summary>
    Reset,

    /// <summary>I: FIN and RST at once.</summary>
    Inconsistent,

    /// <summary>Q: other flags that do not go together.</summary>
    Queer,

    /// <summary>T: text again.</summary>
    Retransmission,

    /// <summary>G: text that the capture lacks.</summary>
    Gap,

    /// <summary>W: a window of zero.</summary>
    ZeroWindow,

    /// <summary>^: the first packet came from the responder.</summary>
    Flipped,
}
