using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Tests.Simulation;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>The repository's scenarios as pages name them, <c>file#id</c>, played once.</summary>
internal static class ScenarioLibrary
{
    private static readonly Lazy<Dictionary<string, PlayedScenario>> Played = new(Play);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, PlayedScenario> All => Played.Value;

    private static Dictionary<string, PlayedScenario> Play()
    {
        IEnumerable<KeyValuePair<string, PlayedScenario>> tcp = Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml")
            .SelectMany(path => Play(path, Path.GetFileNameWithoutExtension(path), Specs.TcpVariants));
        string twoWay = Repository.PathOf("spec/examples/tcp-two-way.yaml");
        return tcp.Concat(Play(twoWay, "examples/tcp-two-way", new SpecVariants(Specs.TwoWay))).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, PlayedScenario>> Play(string path, string name, SpecVariants spec)
    {
        ScenarioFile file = ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), spec);
        return new ScenarioRunner(Interpreter.Factory).Run(file).Select(r => KeyValuePair.Create(
            $"{name}#{r.Scenario.Id}", new PlayedScenario(r.Passed, r.Log.Rules.Select(rule => spec.Usual.Rules[rule].Id).ToHashSet(StringComparer.Ordinal))));
    }

    /// <summary>What a scenario came to.</summary>
    /// <param name="Passed">Whether all went as it says.</param>
    /// <param name="Rules">The ids of the rules that fired.</param>
    internal sealed record PlayedScenario(bool Passed, HashSet<string> Rules);
}
