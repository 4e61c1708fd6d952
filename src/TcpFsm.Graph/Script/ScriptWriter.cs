using System.Text;

namespace TcpFsm.Graph.Script;

/// <summary>Writes indented JavaScript with <c>\n</c> line ends.</summary>
internal sealed class ScriptWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line.</summary>
    public ScriptWriter Line(string line)
    {
        _text.Append(' ', _depth * 2).Append(line).Append('\n');
        return this;
    }

    /// <summary>Writes a line that ends with a bracket, and goes one level deeper.</summary>
    public ScriptWriter Open(string line)
    {
        Line(line);
        _depth++;
        return this;
    }

    /// <summary>Goes back one level and writes the closing bracket.</summary>
    public ScriptWriter Close(string line)
    {
        _depth--;
        return Line(line);
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();
}
