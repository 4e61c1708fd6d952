using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>Parses the text of one <c>do</c> item: <c>NAME = expr</c>, <c>NAME += expr</c>, <c>NAME -= expr</c>, or an action's name.</summary>
public static class DoParser
{
    /// <summary>The item; null if it does not parse, and then a problem says why (TFSM0005).</summary>
    public static DoSyntax? Parse(TextSlice slice, ProblemBag problems)
    {
        slice = slice.Trim();
        string text = slice.Text;
        int equals = text.IndexOf('=');
        if (equals < 0) return Action(slice, problems);
        bool compound = equals > 0 && text[equals - 1] is '+' or '-';
        TextSlice target = slice.Slice(0, compound ? equals - 1 : equals);
        if (!CheckSign(slice, equals, problems) || Target(target, problems) is not { } name) return null;
        TextSlice value = slice.Slice(equals + 1, text.Length - equals - 1).Trim();
        AssignOperator operation = !compound ? AssignOperator.Set : text[equals - 1] == '+' ? AssignOperator.Add : AssignOperator.Subtract;
        return ExpressionParser.Parse(value, problems) is { } expression ? new AssignSyntax(slice.Span, name, operation, expression) : null;
    }

    private static DoSyntax? Action(TextSlice slice, ProblemBag problems)
    {
        if (slice.Text.IndexOfAny(['(', '<', '>', ',']) < 0 && slice.Length > 0)
            return new ActionUseSyntax(slice.Span, new NameSyntax(slice.Text, slice.Span));
        string message = slice.Text.IndexOf('<') >= 0
            ? "A message to send is written `send: \"<FIELD=expression>...\"`."
            : "Write `NAME = expression`, an action's name, or `send:`, `start:`, `cancel:` or `signal:` with what it does.";
        return Fail(slice, problems, message);
    }

    private static bool CheckSign(TextSlice slice, int equals, ProblemBag problems)
    {
        string text = slice.Text;
        string? message = equals + 1 < text.Length && text[equals + 1] == '=' ? "Write one `=`: the first one of an item assigns."
            : equals > 0 && text[equals - 1] is '*' or '/' or ':' or '!' or '<' or '>' ? "An item assigns with `=`, `+=` or `-=`."
            : equals > 1 && text[equals - 1] == '-' && !char.IsWhiteSpace(text[equals - 2]) ? "Write a blank before `-=`: a name may hold minus signs."
            : null;
        if (message is not null) Fail(slice.Slice(equals > 0 ? equals - 1 : 0, 2), problems, message);
        return message is null;
    }

    private static NameSyntax? Target(TextSlice slice, ProblemBag problems)
    {
        slice = slice.Trim();
        if (Words.IsIdentifier(slice.Text)) return new NameSyntax(slice.Text, slice.Span);
        Fail(slice, problems, $"{Wording.Quote(slice.Text)} is no variable's name: write `NAME = expression`.");
        return null;
    }

    private static DoSyntax? Fail(TextSlice place, ProblemBag problems, string message)
    {
        problems.Add(ProblemRules.BadExpression, place.Span, message);
        return null;
    }
}
