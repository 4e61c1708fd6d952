namespace TcpFsm.Trace;

/// <summary>What a packet is, in the light of its sender's machine.</summary>
public enum Verdict : byte
{
    /// <summary>The sender's machine, in its state, sends this.</summary>
    Ok,

    /// <summary>Text, SYN or FIN that was sent before (RFC 9293 3.8.1).</summary>
    Retransmission,

    /// <summary>Sent before a packet that was captured earlier.</summary>
    OutOfOrder,

    /// <summary>Asks an idle peer whether it is still there (RFC 9293 3.8.4).</summary>
    KeepAlive,

    /// <summary>An octet sent into a window of zero (RFC 9293 3.8.6.1).</summary>
    WindowProbe,

    /// <summary>The acknowledgment RFC 5961 answers a doubtful SYN or RST with.</summary>
    Challenge,

    /// <summary>A combination of flags that no state sends; a finding.</summary>
    Illegal,

    /// <summary>Nothing that is known of the sender leads to this packet; a finding.</summary>
    Unexplained,
}
