using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Messages to send: fields written and defaulted, flags written and implied.</summary>
internal sealed class SendBinder(Draft draft, ExpressionBinder expressions)
{
    public Effect? Bind(TemplateSyntax template)
    {
        int index = FindMessage(template);
        if (index < 0) return null;
        MessageModel message = draft.Messages[index];
        var fields = new SortedDictionary<int, Expr>();
        var flags = new SortedDictionary<int, Expr?>();
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        bool bound = true;
        foreach (TemplateFieldSyntax field in template.Fields)
        {
            if (!seen.Add(field.Name.Text))
            {
                draft.Problems.Duplicate(field.Name.Span, $"{Wording.Quote(field.Name.Text)} is written twice in this message.");
                bound = false;
            }
            else
            {
                bound &= field.Name.Text == message.FlagsField ? BindFlags(field.Value, message, flags) : BindField(field, index, message, fields, flags);
            }
        }

        if (!bound) return null;
        AddDefaults(message, fields, flags);
        return new SendEffect(index, fields.Select(f => new FieldWrite(f.Key, f.Value)).ToEquatableArray(), flags.Select(f => new FlagWrite(f.Key, f.Value)).ToEquatableArray());
    }

    private int FindMessage(TemplateSyntax template)
    {
        if (template.Message is { } name) return draft.Names.Messages.Require(name);
        if (draft.Messages.Count == 1) return 0;
        draft.Problems.Unknown(template.Span, draft.Messages.Count == 0
            ? "There is no message to send: declare one under `messages:`."
            : $"Say which message, {Wording.Quote(draft.Messages[0].Name + "<...>")}: the spec has {draft.Messages.Count}.");
        return -1;
    }

    private bool BindField(TemplateFieldSyntax field, int index, MessageModel message, IDictionary<int, Expr> fields, IDictionary<int, Expr?> flags)
    {
        int at = FindField(message, field.Name.Text);
        if (at < 0)
        {
            IEnumerable<string> known = message.Fields.Select(f => f.Name).Concat(message.FlagsField is { } f ? [f] : System.Array.Empty<string>());
            if (!field.Name.IsMissing)
                draft.Problems.Unknown(field.Name.Span, $"{Wording.Quote(message.Name)} has no field {Wording.Quote(field.Name.Text)}{Suggest.DidYouMean(field.Name.Text, known)}");
            return false;
        }

        if (expressions.BindTextAs(field.Value, draft.MessageNames.FieldType(index, at), $"The field {Wording.Quote(field.Name.Text)}") is not { } value) return false;
        fields[at] = value;
        if (message.Fields[at].When is >= 0 and int flag) flags[flag] = null;
        return true;
    }

    private bool BindFlags(TextSlice list, MessageModel message, IDictionary<int, Expr?> flags)
    {
        if (draft.Slices.Flags(list) is not { } written) return false;
        var seen = new HashSet<int>();
        bool bound = true;
        foreach (TemplateFlagSyntax flag in written)
        {
            int at = FindFlag(message, flag.Name.Text);
            if (at < 0)
            {
                bound = false;
                if (!flag.Name.IsMissing)
                    draft.Problems.Unknown(flag.Name.Span, $"{Wording.Quote(message.Name)} has no flag {Wording.Quote(flag.Name.Text)}{Suggest.DidYouMean(flag.Name.Text, message.Flags.Select(f => f.Name))}");
                continue;
            }

            if (!seen.Add(at)) draft.Problems.Duplicate(flag.Name.Span, $"The flag {Wording.Quote(flag.Name.Text)} is written twice in this message.");
            Expr? condition = flag.Condition is null ? null : expressions.BindCondition(flag.Condition);
            bound &= flag.Condition is null || condition is not null;

            // A field written with `when: FLAG` has set the flag already, whatever is said here.
            if (!flags.TryGetValue(at, out Expr? implied) || implied is not null) flags[at] = condition;
        }

        return bound;
    }

    // A default belongs to a field only where its flag may be set.
    private static void AddDefaults(MessageModel message, IDictionary<int, Expr> fields, IDictionary<int, Expr?> flags)
    {
        for (int i = 0; i < message.Fields.Count; i++)
        {
            FieldModel field = message.Fields[i];
            if (field.Default is null || fields.ContainsKey(i) || (field.When >= 0 && !flags.ContainsKey(field.When))) continue;
            fields.Add(i, field.Default);
        }
    }

    private static int FindField(MessageModel message, string name)
    {
        for (int i = 0; i < message.Fields.Count; i++)
        {
            if (message.Fields[i].Name == name) return i;
        }

        return -1;
    }

    private static int FindFlag(MessageModel message, string name)
    {
        for (int i = 0; i < message.Flags.Count; i++)
        {
            if (message.Flags[i].Name == name) return i;
        }

        return -1;
    }
}
