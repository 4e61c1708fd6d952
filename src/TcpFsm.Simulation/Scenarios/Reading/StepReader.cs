using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads steps.</summary>
internal sealed class StepReader(ProtocolModel model, NodeReader nodes)
{
    private static readonly string[] ActionKeys = ["n", "note", "host", "do", "inject", "rx", "tx", "rx_after_tx", "drop"];

    private readonly CallReader _calls = new(model, nodes);
    private readonly MessageReader _messages = new(model, nodes);
    private readonly ExpectationReader _expectations = new(model, nodes);
    private readonly ValueReader _values = new(model, nodes);

    /// <summary>Reads one.</summary>
    /// <param name="node">Its node.</param>
    /// <param name="count">Its place in the scenario, from 1: its number if it has none of its own.</param>
    /// <param name="scope">The messages that can be named.</param>
    public ScenarioStep Read(YamlNode node, int count, MessageScope scope)
    {
        IReadOnlyList<YamlEntry> entries = nodes.Map(node, "A step");
        foreach (YamlEntry entry in entries) Known(entry);
        var step = new ScenarioStep
        {
            Number = Number(entries, count),
            Span = node.Span,
            Host = All(entries, "host").SelectMany(Host).ToArray(),
            Do = Items(entries, "do").Select(_calls.Read).OfType<PeerCall>().ToArray(),
            Inject = All(entries, "inject").Select(_messages.ReadInjection).LastOrDefault(),
            Receive = Deliveries(entries, "rx"),
            Send = All(entries, "tx").Select(_messages.ReadExpectation).LastOrDefault(),
            ReceiveAfterSend = Deliveries(entries, "rx_after_tx"),
            Drop = Items(entries, "drop").Select(d => nodes.Name(d, "A message's id")).OfType<MessageName>().ToArray(),
            Expectations = entries.Where(e => ExpectationReader.Keys.Contains(e.Key.Value)).SelectMany(_expectations.Read).ToArray(),
        };
        scope.Check(step);
        return step;
    }

    private void Known(YamlEntry entry)
    {
        string key = entry.Key.Value;
        if (!ActionKeys.Contains(key) && !ExpectationReader.Keys.Contains(key))
            nodes.Report(entry.Key.Span, $"A step has no key {Wording.Quote(key)}{Suggest.DidYouMean(key, ActionKeys.Concat(ExpectationReader.Keys))}");
    }

    private string Number(IReadOnlyList<YamlEntry> entries, int count)
    {
        string? number = All(entries, "n").Select(n => nodes.Text(n, "`n`")).LastOrDefault();
        return number ?? count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<YamlNode> All(IReadOnlyList<YamlEntry> entries, string key) => entries.Where(e => e.Key.Value == key).Select(e => e.Value);

    private IEnumerable<YamlNode> Items(IReadOnlyList<YamlEntry> entries, string key) => All(entries, key).SelectMany(n => nodes.List(n, $"`{key}`"));

    private IEnumerable<(int Peer, HostAnswer Answer)> Host(YamlNode node)
    {
        foreach ((int peer, YamlNode value) in nodes.PerPeer(node, "`host`"))
        {
            foreach (YamlEntry entry in nodes.Map(value, "`host` of an end"))
            {
                if (_values.Answer(entry) is { } answer) yield return (peer, answer);
            }
        }
    }

    private Delivery[] Deliveries(IReadOnlyList<YamlEntry> entries, string key) =>
        Items(entries, key).Select(n => Delivery(n, key)).OfType<Delivery>().ToArray();

    private Delivery? Delivery(YamlNode node, string key)
    {
        if (node is not YamlSequence { Items.Count: 2 } pair)
        {
            nodes.Report(node.Span, $"`{key}` is a list of pairs, [[A, ID], ...].");
            return null;
        }

        int? peer = nodes.Peer(pair.Items[0]);
        MessageName? name = nodes.Name(pair.Items[1], "A message's id");
        return peer is { } to && name is not null ? new Delivery(to, name) : null;
    }
}
