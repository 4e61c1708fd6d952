using System.Collections.Generic;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>Parses the flags of a template: <c>SYN,ACK</c> and <c>ACK[,PSH if EXPR]</c>.</summary>
public static class FlagListParser
{
    /// <summary>The flags in the order written; null if the list does not parse, and then a problem says why (TFSM0005).</summary>
    public static IReadOnlyList<TemplateFlagSyntax>? Parse(TextSlice slice, ProblemBag problems)
    {
        var flags = new List<TemplateFlagSyntax>();
        string text = slice.Text;
        for (int at = 0; at < text.Length;)
        {
            if (text[at] == ',' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = text[at] == '[' ? text.IndexOf(']', at) + 1 : EndOfFlag(text, at);
            if (end == 0) return Fail(slice.Slice(at, 1), problems, "This `[` is never closed: write `[,FLAG if EXPRESSION]`.");
            TextSlice part = slice.Slice(at, end - at);
            if ((text[at] == '[' ? Optional(part, problems) : Always(part, problems)) is not { } flag) return null;
            flags.Add(flag);
            at = end;
        }

        return flags.Count > 0 ? flags : Fail(slice, problems, "Flags are missing: write at least one, or leave the field out.");
    }

    private static int EndOfFlag(string text, int start)
    {
        int end = text.IndexOfAny([',', '['], start);
        return end < 0 ? text.Length : end;
    }

    private static TemplateFlagSyntax? Always(TextSlice part, ProblemBag problems)
    {
        TextSlice name = part.Trim();
        if (Words.IsIdentifier(name.Text)) return new TemplateFlagSyntax(new NameSyntax(name.Text, name.Span), null);
        Fail(name, problems, $"{Wording.Quote(name.Text)} is no flag's name: write flags as `SYN,ACK`, one that depends on something as `[,PSH if EXPRESSION]`.");
        return null;
    }

    private static TemplateFlagSyntax? Optional(TextSlice part, ProblemBag problems)
    {
        TextSlice inner = part.Slice(1, part.Length - 2).Trim();
        if (inner.Length > 0 && inner.Text[0] == ',') inner = inner.Slice(1, inner.Length - 1).Trim();
        string text = inner.Text;
        int end = 0;
        while (end < text.Length && Words.IsNamePart(text[end])) end++;
        TextSlice rest = inner.Slice(end, text.Length - end).Trim();
        if (!rest.Text.StartsWith("if", System.StringComparison.Ordinal) || rest.Length < 3 || Words.IsNamePart(rest.Text[2]))
        {
            Fail(part, problems, "A flag in brackets needs its condition: write `[,FLAG if EXPRESSION]`.");
            return null;
        }

        TemplateFlagSyntax? flag = Always(inner.Slice(0, end), problems);
        ExpressionSyntax? condition = ExpressionParser.Parse(rest.Slice(2, rest.Length - 2).Trim(), problems);
        return flag is null || condition is null ? null : flag with { Condition = condition };
    }

    private static IReadOnlyList<TemplateFlagSyntax>? Fail(TextSlice place, ProblemBag problems, string message)
    {
        problems.Add(ProblemRules.BadExpression, place.Span, message);
        return null;
    }
}
