using System.Collections.Generic;

namespace TcpFsm.Host.Drill;

/// <summary>What a script came to, and where and why it ended. Texts may quote the script, so escape them before they are shown.</summary>
public sealed record DrillResult
{
    /// <summary>The verdict.</summary>
    public required DrillVerdict Verdict { get; init; }

    /// <summary>The step at which it ended; null for a script that passed or is unreadable.</summary>
    public ScriptPosition? Position { get; init; }

    /// <summary>That step, as it is written.</summary>
    public string Step { get; init; } = "";

    /// <summary>What was expected, or what is not supported.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What happened instead.</summary>
    public string Actual { get; init; } = "";

    /// <summary>The state of the connection under test at the end; null if there was none.</summary>
    public TcpState? State { get; init; }

    /// <summary>What the machines did in the last step: a state or two, and the ids of the rules that fired.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Option lines and shell's lines that say nothing to this runner.</summary>
    public IReadOnlyList<ScriptPosition> Ignored { get; init; } = [];

    /// <summary>Why the text is no script.</summary>
    public IReadOnlyList<ScriptProblem> Problems { get; init; } = [];

    internal static DrillResult Pass(IReadOnlyList<ScriptPosition> ignored) => new() { Verdict = DrillVerdict.Passed, Ignored = ignored };

    internal static DrillResult Skip(ScriptPosition position, string why, IReadOnlyList<ScriptPosition> ignored) =>
        new() { Verdict = DrillVerdict.Skipped, Position = position, Expected = why, Ignored = ignored };
}
