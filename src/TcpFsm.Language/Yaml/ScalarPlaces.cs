using System;
using TcpFsm.Language.Text;
using YamlDotNet.Core;

namespace TcpFsm.Language.Yaml;

/// <summary>Finds the source offset of each unit of a scalar, whatever its style.</summary>
internal static class ScalarPlaces
{
    /// <summary>The scalar with its places.</summary>
    public static YamlScalar Locate(string text, TextSpan span, string value, ScalarStyle style)
    {
        span = WithoutBlanksAtTheEnd(text, span);
        bool plain = style is ScalarStyle.Plain or ScalarStyle.Any;
        if (plain && span.Length == value.Length && string.CompareOrdinal(text, span.Start, value, 0, value.Length) == 0)
            return new YamlScalar(span, value, null) { IsPlain = true };
        return new YamlScalar(span, value, Offsets(text, span, value, style)) { IsPlain = plain };
    }

    private static int[] Offsets(string text, TextSpan span, string value, ScalarStyle style)
    {
        bool quoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        bool block = style is ScalarStyle.Literal or ScalarStyle.Folded;
        int start = quoted ? span.Start + 1 : block ? AfterHeader(text, span) : span.Start;
        int end = quoted ? Math.Max(start, span.End - 1) : span.End;
        var range = TextSpan.FromBounds(start, Math.Max(start, end));
        return (block ? null : FlowScalarWalk.Offsets(text, range, value, style))
            ?? BlockScalarWalk.Offsets(text, range, value)
            ?? AllAt(span.Start, value.Length);
    }

    /// <summary>The line after <c>|</c> or <c>&gt;</c>, its indicators and its comment.</summary>
    private static int AfterHeader(string text, TextSpan span)
    {
        int end = text.IndexOf('\n', span.Start, span.Length);
        return end < 0 ? span.End : end + 1;
    }

    private static TextSpan WithoutBlanksAtTheEnd(string text, TextSpan span)
    {
        int end = span.End;
        while (end > span.Start && text[end - 1] is ' ' or '\t' or '\n' or '\r') end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>Only reached if the parser reads a scalar otherwise than these walks do: the scalar's start is still a true place.</summary>
    private static int[] AllAt(int offset, int length)
    {
        int[] offsets = new int[length + 1];
        for (int i = 0; i < offsets.Length; i++) offsets[i] = offset;
        return offsets;
    }
}
