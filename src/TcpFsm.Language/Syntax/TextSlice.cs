using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax;

/// <summary>A part of a scalar: text to parse further whose places in the source are still known.</summary>
/// <param name="Scalar">The scalar.</param>
/// <param name="Start">First unit within its value.</param>
/// <param name="Length">Number of units.</param>
public readonly record struct TextSlice(YamlScalar Scalar, int Start, int Length)
{
    /// <summary>All of a scalar.</summary>
    public TextSlice(YamlScalar scalar) : this(scalar, 0, scalar.Value.Length) { }

    /// <summary>The text.</summary>
    public string Text => Scalar.Value.Substring(Start, Length);

    /// <summary>Its place in the source.</summary>
    public TextSpan Span => Scalar.SpanOf(Start, Length);

    /// <summary>A part of this slice.</summary>
    public TextSlice Slice(int start, int length) => new(Scalar, Start + start, length);

    /// <summary>This slice without blanks at either end.</summary>
    public TextSlice Trim()
    {
        string value = Scalar.Value;
        int start = Start, end = Start + Length;
        while (start < end && char.IsWhiteSpace(value[start])) start++;
        while (end > start && char.IsWhiteSpace(value[end - 1])) end--;
        return new TextSlice(Scalar, start, end - start);
    }
}
