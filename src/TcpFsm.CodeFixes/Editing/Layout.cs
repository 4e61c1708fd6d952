using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TcpFsm.CodeFixes.Editing;

/// <summary>How a file is laid out, so that what is added to it looks like the rest. Fixes change text, not trees: what they do not touch stays as it is, comments and all.</summary>
internal sealed class Layout(SourceText text)
{
    /// <summary>The file's line end.</summary>
    public string LineEnd { get; } = text.Lines[0] is { EndIncludingLineBreak: var end } first && end > first.End ? text.ToString(TextSpan.FromBounds(first.End, end)) : "\n";

    /// <summary>Where the line of a position begins.</summary>
    public int LineStart(int position) => text.Lines.GetLineFromPosition(position).Start;

    /// <summary>Whether nothing but blanks stands before a node or token in its line.</summary>
    public bool IsFirstInLine(int position) => Before(position).All(char.IsWhiteSpace);

    /// <summary>The blanks at the beginning of a position's line.</summary>
    public string Indentation(int position) => new([.. text.ToString(text.Lines.GetLineFromPosition(position).Span).TakeWhile(char.IsWhiteSpace)]);

    /// <summary>The blanks of what stands one level further inside than a position.</summary>
    public string InnerIndentation(int position) => Indentation(position) + (Indentation(position).Contains('\t') ? "\t" : "    ");

    /// <summary>A blank, where there is none before a position yet.</summary>
    public string BlankBefore(int position) => position > 0 && !char.IsWhiteSpace(text[position - 1]) ? " " : "";

    /// <summary>The indentation of the last of some nodes that begins a line; null if none does.</summary>
    public string? IndentationOf(SyntaxNode? node) => node is not null && IsFirstInLine(node.SpanStart) ? Indentation(node.SpanStart) : null;

    private string Before(int position) => text.ToString(TextSpan.FromBounds(LineStart(position), position));
}
