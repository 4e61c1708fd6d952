using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace TcpFsm.Graph.Svg;

/// <summary>Writes elements, indented, with every value escaped and every number in the same form on every machine.</summary>
internal sealed class SvgWriter(TextWriter output)
{
    private readonly Stack<string> _open = new();

    /// <summary>A number with at most one decimal: finer than a screen, and short.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Opens an element.</summary>
    public void Open(string name, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        Line(">");
        _open.Push(name);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close()
    {
        string name = _open.Pop();
        Indent();
        Line($"</{name}>");
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        Line("/>");
    }

    /// <summary>An element that holds text.</summary>
    public void Text(string name, string text, params (string Name, string Value)[] attributes)
    {
        Start(name, attributes);
        Line($">{XmlText.Escape(text)}</{name}>");
    }

    /// <summary>Text of ours that is markup already, such as a style sheet; a line each.</summary>
    public void Raw(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            Indent();
            Line(line);
        }
    }

    private void Start(string name, (string Name, string Value)[] attributes)
    {
        Indent();
        output.Write("<" + name);
        foreach ((string key, string value) in attributes) output.Write($" {key}=\"{XmlText.Escape(value)}\"");
    }

    private void Indent() => output.Write(new string(' ', 2 * _open.Count));

    // The same bytes on every system.
    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
