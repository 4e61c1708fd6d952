using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Takes YAML nodes apart and reports those of the wrong form.</summary>
internal sealed class NodeReader
{
    /// <summary>A file of nothing but mistakes is answered with this many at most.</summary>
    private const int Limit = 100;

    private readonly List<ScenarioProblem> _problems = [];

    public IReadOnlyList<ScenarioProblem> Problems => _problems;

    public void Report(TextSpan span, string message)
    {
        if (_problems.Count < Limit) _problems.Add(new ScenarioProblem(span, message));
    }

    /// <summary>The entries of a map; none, and a problem, if it is no map. A key that stands twice is reported by the YAML reader.</summary>
    public IReadOnlyList<YamlEntry> Map(YamlNode node, string what)
    {
        if (node is YamlMapping map) return map.Entries;
        Report(node.Span, $"{what} is a map, {{ key: value, ... }}.");
        return [];
    }

    /// <summary>The items of a list; none, and a problem, if it is no list.</summary>
    public IReadOnlyList<YamlNode> List(YamlNode node, string what)
    {
        if (node is YamlSequence list) return list.Items;
        Report(node.Span, $"{what} is a list, [a, b, ...].");
        return [];
    }

    /// <summary>The text of a scalar; null, and a problem, if it is none.</summary>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalar scalar) return scalar.Value;
        Report(node.Span, $"{what} is a single value here, not a list or a map.");
        return null;
    }

    /// <summary>A name with its place; null, and a problem, if it is none or empty.</summary>
    public MessageName? Name(YamlNode node, string what)
    {
        if (Text(node, what) is not { } text) return null;
        if (text.Length > 0) return new MessageName(text, node.Span);
        Report(node.Span, $"{what} is empty.");
        return null;
    }

    /// <summary>The values of a map whose keys are A and B.</summary>
    public IEnumerable<(int Peer, YamlNode Value)> PerPeer(YamlNode node, string what)
    {
        foreach (YamlEntry entry in Map(node, what))
        {
            if (Peer(entry.Key) is { } peer) yield return (peer, entry.Value);
        }
    }

    /// <summary>Which end is named; null, and a problem, if none is.</summary>
    public int? Peer(YamlNode node)
    {
        if (Text(node, "An end") is not { } text) return null;
        int peer = Scenario.PeerNames.TakeWhile(n => n != text).Count();
        if (peer < Scenario.PeerNames.Count) return peer;
        Report(node.Span, $"{Wording.Quote(text)} is no end: the ends are A and B.");
        return null;
    }

    /// <summary>Reports a name that nothing is called.</summary>
    public void Unknown(TextSpan span, string kind, string name, IEnumerable<string> known) =>
        Report(span, $"No {kind} is called {Wording.Quote(name)}{Suggest.DidYouMean(name, known)}");

    /// <summary>The index of a name, or -1 and a problem.</summary>
    public int Find(YamlNode node, string kind, Func<string, int> find, IEnumerable<string> known)
    {
        if (Text(node, "The name of a " + kind) is not { } text) return -1;
        int index = find(text);
        if (index < 0) Unknown(node.Span, kind, text, known);
        return index;
    }
}
