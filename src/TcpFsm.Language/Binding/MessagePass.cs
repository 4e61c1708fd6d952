using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Messages: their fields and flags first; defaults and illegal combinations when every name is known.</summary>
internal static class MessagePass
{
    public static void Declare(Draft draft)
    {
        foreach (MessageSyntax syntax in draft.Syntax.Messages)
        {
            if (draft.Names.Messages.Declare(syntax.Name) is not { } identifier) continue;
            draft.MessageNames.AddMessage();
            draft.MessageSyntaxes.Add(syntax);
            draft.Messages.Add(Build(draft, syntax, identifier));
        }
    }

    /// <summary>Defaults and illegal combinations.</summary>
    public static void Complete(Draft draft)
    {
        for (int i = 0; i < draft.Messages.Count; i++)
        {
            MessageModel message = draft.Messages[i];
            MessageSyntax syntax = draft.MessageSyntaxes[i];
            Dictionary<string, ExpressionSyntax> defaults = DefaultsOf(syntax);
            draft.Messages[i] = message with
            {
                Fields = message.Fields.Select((f, at) => f with { Default = BindDefault(draft, defaults, f, i, at) }).ToEquatableArray(),
                Illegal = BindIllegal(draft, syntax, i),
            };
        }
    }

    private static MessageModel Build(Draft draft, MessageSyntax syntax, string identifier)
    {
        string prefix = syntax.Prefix is { IsMissing: false } given ? given.Text : syntax.Name.Text;
        var fieldNames = new NameList("field", draft.Problems);
        EquatableArray<FlagModel> flags = BuildFlags(draft, syntax);
        var fields = new List<FieldModel>();
        foreach (FieldSyntax field in syntax.Fields)
        {
            if (fieldNames.Declare(field.Name) is not { } name) continue;
            DeclaredType type = draft.Types.Bind(field.Type, field.Name, textAllowed: true);
            if (field.Name.Text == syntax.FlagsField?.Text)
                draft.Problems.Duplicate(field.Name.Span, $"{Wording.Quote(field.Name.Text)} is what the flags are called in a send; a field needs another name.");
            if (!draft.MessageNames.TryAddField($"{prefix}.{field.Name.Text}", type))
                draft.Problems.Duplicate(field.Name.Span, $"{Wording.Quote($"{prefix}.{field.Name.Text}")} is a flag of this message already.");
            fields.Add(new FieldModel(field.Name.Text, name, type.Type, FindFlag(draft, flags, field.When), null, field.Doc));
        }

        return new MessageModel
        {
            Name = syntax.Name.Text,
            Identifier = identifier,
            Prefix = prefix,
            FlagsField = flags.Count > 0 ? syntax.FlagsField?.Text : null,
            Fields = fields.ToEquatableArray(),
            Flags = flags,
            Doc = syntax.Doc,
            Section = syntax.Section,
        };
    }

    private static EquatableArray<FlagModel> BuildFlags(Draft draft, MessageSyntax syntax)
    {
        var names = new NameList("flag", draft.Problems);
        var bits = new Dictionary<int, string>();
        var flags = new List<FlagModel>();
        foreach (FlagSyntax flag in syntax.Flags)
        {
            if (names.Declare(flag.Name) is not { } identifier) continue;
            if (flag.Bit >= 0 && bits.TryGetValue(flag.Bit, out string? owner))
                draft.Problems.Duplicate(flag.BitSpan, $"The bit {flag.Bit} of {Wording.Quote(flag.Name.Text)} is that of {Wording.Quote(owner)} too.");
            else
                bits[flag.Bit] = flag.Name.Text;
            flags.Add(new FlagModel(flag.Name.Text, identifier, System.Math.Max(0, flag.Bit), flag.Neutral, flag.Doc));
        }

        FlagModel[] ascending = flags.OrderBy(f => f.Bit).ToArray();
        for (int i = 0; i < ascending.Length; i++) draft.MessageNames.TryAddFlag(ascending[i].Name, i);
        return new EquatableArray<FlagModel>(ascending);
    }

    private static int FindFlag(Draft draft, EquatableArray<FlagModel> flags, NameSyntax? when)
    {
        if (when is null || when.IsMissing) return -1;
        for (int i = 0; i < flags.Count; i++)
        {
            if (flags[i].Name == when.Text) return i;
        }

        draft.Problems.Unknown(when.Span, $"The message has no flag {Wording.Quote(when.Text)}{Suggest.DidYouMean(when.Text, flags.Select(f => f.Name))}");
        return -1;
    }

    private static Dictionary<string, ExpressionSyntax> DefaultsOf(MessageSyntax syntax)
    {
        var defaults = new Dictionary<string, ExpressionSyntax>(System.StringComparer.Ordinal);
        foreach (FieldSyntax field in syntax.Fields)
        {
            if (field.Default is not null && !defaults.ContainsKey(field.Name.Text)) defaults.Add(field.Name.Text, field.Default);
        }

        return defaults;
    }

    private static Expr? BindDefault(Draft draft, Dictionary<string, ExpressionSyntax> defaults, FieldModel field, int message, int index)
    {
        if (!defaults.TryGetValue(field.Name, out ExpressionSyntax? expression)) return null;
        Scope scope = EventScope.None(draft, "a default");
        Expr? value = new ExpressionBinder(draft, scope).BindAs(expression, draft.MessageNames.FieldType(message, index), $"The field {Wording.Quote(field.Name)}");
        return value is not null && draft.Definitions.IsBounded(value, expression.Span) ? value : null;
    }

    private static EquatableArray<IllegalFlags> BindIllegal(Draft draft, MessageSyntax syntax, int message)
    {
        var bound = new List<IllegalFlags>();
        foreach (IllegalSyntax illegal in syntax.Illegal)
        {
            var scope = new Scope(draft, message, "`illegal`");
            Expr? flags = new ExpressionBinder(draft, scope).BindCondition(illegal.Flags);
            if (flags is null) continue;
            if (IsOfFlags(flags)) bound.Add(new IllegalFlags(flags, illegal.Because, illegal.Section));
            else draft.Problems.WrongType(illegal.Flags.Span, "An illegal combination is said with flags, `and`, `or` and `not` only.");
        }

        return bound.ToEquatableArray();
    }

    private static bool IsOfFlags(Expr expr) => expr switch
    {
        FlagExpr => true,
        NotExpr or AndExpr or OrExpr => ExprChildren.Of(expr).All(IsOfFlags),
        _ => false,
    };
}
