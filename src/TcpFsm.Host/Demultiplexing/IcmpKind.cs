namespace TcpFsm.Host.Demultiplexing;

/// <summary>What an ICMP message means to a connection (RFC 9293, section 3.9.2.2).</summary>
internal enum IcmpKind : byte
{
    /// <summary>It is not about a segment that failed.</summary>
    Nothing = 0,

    /// <summary>The network may mend itself (MUST-56, SHLD-25).</summary>
    Soft,

    /// <summary>Nobody is there (SHLD-26).</summary>
    Hard,

    /// <summary>The packet was too large for the way and may not be fragmented (RFC 1191, RFC 8201).</summary>
    TooBig,
}
