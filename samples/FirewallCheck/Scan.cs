namespace FirewallCheck;

/// <summary>The scans that can be told by a segment's flags.</summary>
internal enum Scan
{
    None,

    /// <summary>No flag at all.</summary>
    Null,

    /// <summary>FIN alone.</summary>
    Fin,

    /// <summary>FIN, PSH and URG.</summary>
    Xmas,

    /// <summary>Every flag: lit like a tree.</summary>
    XmasTree,

    /// <summary>FIN and ACK where nobody has a connection to close.</summary>
    Maimon,

    /// <summary>SYN and FIN: opens and closes at once.</summary>
    SynFin,

    /// <summary>SYN and RST: opens and resets at once.</summary>
    SynRst,
}
