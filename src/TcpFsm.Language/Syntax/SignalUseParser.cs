using System;
using System.Collections.Generic;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Syntax;

/// <summary>Parses a signal as it is given: <c>connection open</c>, <c>calls failed(connection reset)</c>, <c>text(N + HELD)</c>.</summary>
public static class SignalUseParser
{
    /// <summary>The signal and the texts of its arguments; null if it does not parse, and then a problem says why (TFSM0005).</summary>
    public static SignalUseSyntax? Parse(TextSlice slice, ProblemBag problems)
    {
        slice = slice.Trim();
        string text = slice.Text;
        int open = text.IndexOf('(');
        TextSlice name = slice.Slice(0, open < 0 ? text.Length : open).Trim();
        if (name.Length == 0) return Fail(slice, problems, "A signal's name is missing.");
        if (open < 0) return new SignalUseSyntax(slice.Span, new NameSyntax(name.Text, name.Span), []);
        int close = SliceScan.Closing(text, open);
        if (close < 0) return Fail(slice.Slice(open, 1), problems, "This `(` is never closed.");
        if (close != text.Length - 1) return Fail(slice.Slice(close + 1, text.Length - close - 1), problems, "Nothing can stand behind a signal's arguments.");
        TextSlice inner = slice.Slice(open + 1, close - open - 1).Trim();
        IReadOnlyList<TextSlice> arguments = inner.Length == 0 ? Array.Empty<TextSlice>() : SliceScan.SplitAtCommas(inner);
        return new SignalUseSyntax(slice.Span, new NameSyntax(name.Text, name.Span), arguments);
    }

    private static SignalUseSyntax? Fail(TextSlice place, ProblemBag problems, string message)
    {
        problems.Add(ProblemRules.BadExpression, place.Span, message);
        return null;
    }
}
