namespace TcpFsm.Host.Drill;

/// <summary>What a script came to.</summary>
public enum DrillVerdict
{
    /// <summary>Every step went as the script says.</summary>
    Passed,

    /// <summary>A step went otherwise.</summary>
    Failed,

    /// <summary>The script needs something that is not supported; nothing is said about the stack.</summary>
    Skipped,

    /// <summary>The text is no script.</summary>
    Unreadable,
}
