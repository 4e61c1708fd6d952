using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads files of scenarios. Whatever a file holds, reading ends with scenarios or with problems.</summary>
public sealed class ScenarioReader
{
    private static readonly string[] Keys = ["version", "peers", "scenarios"];

    private readonly SpecVariants _spec;
    private readonly NodeReader _nodes = new();

    private ScenarioReader(SpecVariants spec) => _spec = spec;

    /// <summary>Reads a file for a model; its options may not touch build parameters.</summary>
    public static ScenarioFile Read(SourceText source, ProtocolModel model) => Read(source, new SpecVariants(model));

    /// <summary>Reads a file for a spec.</summary>
    public static ScenarioFile Read(SourceText source, SpecVariants spec)
    {
        var problems = new ProblemBag();
        YamlNode? root = YamlReader.Read(source, problems);
        var reader = new ScenarioReader(spec);
        foreach (Problem problem in problems.Sorted) reader._nodes.Report(problem.Span, problem.Message);
        IReadOnlyList<Scenario> scenarios = root is null ? [] : reader.ReadFile(root);
        return new ScenarioFile(source, scenarios, reader._nodes.Problems.OrderBy(p => p.Span.Start).ToArray());
    }

    private IReadOnlyList<Scenario> ReadFile(YamlNode root)
    {
        IReadOnlyList<YamlEntry> entries = _nodes.Map(root, "A file of scenarios");
        foreach (YamlEntry entry in entries.Where(e => !Keys.Contains(e.Key.Value)))
            _nodes.Report(entry.Key.Span, $"A file of scenarios has no key {Wording.Quote(entry.Key.Value)}{Suggest.DidYouMean(entry.Key.Value, Keys)}");
        if (root is YamlMapping) CheckVersion(root, entries.LastOrDefault(e => e.Key.Value == "version"));
        YamlNode? peers = entries.LastOrDefault(e => e.Key.Value == "peers")?.Value;
        YamlNode? list = entries.LastOrDefault(e => e.Key.Value == "scenarios")?.Value;
        if (list is null && root is YamlMapping) _nodes.Report(root.Span, "The file has no `scenarios`.");
        IReadOnlyList<VariableValue> defaults = peers is null ? [] : new PeerStartReader(_spec.Usual, _nodes).ReadDefaults(peers);
        var book = new ScenarioBook(_spec, _nodes, defaults);
        foreach (YamlNode node in list is null ? [] : _nodes.List(list, "`scenarios`")) book.Read(node);
        return book.Scenarios;
    }

    private void CheckVersion(YamlNode root, YamlEntry? version)
    {
        if (version is null) _nodes.Report(new TextSpan(root.Span.Start, 0), "The file has no `version`: write version: 1.");
        else if (version.Value is not YamlScalar { Value: "1" }) _nodes.Report(version.Value.Span, "This version of the notation is not known: write version: 1.");
    }
}
