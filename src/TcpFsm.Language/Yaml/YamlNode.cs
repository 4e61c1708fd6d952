using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>A YAML node with its place. Scalars are text, whatever YAML would make of them.</summary>
public abstract record YamlNode(TextSpan Span);

/// <summary>A list, <c>[a, b]</c> or dashes.</summary>
public sealed record YamlSequence(TextSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span)
{
    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; init; }
}

/// <summary>A map; keys stand in source order, a doubled key is kept and was reported.</summary>
public sealed record YamlMapping(TextSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; init; }
}

/// <summary>One key of a map and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A scalar: its value, and for every unit of the value the source offset it came from (escapes, folding and quotes are seen through).</summary>
/// <param name="Span">The scalar in the source, quotes included.</param>
/// <param name="Value">The text.</param>
/// <param name="Offsets">Source offset of each unit of <paramref name="Value"/>, and of its end: Value.Length + 1 numbers. Null where the mapping is the identity from Span.Start.</param>
public sealed record YamlScalar(TextSpan Span, string Value, int[]? Offsets) : YamlNode(Span)
{
    /// <summary>Whether it stands without quotes, and not as a block with <c>|</c> or <c>&gt;</c>.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether nothing stands there at all, as after the colon of <c>key:</c>.</summary>
    public bool IsEmpty => IsPlain && Value.Length == 0;

    /// <summary>The source span of a part of the value.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        int from = OffsetOf(start);
        int to = length == 0 ? from : OffsetOf(start + length - 1) + 1;
        return TextSpan.FromBounds(from, to < from ? from : to);
    }

    private int OffsetOf(int index) => Offsets is null ? Span.Start + index : Offsets[index < Offsets.Length ? index : Offsets.Length - 1];
}
