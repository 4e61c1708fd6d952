using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Finds how messages can be composed in a state: with the flags that rules send which stay there, and the fields filled in as most of those rules do.</summary>
public sealed class ComposePlanner(EmitContext context, HandleShape shape)
{
    /// <summary>The plans of a state, one for each message with flags that is sent by rules that stay.</summary>
    public IEnumerable<ComposePlan> Of(int state)
    {
        foreach (SentFlags sent in shape.Derived.States[state].StayingSends)
        {
            MessageModel message = shape.Model.Messages[sent.Message];
            if (message.Flags.Count == 0) continue;
            ComposeForm[] forms = WithoutRepeated(Forms(sent, Sends(state, sent.Message).ToList()).ToList()).ToArray();
            if (forms.Length > 0) yield return new ComposePlan(sent.Message, sent.Flags, forms, Sources(sent.Message, forms, Sends(state, sent.Message)).ToArray());
        }
    }

    private IEnumerable<SendEffect> Sends(int state, int message)
    {
        foreach (DerivedEvent @event in shape.Derived.States[state].Events)
        {
            foreach (NetTransition stay in @event.Transitions.Where(t => t.To == state))
            {
                EventModel model = shape.Model.Events[stay.Event];
                IEnumerable<BoundRule> rules = model.Plain.Concat(model.Steps.SelectMany(s => s.Rules)).Where(r => stay.Rules.Contains(r.Rule));
                foreach (SendEffect send in rules.SelectMany(r => ExpressionTree.All(r.Effects)).OfType<SendEffect>().Where(s => s.Message == message)) yield return send;
            }
        }
    }

    private IEnumerable<ComposeForm> Forms(SentFlags sent, List<SendEffect> sends)
    {
        MessageModel message = shape.Model.Messages[sent.Message];
        return sends.GroupBy(s => FlagsOf(message, s)).Where(g => sent.Flags.Overlaps(FlagCubes.Of(g.Key))).OrderByDescending(g => g.Count())
            .Select(g => new ComposeForm(g.Key, message.Fields.Select((_, f) => Fill(message, f, [.. g])).ToArray()));
    }

    // A form whose flags are all among the next one's, and which fills in the same, says nothing of its own.
    private static IEnumerable<ComposeForm> WithoutRepeated(List<ComposeForm> forms) => forms.Where((form, i) =>
        i == forms.Count - 1 || (forms[i + 1].Flags.Mask & ~form.Flags.Mask) != 0 || !forms[i + 1].Flags.Contains(form.Flags.Value) || !forms[i + 1].Fills.SequenceEqual(form.Fills));

    private static FlagCube FlagsOf(MessageModel message, SendEffect send)
    {
        ulong value = 0, mask = 0;
        for (int i = 0; i < message.Flags.Count; i++)
        {
            FlagWrite? write = send.Flags.FirstOrDefault(f => f.Flag == i);
            ulong bit = message.Flags[i].Neutral ? 0 : 1UL << message.Flags[i].Bit;
            if (write is { Condition: null }) value |= bit;
            if (write?.Condition is null) mask |= bit;
        }

        return new FlagCube(value, mask);
    }

    // What most of the sends write, if that is the value of a variable or a constant. How much text goes with a message is the program's to say.
    private Expr? Fill(MessageModel message, int field, List<SendEffect> sends)
    {
        if (message.Fields[field].Type.Kind == ValueKind.Text) return null;
        return sends.Select(s => Written(s, field)).GroupBy(e => e).Where(g => g.Key is null || IsKnown(g.Key, message.Fields[field].Type))
            .OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
    }

    private Expr? Written(SendEffect send, int field) =>
        send.Fields.FirstOrDefault(f => f.Field == field) is { } write ? context.Simplifier.Simplify(write.Value) : null;

    private static bool IsKnown(Expr value, ValueType type) => value is ConstantExpr || (value is VariableExpr variable && variable.Type == type);

    private IEnumerable<FieldSource> Sources(int message, ComposeForm[] forms, IEnumerable<SendEffect> sends)
    {
        var written = new HashSet<int>(sends.SelectMany(s => s.Fields).Select(f => f.Field));
        EquatableArray<FieldModel> fields = shape.Model.Messages[message].Fields;
        for (int i = 0; i < fields.Count; i++)
        {
            Expr?[] fills = forms.Where(f => IsThere(message, i, f)).Select(f => f.Fills[i]).ToArray();
            if (!written.Contains(i)) yield return FieldSource.Nowhere;
            else if (fills.All(f => f is null)) yield return FieldSource.Given;
            else yield return fills.All(f => f is not null) ? FieldSource.Filled : FieldSource.GivenOrFilled;
        }
    }

    /// <summary>Whether a field is there in a form: one that hangs on a flag is not where that is off.</summary>
    public bool IsThere(int message, int field, ComposeForm form)
    {
        int when = shape.Model.Messages[message].Fields[field].When;
        return when < 0 || (form.Flags.Mask & ~form.Flags.Value & (1UL << shape.Model.Messages[message].Flags[when].Bit)) == 0;
    }
}
