using System.Text;

namespace TcpFsm.Graph.Formats;

/// <summary>Writes lines with <c>\n</c>, indented by two blanks for each level.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes a line; an empty one is not indented.</summary>
    public LineWriter Line(string text = "")
    {
        if (text.Length > 0) _text.Append(' ', 2 * _level).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes lines as they are.</summary>
    public LineWriter Text(string lines)
    {
        _text.Append(lines);
        return this;
    }

    /// <summary>What follows stands one level deeper.</summary>
    public LineWriter Indent()
    {
        _level++;
        return this;
    }

    /// <summary>What follows stands one level higher.</summary>
    public LineWriter Outdent()
    {
        _level--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
