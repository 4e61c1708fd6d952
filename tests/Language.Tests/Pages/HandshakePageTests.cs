using System;
using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>docs/handshake.md: behind every statement stands a scenario. That its ladders are of today is held where they are drawn.</summary>
public class HandshakePageTests
{
    /// <summary>Paragraphs of a section; what stands before the first section says how to read the page, and terms are not statements.</summary>
    private static readonly string[] Statements = File.ReadAllText(Repository.PathOf("docs/handshake.md")).Split("\n\n")
        .SkipWhile(p => !p.StartsWith("## ", StringComparison.Ordinal))
        .Where(p => !p.StartsWith('#') && !p.StartsWith("![", StringComparison.Ordinal) && !p.StartsWith("```", StringComparison.Ordinal)
            && !p.StartsWith("u is where ", StringComparison.Ordinal))
        .ToArray();

    [Fact]
    public void EveryStatement_NamesAScenario()
    {
        Assert.True(Statements.Length > 20);
        Assert.All(Statements, s => Assert.NotEmpty(CodeSpans.Scenarios(s)));
    }

    [Fact]
    public void EveryScenarioNamed_ExistsAndPasses() => Assert.All(Statements.SelectMany(CodeSpans.Scenarios), name =>
    {
        Assert.True(ScenarioLibrary.All.TryGetValue(name, out var played), $"There is no scenario {name}.");
        Assert.True(played.Passed, name);
    });

    [Fact]
    public void EveryLesson_IsOnThePage()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/handshake.md"));
        Assert.All(ScenarioLibrary.All.Keys.Where(k => k.StartsWith("lessons#", StringComparison.Ordinal)), k => Assert.Contains($"`{k}`", page));
    }
}
