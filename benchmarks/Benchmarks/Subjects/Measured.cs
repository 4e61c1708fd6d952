using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Benchmarks.Subjects;

/// <summary>The sinks of a workload, ready for either kind of subject.</summary>
internal struct Measured(HostAnswers answers)
{
    public SilentEffects Silent = new(answers);
    public TellingEffects Telling = new(answers);
    public HandWrittenOutcome Outcome;

    public readonly ulong Sum => Silent.Sum + Telling.Sum;
}

/// <summary>What the hand-written machine says it did: the state it reached and its rules.</summary>
/// <param name="State">The state.</param>
/// <param name="Rules">The rules, the last in the lowest eight bits.</param>
internal readonly record struct HandWrittenOutcome(TcpState State, ulong Rules);
