namespace TcpFsm.Trace.Reporting;

/// <summary>What a colour says; all of it is said in words as well.</summary>
internal enum TextColor
{
    None,

    /// <summary>For those who look closer.</summary>
    Faint,

    /// <summary>A state was left for another.</summary>
    Change,

    /// <summary>Not as usual, and no finding.</summary>
    Notable,

    /// <summary>A finding, or a suspicion.</summary>
    Alarm,
}
