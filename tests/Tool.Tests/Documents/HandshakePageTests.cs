using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.Documents;

/// <summary>docs/handshake.md shows what the tool prints and draws today.</summary>
public sealed partial class HandshakePageTests
{
    private static readonly string Page = Repository.PathOf("docs/handshake.md");

    private static readonly string Lessons = Repository.PathOf("spec/scenarios/lessons.yaml");

    [Fact]
    public async Task Its_ladders_are_what_the_tool_prints()
    {
        string[] shown = [.. MarkdownBlocks.Read(Page, "text")];
        string[] ids = [.. shown.Select(s => s.Split(':')[0])];
        Assert.True(ids.Length >= 4);
        for (int i = 0; i < ids.Length; i++)
            Assert.Equal(shown[i] + "\n1 passed, 0 failed\n", (await ToolRun.OfAsync("run", Lessons, "--scenario", ids[i])).Out);
    }

    [Fact]
    public async Task Its_pictures_are_what_the_tool_draws_and_each_is_shown()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("run", Lessons, "--format", "svg", "-o", ".");
        Assert.Equal(0, run.ExitCode);
        string[] shown = [.. Picture().Matches(File.ReadAllText(Page)).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];
        string[] there = [.. Directory.GetFiles(Repository.PathOf("docs/handshake")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(there, shown);
        Assert.All(there, f => Assert.True(
            folder.Read(f) == File.ReadAllText(Repository.PathOf($"docs/handshake/{f}")),
            $"docs/handshake/{f} is stale: tcpfsm run spec/scenarios/lessons.yaml --format svg --scenario {Path.GetFileNameWithoutExtension(f)} -o docs/handshake"));
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(handshake/([^)]+)\)")]
    private static partial Regex Picture();
}
