using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Writes a table; its cells are Markdown already.</summary>
internal sealed class MarkdownTable
{
    private readonly List<string> _lines = [];

    /// <summary>Begins a table.</summary>
    public MarkdownTable(params IEnumerable<string> headers)
    {
        string[] all = headers.ToArray();
        Row(all);
        _lines.Add("|" + string.Concat(Enumerable.Repeat("---|", all.Length)));
    }

    /// <summary>Adds a row.</summary>
    public void Row(params IEnumerable<string> cells) => _lines.Add($"| {string.Join(" | ", cells)} |");

    /// <summary>Writes it, with an empty line behind.</summary>
    public void WriteTo(LineWriter writer)
    {
        foreach (string line in _lines) writer.Line(line);
        writer.Line();
    }
}
