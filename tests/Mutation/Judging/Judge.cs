using System;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Mutation.Invariants;
using TcpFsm.Mutation.Mutants;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Mutation.Judging;

/// <summary>Says what kills a mutant: scenarios first, then the invariants on random walks, then the build, which refuses specs that leave events undecided.</summary>
internal sealed class Judge(ScenarioSet scenarios)
{
    private const ulong Seed = 1;
    private const int Steps = 200;

    /// <summary>What the walks find in the spec itself: it would be said of every mutant.</summary>
    public string? Baseline() => Found(() => Walk(scenarios.Model));

    /// <summary>Judges one by the invariants alone.</summary>
    public Verdict ByWalks(Mutant mutant) => Found(() => Walk(mutant.Apply(scenarios.Model))) is { } finding
        ? new Verdict(mutant, Killer.Walk, finding)
        : new Verdict(mutant, Killer.Nothing, "no invariant is broken");

    /// <summary>Judges one.</summary>
    public Verdict Of(Mutant mutant)
    {
        ProtocolModel changed = mutant.Apply(scenarios.Model);
        // Scenarios that set a build parameter have a model of their own, changed alike.
        MachineFactory factory = (model, parameters) => new Interpreter(ReferenceEquals(model, scenarios.Model) ? changed : mutant.Apply(model), parameters);
        if (scenarios.FirstFailed(mutant.Rule, factory) is { } failed) return new Verdict(mutant, Killer.Scenario, failed);
        if (Found(() => Walk(changed)) is { } finding) return new Verdict(mutant, Killer.Walk, finding);
        if (Refusal(changed) is { } refusal) return new Verdict(mutant, Killer.Check, refusal);
        return new Verdict(mutant, Killer.Nothing, Difference(changed) ?? "no walk tells it from the spec");
    }

    private static void Walk(ProtocolModel changed)
    {
        MachineFactory held = AlwaysMachine.Around(InvariantMachine.Around(Interpreter.Factory));
        new PairWalk(changed, held, new WalkOptions(Seed, 40, Steps) { EndlessEndsEpisode = true }).Run();
        new MachineWalk(changed, held, new WalkOptions(Seed, 40, Steps) { EndlessEndsEpisode = true }).Run();
    }

    /// <summary>Why a build would refuse the mutant; null if it would not.</summary>
    private static string? Refusal(ProtocolModel changed)
    {
        DerivedModel derived = SpecAnalyzer.Derive(changed);
        return derived.Undecided.Count > 0 ? "TFSM0010" : derived.IllegalSends.Count > 0 ? "TFSM0011" : null;
    }

    /// <summary>Whether the mutant is worth a scenario: in lockstep with the spec, its rules' names apart.</summary>
    private string? Difference(ProtocolModel changed) => Found(() =>
    {
        MachineFactory lockstep = (model, parameters) =>
            new LockstepMachine(new SilentMachine(new Interpreter(model, parameters)), new SilentMachine(new Interpreter(changed, parameters)));
        new MachineWalk(scenarios.Model, lockstep, new WalkOptions(Seed, 150, Steps) { EndlessEndsEpisode = true }).Run();
    });

    private static string? Found(Action walk)
    {
        try
        {
            walk();
            return null;
        }
        catch (WalkFinding finding)
        {
            return finding.Message;
        }
    }
}
