using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Mutation.Judging;

/// <summary>All scenarios of TCP, read once, each with those it continues.</summary>
internal sealed class ScenarioSet
{
    private readonly List<(ScenarioFile Chain, string Name, HashSet<int> Fired)> _chains = [];

    private ScenarioSet(ProtocolModel model) => Model = model;

    /// <summary>The model they are read for.</summary>
    public ProtocolModel Model { get; }

    /// <summary>How many there are.</summary>
    public int Count => _chains.Count;

    /// <summary>What is wrong with them as they are.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Reads the repository's own, and those of the facts where they lie beside it.</summary>
    public static ScenarioSet Read(SpecVariants spec)
    {
        var set = new ScenarioSet(spec.Usual);
        IEnumerable<string> facts = new[] { "figures", "seeds", "calls" }.Select(f => RepositoryFolder.SharedPath($"facts/{f}.yaml")).Where(File.Exists);
        foreach (string path in Directory.GetFiles(RepositoryFolder.PathOf("spec/scenarios"), "*.yaml").Order(System.StringComparer.Ordinal).Concat(facts)) set.Add(path, spec);
        return set;
    }

    /// <summary>The first scenario that a mutant fails; null if it passes all. Those that need the changed rule come first.</summary>
    public string? FirstFailed(int rule, MachineFactory factory)
    {
        var runner = new ScenarioRunner(factory);
        foreach ((ScenarioFile chain, string name, _) in _chains.OrderBy(c => rule >= 0 && c.Fired.Contains(rule) ? 0 : 1))
        {
            if (runner.Run(chain).Any(r => !r.Passed)) return name;
        }

        return null;
    }

    private void Add(string path, SpecVariants spec)
    {
        ScenarioFile file = ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), spec);
        Problems.AddRange(file.Problems.Select(p => p.Describe(file.Source)));
        foreach (Scenario scenario in file.Scenarios)
        {
            var chain = new List<Scenario>();
            for (Scenario? part = scenario; part is not null; part = part.Continues) chain.Insert(0, part);
            var fired = new HashSet<int>();
            var single = new ScenarioFile(file.Source, chain, []);
            bool passes = new ScenarioRunner((m, p) => new FiringMachine(new Interpreter(m, p), fired)).Run(single).All(r => r.Passed);
            if (passes) _chains.Add((single, $"{Path.GetFileName(path)} {scenario.Id}", fired));
            else Problems.Add($"{path}: {scenario.Id} fails already without a mutant");
        }
    }
}
