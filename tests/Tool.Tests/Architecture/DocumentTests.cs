using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.Architecture;

/// <summary>What the pages of this repository promise.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var broken = Pages().SelectMany(page => Link().Matches(File.ReadAllText(page))
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetFileName(page)}: {target}"));
        Assert.Empty(broken);
    }

    [Fact]
    public void Decisions_are_numbered_once_and_in_a_row()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("docs/adr"), "*.md").Order(StringComparer.Ordinal)];
        Assert.Equal(Enumerable.Range(1, files.Length), files.Select(f => int.Parse(Path.GetFileName(f)[..4], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(files, f => Assert.StartsWith($"# {int.Parse(Path.GetFileName(f)[..4], System.Globalization.CultureInfo.InvariantCulture)}. ", File.ReadAllText(f)));
    }

    [Fact]
    public void README_names_the_verbs_there_are()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        var named = Verb().Matches(readme).Select(m => m.Groups[1].Value);
        Assert.Equal(Verbs.Names.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void README_begins_with_the_two_commands_that_the_gate_runs()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string gate = File.ReadAllText(Repository.PathOf(".ci/run"));
        foreach (string command in new[] { "dotnet run --project samples/Quickstart", "dotnet test TcpFsm.sln" })
        {
            Assert.Contains($"\n    {command}\n", readme);
            Assert.Contains($"\n{command} ", gate);
        }
    }

    private static IEnumerable<string> Pages() => Directory.GetFiles(Repository.Root, "*.md")
        .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.GetFiles(Repository.PathOf("spec"), "*.md", SearchOption.AllDirectories));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `tcpfsm ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Verb();
}
