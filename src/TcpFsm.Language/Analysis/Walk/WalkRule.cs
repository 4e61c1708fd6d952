using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>A rule made ready for walks.</summary>
internal sealed class WalkRule
{
    /// <summary>Its place among all bound rules of the event: plain lists first, then step by step.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The rule.</summary>
    public required BoundRule Bound { get; init; }

    /// <summary>What its lets say of unknowns: a let that is true or false is as its value was.</summary>
    public required int Lets { get; init; }

    /// <summary>When it fires.</summary>
    public required Condition When { get; init; }

    /// <summary>What it does.</summary>
    public required Operation[] Operations { get; init; }

    /// <summary>Index in the model's rules.</summary>
    public int Rule => Bound.Rule;
}

/// <summary>A step made ready for walks.</summary>
/// <param name="Condition">The step is passed over where this does not hold.</param>
/// <param name="Rules">Its rules in each state.</param>
/// <param name="Unread">Unknowns that neither this step nor a later one asks for.</param>
internal sealed record WalkStep(Condition Condition, RulesByState Rules, Diagrams.VariableSet Unread);
