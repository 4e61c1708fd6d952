using System.Collections.Generic;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>How an end begins.</summary>
public sealed record PeerStart
{
    /// <summary>Its state.</summary>
    public required int State { get; init; }

    /// <summary>Variables that are not at their first value.</summary>
    public IReadOnlyList<VariableValue> Variables { get; init; } = [];

    /// <summary>Timers that run.</summary>
    public IReadOnlyList<int> Running { get; init; } = [];

    /// <summary>What its host answers.</summary>
    public IReadOnlyList<HostAnswer> Answers { get; init; } = [];

    /// <summary>The initial sequence number in use; 0 before the first.</summary>
    public long LastIss { get; init; }

    /// <summary>Initial sequence numbers that its host chooses next, one after the other.</summary>
    public IReadOnlyList<long> NextIss { get; init; } = [];
}

/// <summary>The value of a variable.</summary>
/// <param name="Variable">Index in the model.</param>
/// <param name="Value">Its value.</param>
public readonly record struct VariableValue(int Variable, long Value);

/// <summary>An answer of the host that stays until another is set.</summary>
/// <param name="Question">Index of the question in the model.</param>
/// <param name="Value">The answer.</param>
public readonly record struct HostAnswer(int Question, long Value);
