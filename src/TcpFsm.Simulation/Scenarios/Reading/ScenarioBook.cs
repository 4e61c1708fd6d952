using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads the scenarios of one file, each of which may continue an earlier one.</summary>
internal sealed class ScenarioBook(SpecVariants spec, NodeReader nodes, IReadOnlyList<VariableValue> defaults)
{
    /// <summary>How long a row of scenarios may be that each continue the one before: each is played from a copy.</summary>
    private const int LongestChain = 100;

    private static readonly string[] Keys = ["id", "src", "title", "conforms", "note", "names", "options", "init", "after", "steps"];

    private readonly List<Scenario> _scenarios = [];
    private readonly Dictionary<string, (Scenario Scenario, MessageScope Scope, int Chain)> _byId = new(StringComparer.Ordinal);
    private readonly PeerStartReader _starts = new(spec.Usual, nodes);
    private readonly StepReader _steps = new(spec.Usual, nodes);
    private readonly NumberNamesReader _names = new(nodes);
    private readonly OptionsReader _options = new(spec, nodes);

    /// <summary>All that could be read, in order.</summary>
    public IReadOnlyList<Scenario> Scenarios => _scenarios;

    /// <summary>Reads one.</summary>
    public void Read(YamlNode node)
    {
        if (node is not YamlMapping map)
        {
            nodes.Map(node, "A scenario");
            return;
        }

        foreach (YamlEntry entry in map.Entries.Where(e => !Keys.Contains(e.Key.Value)))
            nodes.Report(entry.Key.Span, $"A scenario has no key {Wording.Quote(entry.Key.Value)}{Suggest.DidYouMean(entry.Key.Value, Keys)}");
        if (Value(map, "id") is not { } idNode) nodes.Report(map.Span, "The scenario has no `id`.");
        else if (nodes.Name(idNode, "The scenario's id") is { } id) Read(map, id);
    }

    private void Read(YamlMapping map, MessageName id)
    {
        if (_byId.ContainsKey(id.Text))
        {
            nodes.Report(id.Span, $"A scenario is called {Wording.Quote(id.Text)} already; choose another id.");
            return;
        }

        (Scenario Scenario, MessageScope Scope, int Chain)? before = Continued(map);
        var scope = new MessageScope(nodes, before?.Scope);
        var scenario = new Scenario
        {
            Id = id.Text,
            Span = id.Span,
            Title = Value(map, "title") is { } title ? nodes.Text(title, "`title`") ?? "" : "",
            Source = Value(map, "src") is { } source ? nodes.Text(source, "`src`") ?? "" : "",
            Names = Value(map, "names") is { } names ? _names.Read(names) : NumberNames.None,
            Continues = before?.Scenario,
            Parameters = before?.Scenario.Parameters ?? _options.Read(Value(map, "options")),
            Peers = before is null ? Peers(map) : [],
            Steps = Steps(map, scope),
        };
        _scenarios.Add(scenario);
        _byId[id.Text] = (scenario, scope, (before?.Chain ?? 0) + 1);
    }

    private (Scenario Scenario, MessageScope Scope, int Chain)? Continued(YamlMapping map)
    {
        if (Value(map, "after") is not { } node || nodes.Text(node, "`after`") is not { } id) return null;
        foreach (string key in new[] { "init", "options" })
        {
            if (Value(map, key) is { } extra) nodes.Report(extra.Span, $"A scenario that continues another has no `{key}`: it goes on with what was there.");
        }

        if (!_byId.TryGetValue(id, out (Scenario Scenario, MessageScope Scope, int Chain) before)) nodes.Unknown(node.Span, "earlier scenario of this file", id, _byId.Keys);
        else if (before.Chain >= LongestChain) nodes.Report(node.Span, $"More than {LongestChain} scenarios continue each other; begin a new one.");
        else return before;
        return null;
    }

    private PeerStart[] Peers(YamlMapping map)
    {
        var peers = new PeerStart?[Scenario.PeerNames.Count];
        if (Value(map, "init") is { } init)
        {
            foreach ((int peer, YamlNode value) in nodes.PerPeer(init, "`init`")) peers[peer] = _starts.Read(value, defaults);
        }
        else if (Value(map, "after") is null)
        {
            nodes.Report(map.Span, "The scenario has neither `init` nor `after`: say how A and B begin.");
        }

        return peers.Select(p => p ?? new PeerStart { State = spec.Usual.Initial }).ToArray();
    }

    private ScenarioStep[] Steps(YamlMapping map, MessageScope scope)
    {
        if (Value(map, "steps") is { } steps) return nodes.List(steps, "`steps`").Select((s, i) => _steps.Read(s, i + 1, scope)).ToArray();
        nodes.Report(map.Span, "The scenario has no `steps`.");
        return [];
    }

    private static YamlNode? Value(YamlMapping map, string key) => map.Entries.LastOrDefault(e => e.Key.Value == key)?.Value;
}
