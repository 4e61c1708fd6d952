using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads how an end begins.</summary>
internal sealed class PeerStartReader(ProtocolModel model, NodeReader nodes)
{
    private static readonly string[] OtherKeys = ["st", "next_iss", "passive", "host", "vars", "running"];

    private readonly ValueReader _values = new(model, nodes);

    /// <summary>Reads an end's entry of <c>init</c>.</summary>
    /// <param name="node">The entry.</param>
    /// <param name="defaults">What holds for every end.</param>
    public PeerStart Read(YamlNode node, IReadOnlyList<VariableValue> defaults)
    {
        var draft = new PeerDraft(model, defaults) { State = -1 };
        foreach (YamlEntry entry in nodes.Map(node, "An end's beginning")) Take(entry, draft);
        if (draft.State < 0)
        {
            if (nodes.Problems.Count == 0) nodes.Report(node.Span, "The end has no st: say in which state it begins.");
            draft.State = model.Initial;
        }

        return draft.Finish();
    }

    /// <summary>Reads <c>peers</c>: variables of every end that are not said otherwise.</summary>
    public IReadOnlyList<VariableValue> ReadDefaults(YamlNode node)
    {
        var defaults = new List<VariableValue>();
        foreach (YamlEntry entry in nodes.Map(node, "`peers`"))
        {
            if (_values.Variable(entry) is { } value) defaults.Add(value);
        }

        return defaults;
    }

    private void Take(YamlEntry entry, PeerDraft draft)
    {
        switch (entry.Key.Value)
        {
            case "st":
                draft.State = _values.State(entry.Value);
                break;
            case "next_iss":
                draft.NextIss = _values.Value(entry.Value, ValueType.Seq32, "next_iss");
                break;
            case "passive":
                draft.Passive = _values.Value(entry.Value, ValueType.Bool, "passive") is { } passive ? passive != 0 : null;
                break;
            case "host":
                foreach (YamlEntry answer in nodes.Map(entry.Value, "`host`")) draft.Add(_values.Answer(answer));
                break;
            case "vars":
                foreach (YamlEntry variable in nodes.Map(entry.Value, "`vars`")) draft.Add(_values.Variable(variable));
                break;
            case "running":
                foreach (YamlNode timer in nodes.List(entry.Value, "`running`")) draft.Run(_values.Timer(timer));
                break;
            default:
                TakeVariable(entry, draft);
                break;
        }
    }

    private void TakeVariable(YamlEntry entry, PeerDraft draft)
    {
        // iss of an end without a connection is no variable yet but what its host will choose.
        if (entry.Key.Value == "iss" && model.Question("choose-iss") >= 0)
            draft.Iss = _values.Value(entry.Value, ValueType.Seq32, "iss");
        else if (_values.Names.Variable(entry.Key.Value) >= 0)
            draft.Add(_values.Variable(entry));
        else
            nodes.Report(entry.Key.Span, $"An end has no key {Wording.Quote(entry.Key.Value)}{Suggest.DidYouMean(entry.Key.Value, OtherKeys.Concat(_values.Names.VariableNames))}");
    }
}
