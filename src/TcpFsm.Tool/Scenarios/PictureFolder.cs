using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Writes each picture to a file called like the scenario, and prints which.</summary>
/// <param name="folder">The folder.</param>
/// <param name="context">Files, and where to print.</param>
internal sealed class PictureFolder(string folder, ToolContext context) : IPictureOutput
{
    private readonly FileReport _report = new(context.Out, json: false);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    /// <exception cref="ToolException">Two scenarios would share a file.</exception>
    public void Add(string name, string extension, string picture)
    {
        string file = FileName(name) + extension;
        if (!_names.Add(file)) throw new ToolException($"Two scenarios would be written to '{file}'. Choose them one by one with --scenario ID.");
        string path = Path.Combine(folder, file);
        _report.Add(path, context.Files.WriteText(path, picture));
    }

    /// <inheritdoc/>
    public void Close() => _report.Close();

    /// <summary>An id may hold anything, also what leads out of the folder.</summary>
    private static string FileName(string id)
    {
        string safe = string.Concat(id.Take(100).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        return safe.StartsWith('.') ? "_" + safe[1..] : safe;
    }
}
