using System.Collections.Generic;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Syntax;

/// <summary>Parses a message to send: <c>&lt;SEQ=SND.NXT&gt;&lt;CTL=ACK&gt;</c>, <c>NAME&lt;FIELD=expr&gt;</c> or <c>NAME</c>.</summary>
/// <remarks>A value may compare with <c>&gt;</c>: a field ends at a <c>&gt;</c> outside parentheses and brackets that the next <c>&lt;NAME=</c> or the end follows.</remarks>
public static class TemplateParser
{
    /// <summary>The template; null if it does not parse, and then a problem says why (TFSM0005).</summary>
    public static TemplateSyntax? Parse(TextSlice slice, ProblemBag problems)
    {
        slice = slice.Trim();
        string text = slice.Text;
        int at = text.IndexOf('<');
        TextSlice name = slice.Slice(0, at < 0 ? text.Length : at).Trim();
        if (slice.Length == 0) return Fail(slice, problems, "A message is missing: write `<FIELD=expression>...` or a message's name.");
        var fields = new List<TemplateFieldSyntax>();
        while (at >= 0 && at < text.Length)
        {
            int end = EndOfField(text, at);
            if (end < 0) return Fail(slice.Slice(at, 1), problems, "This `<` is never closed: write `<FIELD=expression>`, and nothing behind the last `>`.");
            if (Field(slice.Slice(at + 1, end - at - 1), problems) is not { } field) return null;
            fields.Add(field);
            at = SkipBlanks(text, end + 1);
        }

        return new TemplateSyntax(slice.Span, name.Length == 0 ? null : new NameSyntax(name.Text, name.Span), fields);
    }

    private static TemplateFieldSyntax? Field(TextSlice inner, ProblemBag problems)
    {
        int equals = EndOfName(inner.Text, 0);
        if (equals < 0)
        {
            Fail(inner, problems, "A field is written `<FIELD=expression>`, without blanks around its `=`.");
            return null;
        }

        TextSlice name = inner.Slice(0, equals);
        return new TemplateFieldSyntax(new NameSyntax(name.Text, name.Span), inner.Slice(equals + 1, inner.Length - equals - 1).Trim());
    }

    private static int EndOfField(string text, int open)
    {
        int depth = 0;
        for (int i = open + 1; i < text.Length; i++)
        {
            depth = SliceScan.Depth(depth, text[i]);
            if (text[i] == '>' && depth == 0 && EndsField(text, i)) return i;
        }

        return -1;
    }

    private static bool EndsField(string text, int close)
    {
        int next = SkipBlanks(text, close + 1);
        return next == text.Length || (text[next] == '<' && EndOfName(text, next + 1) >= 0);
    }

    /// <summary>Where the <c>=</c> behind a field's name stands; -1 if no name and <c>=</c> begin there.</summary>
    private static int EndOfName(string text, int start)
    {
        int end = start;
        while (end < text.Length && Words.IsNamePart(text[end])) end++;
        return end > start && end < text.Length && text[end] == '=' && Words.IsIdentifier(text.Substring(start, end - start)) ? end : -1;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static TemplateSyntax? Fail(TextSlice place, ProblemBag problems, string message)
    {
        problems.Add(ProblemRules.BadExpression, place.Span, message);
        return null;
    }
}
