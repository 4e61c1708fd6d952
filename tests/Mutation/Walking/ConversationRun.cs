using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Language;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Analysis;
using TcpFsm.Mutation.Invariants;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tool.Engines;

namespace TcpFsm.Mutation.Walking;

/// <summary>Random conversations of two ends on both engines in lockstep, held to all invariants and to all derived tables.</summary>
internal sealed class ConversationRun(SpecCompilation spec, TextWriter output)
{
    private const int Steps = 100;

    private readonly DerivedModel _derived = spec.Derived!;

    /// <summary>The engines together, with all that is asked of them.</summary>
    public MachineFactory Held => AlwaysMachine.Around(InvariantMachine.Around((model, parameters) =>
        new DerivedMachine(new LockstepMachine(new Interpreter(model, parameters), EngineChoice.Pick("generated", model)(model, parameters)), _derived)));

    /// <summary>Walks. The result is 0 if nothing was found.</summary>
    public int Run(int conversations, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        int parts = Math.Clamp(Environment.ProcessorCount, 1, conversations);
        var walks = new PairWalk[parts];
        string?[] findings = new string?[parts];
        Parallel.For(0, parts, i =>
        {
            int episodes = (conversations / parts) + (i < conversations % parts ? 1 : 0);
            walks[i] = new PairWalk(spec.Model!, Held, new WalkOptions(seed + (ulong)i, episodes, Steps) { EndlessEndsEpisode = true });
            findings[i] = Walk(walks[i]);
        });
        foreach (string finding in findings.OfType<string>()) output.WriteLine(finding);
        output.WriteLine($"{conversations} conversations of {Steps} events at most, seeds {seed} to {seed + (ulong)parts - 1}, {walks.Sum(w => w.Coverage.Events)} events, {watch.Elapsed.TotalSeconds:F0} s");
        ReportRules([.. walks.Select(w => w.Coverage)]);
        ReportTransitions([.. walks.SelectMany(w => w.Coverage.Transitions)]);
        return findings.OfType<string>().Any() ? 1 : 0;
    }

    private static string? Walk(PairWalk walk)
    {
        try
        {
            walk.Run();
            return null;
        }
        catch (WalkFinding finding)
        {
            return finding.Message;
        }
    }

    private void ReportRules(WalkCoverage[] coverages)
    {
        EquatableArray<RuleModel> rules = spec.Model!.Rules;
        RuleModel[] never = [.. rules.Where((r, i) => r.Unreachable is null && coverages.All(c => c.Fired[i] == 0))];
        output.WriteLine($"{rules.Count(r => r.Unreachable is null) - never.Length} of {rules.Count(r => r.Unreachable is null)} rules fired, never: {string.Join(" ", never.Select(r => r.Id))}");
    }

    private void ReportTransitions(HashSet<(int From, int Event, int To)> seen)
    {
        ProtocolModel model = spec.Model!;
        NetTransition[] all = [.. _derived.Transitions];
        NetTransition[] never = [.. all.Where(t => !seen.Contains((t.From, t.Event, t.To)))];
        output.WriteLine($"{all.Length - never.Length} of {all.Length} net transitions seen, never:");
        foreach (NetTransition t in never)
            output.WriteLine($"  {model.States[t.From].Name}, {model.Events[t.Event].Name} -> {model.States[t.To].Name} ({string.Join(" ", t.Rules.Select(r => model.Rules[r].Id))})");
    }
}
