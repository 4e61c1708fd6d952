using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Language;
using TcpFsm.Mutation.Judging;
using TcpFsm.Mutation.Mutants;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation;

/// <summary>Judges all mutants of TCP and prints what became of them.</summary>
internal sealed class MutationRun(SpecCompilation spec, TextWriter output)
{
    /// <summary>Prints which invariant catches each mutant whose name holds a text, scenarios apart.</summary>
    public int RunWalks(string filter)
    {
        var judge = new Judge(ScenarioSet.Read(new SpecVariants(spec)));
        Mutant[] mutants = Find(filter);
        foreach (Verdict verdict in JudgeAll(mutants, judge.ByWalks)) output.WriteLine($"{verdict.Mutant.Name}\n    {verdict.How}");
        return 0;
    }

    /// <summary>Runs. The result is 0 if all mutants are killed but those listed as equivalent.</summary>
    /// <param name="filter">Only mutants whose names hold this; empty: all.</param>
    public int Run(string filter)
    {
        var watch = Stopwatch.StartNew();
        ScenarioSet scenarios = ScenarioSet.Read(new SpecVariants(spec));
        foreach (string problem in scenarios.Problems) output.WriteLine(problem);
        Mutant[] mutants = Find(filter);
        output.WriteLine($"{mutants.Length} mutants, {scenarios.Count} scenarios");
        var judge = new Judge(scenarios);
        if (judge.Baseline() is { } finding)
        {
            output.WriteLine($"The spec itself breaks an invariant, so no mutant can be judged: {finding}");
            return 1;
        }

        Verdict[] verdicts = JudgeAll(mutants, judge.Of);
        int unknown = Report(verdicts, filter.Length == 0);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s");
        return unknown == 0 && scenarios.Problems.Count == 0 ? 0 : 1;
    }

    private Mutant[] Find(string filter) => [.. MutantFinder.Find(spec.Model!).Where(m => m.Name.Contains(filter, StringComparison.Ordinal))];

    private static Verdict[] JudgeAll(Mutant[] mutants, Func<Mutant, Verdict> judge)
    {
        var verdicts = new Verdict[mutants.Length];
        Parallel.ForEach(Partitioner.Create(0, mutants.Length, 1), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) }, range =>
        {
            for (int i = range.Item1; i < range.Item2; i++) verdicts[i] = judge(mutants[i]);
        });
        return verdicts;
    }

    private int Report(Verdict[] verdicts, bool all)
    {
        Equivalents known = Equivalents.Read();
        Verdict[] survivors = [.. verdicts.Where(v => v.Killer == Killer.Nothing)];
        Verdict[] unknown = [.. survivors.Where(v => !known.Holds(v.Mutant.Name))];
        foreach (Verdict verdict in unknown) output.WriteLine($"survivor {Place(verdict.Mutant)}: {verdict.Mutant.Name}\n    {verdict.How}");
        string[] stale = all ? [.. known.Stale(survivors.Select(s => s.Mutant.Name))] : [];
        foreach (string name in stale) output.WriteLine($"listed as equivalent, but killed or no more a mutant: {name}");
        foreach (IGrouping<string, Verdict> walk in verdicts.Where(v => v.Killer == Killer.Walk).GroupBy(v => Words(v.How)).OrderByDescending(g => g.Count()))
            output.WriteLine($"killed by {walk.Key}: {walk.Count()}");
        output.WriteLine($"{verdicts.Length} mutants: {verdicts.Count(v => v.Killer == Killer.Scenario)} killed by scenarios, "
            + $"{verdicts.Count(v => v.Killer == Killer.Walk)} by invariants on walks, "
            + $"{verdicts.Count(v => v.Killer == Killer.Check)} refused by the build, {survivors.Length - unknown.Length} known to be equivalent, {unknown.Length} survivors");
        return unknown.Length + stale.Length;
    }

    /// <summary>The invariant's name out of `seed 1, episode 2, step 3: Name (fact) ...`.</summary>
    private static string Words(string finding) => finding.Split(": ", 2)[^1].Split(' ')[0];

    private string Place(Mutant mutant) =>
        mutant.Rule < 0 ? "spec/tcp.fsm.yaml" : $"spec/tcp.fsm.yaml({spec.Source.GetPosition(spec.Positions!.Rules[mutant.Rule].Start).Line})";
}
