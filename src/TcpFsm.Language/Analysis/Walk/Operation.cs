using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>What effects of a rule mean to the analyses, in their order.</summary>
internal abstract class Operation;

/// <summary>A variable is assigned or the user is told: the message is acted on.</summary>
internal sealed class ActOperation : Operation;

/// <summary>Unknowns are free again.</summary>
internal sealed class ForgetOperation(VariableSet atoms) : Operation
{
    /// <summary>Those that read what was assigned.</summary>
    public VariableSet Atoms { get; } = atoms;
}

/// <summary>Operations done only where a condition holds.</summary>
internal sealed class WhenOperation(Condition condition, Operation[] operations) : Operation
{
    /// <summary>The condition.</summary>
    public Condition Condition { get; } = condition;

    /// <summary>What is done where it holds.</summary>
    public Operation[] Operations { get; } = operations;
}

/// <summary>A timer is started.</summary>
internal sealed class StartOperation(int timer) : Operation
{
    /// <summary>Index of the timer.</summary>
    public int Timer { get; } = timer;
}

/// <summary>A timer is stopped.</summary>
internal sealed class StopOperation(int timer) : Operation
{
    /// <summary>Index of the timer.</summary>
    public int Timer { get; } = timer;
}

/// <summary>A message is sent.</summary>
internal sealed class SendOperation : Operation
{
    /// <summary>Index of the message.</summary>
    public required int Message { get; init; }

    /// <summary>Which send of its rule it is, from 0, in the order of the effects.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The bits of the message's deciding flags.</summary>
    public required ulong Deciding { get; init; }

    /// <summary>The bits that are set whatever holds.</summary>
    public required ulong Set { get; init; }

    /// <summary>Deciding flags that are set if something holds.</summary>
    public required OptionalFlag[] Optional { get; init; }

    /// <summary>For each illegal combination of the message: where the flags sent are one.</summary>
    public required int[] Illegal { get; init; }
}

/// <summary>A flag that is sent if a condition holds.</summary>
/// <param name="Bit">Its bit, as a mask.</param>
/// <param name="Condition">The condition.</param>
internal sealed record OptionalFlag(ulong Bit, Condition Condition);
