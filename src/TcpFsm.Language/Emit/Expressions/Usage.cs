namespace TcpFsm.Language.Emit.Expressions;

/// <summary>What a piece of code needs besides the machine itself.</summary>
[System.Flags]
public enum Usage
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The message that arrived.</summary>
    Message = 1,

    /// <summary>The parameters.</summary>
    Parameters = 2,

    /// <summary>The host or the sink.</summary>
    Effects = 4,

    /// <summary>An argument of the event.</summary>
    Arguments = 8,

    /// <summary>A <c>let</c> of the rule, or a formal argument.</summary>
    Locals = 16,
}
