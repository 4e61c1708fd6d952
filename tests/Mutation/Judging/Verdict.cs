using TcpFsm.Mutation.Mutants;

namespace TcpFsm.Mutation.Judging;

/// <summary>What kills a mutant.</summary>
internal enum Killer
{
    Nothing,
    Scenario,
    Walk,
    Check,
}

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Killer">What killed it.</param>
/// <param name="How">The scenario, the finding of the walk, or, of a survivor, how it differs from the spec.</param>
internal sealed record Verdict(Mutant Mutant, Killer Killer, string How);
