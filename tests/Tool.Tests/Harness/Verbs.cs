using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>The verbs of the tool.</summary>
internal static class Verbs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Verb> All => [.. ToolRoot.CreateCommands(Nowhere()).Subcommands.Cast<Verb>()];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(v => v.Name);

    /// <summary>A world where nothing is read and what is printed is lost.</summary>
    public static ToolContext Nowhere() => new(Stream.Null, Stream.Null, new ToolFiles("/", () => Stream.Null));
}
