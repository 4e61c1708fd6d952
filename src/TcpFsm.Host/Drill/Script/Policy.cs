namespace TcpFsm.Host.Drill.Script;

/// <summary>What a script may change of the stack's judgment.</summary>
internal enum Policy
{
    /// <summary>A RST anywhere in the window resets: RFC 5961 section 3 is off.</summary>
    InsecureRst,

    /// <summary>A SYN in the window resets: RFC 5961 section 4 is off.</summary>
    InsecureSyn,

    /// <summary>A segment with SYN and FIN is dropped before the machine sees it.</summary>
    DropSynFin,
}
