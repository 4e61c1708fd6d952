using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Generation;

/// <summary>A spec file as text.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">All of it.</param>
public sealed record SpecText(string Path, string Content)
{
    /// <summary>Whether a file is a spec, by its name.</summary>
    public static bool IsSpec(string path) => path.EndsWith(".fsm.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file through the compiler; one that cannot be read is empty, and the compiler says so itself.</summary>
    public static SpecText Read(AdditionalText file, CancellationToken cancel) => new(file.Path, file.GetText(cancel)?.ToString() ?? "");
}
