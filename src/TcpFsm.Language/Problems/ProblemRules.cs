using System.Collections.Generic;

namespace TcpFsm.Language.Problems;

/// <summary>The kinds of problems a spec can have. Ids are never reused.</summary>
public static class ProblemRules
{
    /// <summary>The text is not YAML.</summary>
    public static readonly ProblemRule NotYaml = new("TFSM0001", ProblemSeverity.Error, "Not YAML");

    /// <summary>A key that does not exist, is missing, or has a value of the wrong form; also an unknown language version.</summary>
    public static readonly ProblemRule BadKey = new("TFSM0002", ProblemSeverity.Error, "Unknown, missing or malformed key");

    /// <summary>A name that is declared nowhere.</summary>
    public static readonly ProblemRule UnknownName = new("TFSM0003", ProblemSeverity.Error, "Unknown name");

    /// <summary>A name declared twice, or two names that become one in C#.</summary>
    public static readonly ProblemRule DuplicateName = new("TFSM0004", ProblemSeverity.Error, "Duplicate name");

    /// <summary>An expression that does not parse.</summary>
    public static readonly ProblemRule BadExpression = new("TFSM0005", ProblemSeverity.Error, "Expression does not parse");

    /// <summary>An expression of the wrong type.</summary>
    public static readonly ProblemRule WrongType = new("TFSM0006", ProblemSeverity.Error, "Expression has the wrong type");

    /// <summary>A state that no path reaches.</summary>
    public static readonly ProblemRule UnreachableState = new("TFSM0007", ProblemSeverity.Warning, "State cannot be reached");

    /// <summary>A state that is not final and has no way out.</summary>
    public static readonly ProblemRule DeadEndState = new("TFSM0008", ProblemSeverity.Warning, "State that is not final cannot be left");

    /// <summary>A rule that fires on no path.</summary>
    public static readonly ProblemRule RuleNeverFires = new("TFSM0009", ProblemSeverity.Warning, "Rule can never fire");

    /// <summary>A state says nothing of an event.</summary>
    public static readonly ProblemRule Undecided = new("TFSM0010", ProblemSeverity.Error, "Event undecided in a state");

    /// <summary>A rule sends flags that are never legal together.</summary>
    public static readonly ProblemRule IllegalSend = new("TFSM0011", ProblemSeverity.Error, "Rule sends an illegal flag combination");

    /// <summary>A timer is started and its expiry handled nowhere, or the reverse.</summary>
    public static readonly ProblemRule TimerMismatch = new("TFSM0012", ProblemSeverity.Warning, "Timer started but its expiry is handled nowhere, or the reverse");

    /// <summary>Two specs of a project generate the same type.</summary>
    public static readonly ProblemRule SameType = new("TFSM0013", ProblemSeverity.Error, "Two specs generate the same type");

    /// <summary>The project's C# is too old for the generated code.</summary>
    public static readonly ProblemRule LanguageTooOld = new("TFSM0014", ProblemSeverity.Error, "The project's C# version is too old");

    /// <summary>A defect of TcpFsm itself.</summary>
    public static readonly ProblemRule InternalError = new("TFSM0099", ProblemSeverity.Error, "Internal error");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ProblemRule> All { get; } =
    [
        NotYaml, BadKey, UnknownName, DuplicateName, BadExpression, WrongType, UnreachableState, DeadEndState, RuleNeverFires,
        Undecided, IllegalSend, TimerMismatch, SameType, LanguageTooOld, InternalError,
    ];
}
