namespace TcpFsm.Language.Problems;

/// <summary>How grave a problem of a spec is.</summary>
public enum ProblemSeverity
{
    /// <summary>The spec is usable, but something in it is probably not meant.</summary>
    Warning,

    /// <summary>The spec means nothing certain; no machine is made from it.</summary>
    Error,
}
