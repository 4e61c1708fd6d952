using System.Collections.Generic;

namespace TcpFsm.Host.Drill;

/// <summary>How scripts are run.</summary>
public sealed record DrillSettings
{
    /// <summary>The names that <c>#ifdef</c> finds. STANDARD: what scripts call a stack that does what the RFC says.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = ["STANDARD"];

    /// <summary>What the stack is set to. Its addresses, clock and seed are the runner's.</summary>
    public TcpHostOptions Host { get; init; } = new();

    /// <summary>Whether a segment that is left when the script ends is a failure.</summary>
    public bool Strict { get; init; }
}
