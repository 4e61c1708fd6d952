using System;
using System.Text;

namespace TcpFsm.Language.Emit;

/// <summary>Writes indented C# with <c>\n</c> line ends, whatever the machine's are.</summary>
public sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes one line; an empty one gets no blanks.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _indent * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes several lines, each at the present indentation.</summary>
    public SourceWriter Lines(string block)
    {
        foreach (string line in block.Split('\n')) Line(line.TrimEnd('\r'));
        return this;
    }

    /// <summary>Writes a header, if any, and an opening brace.</summary>
    public SourceWriter Open(string header = "")
    {
        if (header.Length > 0) Line(header);
        Line("{");
        _indent++;
        return this;
    }

    /// <summary>Closes what <see cref="Open"/> opened.</summary>
    public SourceWriter Close(string end = "}")
    {
        _indent--;
        return Line(end);
    }

    /// <summary>Writes lines one level deeper: the second line of a long statement.</summary>
    public SourceWriter Indented(Action<SourceWriter> content)
    {
        _indent++;
        content(this);
        _indent--;
        return this;
    }

    /// <summary>Writes a label one level out, where labels are looked for.</summary>
    public SourceWriter Label(string name)
    {
        _indent--;
        Line(name + ":");
        _indent++;
        return this;
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();
}
