using System.Collections.Generic;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>Writes elements, one a line.</summary>
internal sealed class ScxmlWriter
{
    private readonly LineWriter _lines = new();
    private readonly Stack<string> _open = [];

    /// <summary>Writes an element without content.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; one without a value is left out.</param>
    public void Empty(string name, params (string Name, string? Value)[] attributes) => _lines.Line($"<{name}{Text(attributes)}/>");

    /// <summary>Opens an element.</summary>
    public void Open(string name, params (string Name, string? Value)[] attributes)
    {
        _lines.Line($"<{name}{Text(attributes)}>").Indent();
        _open.Push(name);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close() => _lines.Outdent().Line($"</{_open.Pop()}>");

    /// <summary>Writes a script of one statement.</summary>
    public void Script(string statement) => _lines.Line($"<script>{XmlText.Escape(statement)}</script>");

    /// <summary>Writes a line of a script.</summary>
    public void Code(string line) => _lines.Line(line.Length == 0 ? "" : XmlText.Escape(line));

    /// <summary>Writes a line that is XML already.</summary>
    public void Raw(string line) => _lines.Line(line);

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();

    private static string Text(IEnumerable<(string Name, string? Value)> attributes)
    {
        string text = "";
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null) text += $" {name}=\"{XmlText.Escape(value)}\"";
        }

        return text;
    }
}
