using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Expectations;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads the messages of steps: those injected and those expected.</summary>
internal sealed class MessageReader(ProtocolModel model, NodeReader nodes)
{
    /// <summary>What an injected segment offers where the step does not say.</summary>
    private const long UsualWindow = 1000;

    /// <summary>Reads <c>inject</c>; null, and a problem, if it makes no message.</summary>
    public Injection? ReadInjection(YamlNode node)
    {
        if (Draft(node, "`inject`") is not { } draft) return null;
        if (draft.Id is null) nodes.Report(node.Span, "The injected message has no id: without one it cannot arrive.");
        if (draft.Contradiction is { } contradiction) nodes.Report(node.Span, contradiction + ".");
        if (draft.Id is null || draft.Contradiction is not null) return null;
        var fields = new long[draft.Type.Fields.Count];
        if (draft.Form is { Window: >= 0 } form) fields[form.Window] = UsualWindow;
        foreach (ExpectedField field in draft.Fields) fields[field.Field] = field.Value;
        return new Injection(draft.Id, Messages.Compose(draft.Type, draft.Message, fields, draft.Flags));
    }

    /// <summary>Reads <c>tx</c>; null, and a problem, if it expects nothing certain.</summary>
    public SendExpectation? ReadExpectation(YamlNode node)
    {
        if (Draft(node, "`tx`") is not { } draft) return null;
        if (draft.From is not { } peer)
        {
            nodes.Report(node.Span, "`tx` has no from: say which end must have sent it.");
            return null;
        }

        ulong always = draft.Form?.Compared ?? draft.Type.Flags.Where(f => !f.Neutral).Aggregate(0UL, (bits, f) => bits | (1UL << f.Bit));
        return new SendExpectation
        {
            Peer = peer,
            Name = draft.Id,
            Span = node.Span,
            Message = draft.Message,
            Fields = draft.WithImplied(node.Span),
            Flags = draft.Flags,
            Compared = (draft.FlagsNamed || draft.Form is not null ? always : 0) | draft.Flags | draft.Absent,
            FlagsSpan = draft.FlagsSpan ?? node.Span,
            Contradiction = draft.Contradiction,
        };
    }

    private MessageDraft? Draft(YamlNode node, string what)
    {
        IReadOnlyList<YamlEntry> entries = nodes.Map(node, what);
        int message = MessageOf(node, entries);
        if (message < 0) return null;
        var draft = new MessageDraft(message, model.Messages[message]);
        int before = nodes.Problems.Count;
        foreach (YamlEntry entry in entries) Take(entry, draft, what);
        if (draft.Missing is { } missing && nodes.Problems.Count == before) nodes.Report(node.Span, $"{what} has no {missing}.");
        return nodes.Problems.Count == before ? draft : null;
    }

    private int MessageOf(YamlNode node, IReadOnlyList<YamlEntry> entries)
    {
        YamlEntry? named = entries.LastOrDefault(e => e.Key.Value == "message");
        if (named is not null) return nodes.Find(named.Value, "message", model.Message, model.Messages.Select(m => m.Name));
        if (model.Messages.Count == 1) return 0;
        if (node is YamlMapping) nodes.Report(node.Span, "The spec has several messages: say which with `message: NAME`.");
        return -1;
    }

    private void Take(YamlEntry entry, MessageDraft draft, string what)
    {
        switch (entry.Key.Value)
        {
            case "message":
                break;
            case "id":
                draft.Id = nodes.Name(entry.Value, "The message's id");
                break;
            case "from" when what == "`tx`":
                draft.From = nodes.Peer(entry.Value);
                break;
            case "ctl":
                draft.FlagsSpan = entry.Value.Span;
                draft.Flags |= Letters(entry.Value, draft.Type);
                break;
            case "flags":
                draft.FlagsSpan = entry.Value.Span;
                draft.Flags |= Listed(entry.Value, draft.Type);
                break;
            case "nctl" when what == "`tx`":
                draft.Absent |= Letters(entry.Value, draft.Type);
                break;
            default:
                TakeField(entry, draft, what);
                break;
        }
    }

    private void TakeField(YamlEntry entry, MessageDraft draft, string what)
    {
        int field = ShortNames.Field(draft.Type, entry.Key.Value);
        if (field < 0)
        {
            IEnumerable<string> fields = draft.Type.Fields.Select(f => model.Messages.Count == 1 ? f.Name.ToLowerInvariant() : f.Name);
            string[] others = what == "`tx`" ? ["id", "from", "ctl", "nctl", "flags"] : ["id", "ctl", "flags"];
            nodes.Report(entry.Key.Span, $"{what} has no key {Wording.Quote(entry.Key.Value)}{Suggest.DidYouMean(entry.Key.Value, fields.Concat(others))}");
            return;
        }

        FieldModel named = draft.Type.Fields[field];
        if (Value(entry.Value, named.Type, named.Name) is { } value) draft.Fields.Add(new ExpectedField(field, value, entry.Value.Span));
    }

    private long? Value(YamlNode node, ValueType type, string name) => new ValueReader(model, nodes).Value(node, type, name);

    private ulong Letters(YamlNode node, MessageModel type)
    {
        if (nodes.Text(node, "`ctl`") is not { } letters) return 0;
        if (ShortNames.Flags(type, letters) is { } flags) return flags;
        nodes.Report(node.Span, $"{Wording.Quote(letters)} are no flags of {type.Name}: write the first letters of {string.Join(", ", type.Flags.Select(f => f.Name))}.");
        return 0;
    }

    private ulong Listed(YamlNode node, MessageModel type)
    {
        ulong flags = 0;
        foreach (YamlNode item in nodes.List(node, "`flags`"))
        {
            int flag = nodes.Find(item, "flag", type.Flag, type.Flags.Select(f => f.Name));
            if (flag >= 0) flags |= 1UL << type.Flags[flag].Bit;
        }

        return flags;
    }
}
