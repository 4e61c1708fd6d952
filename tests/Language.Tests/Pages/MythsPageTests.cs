using System;
using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>docs/myths.md: behind every statement stands a scenario, and it shows what is said.</summary>
public class MythsPageTests
{
    private static readonly string[] Statements = File.ReadAllText(Repository.PathOf("docs/myths.md")).Split("\n\n")
        .Where(p => p.StartsWith("**", StringComparison.Ordinal)).ToArray();

    [Fact]
    public void EveryStatement_NamesAScenario()
    {
        Assert.True(Statements.Length > 30);
        Assert.All(Statements, s => Assert.NotEmpty(CodeSpans.Scenarios(s)));
    }

    [Fact]
    public void EveryScenarioNamed_ExistsAndPasses()
    {
        foreach (string name in Statements.SelectMany(CodeSpans.Scenarios))
        {
            Assert.True(ScenarioLibrary.All.TryGetValue(name, out var played), $"There is no scenario {name}.");
            Assert.True(played.Passed, name);
        }
    }

    [Fact]
    public void TheTwoWayHandshake_IsDefeatedWhereTcpIsNot()
    {
        Assert.Contains("L4", ScenarioLibrary.All["examples/tcp-two-way#delayed-syn"].Rules);
        Assert.Contains("D1", ScenarioLibrary.All["examples/tcp-two-way#delayed-syn-and-text"].Rules);
        Assert.Contains("T1", ScenarioLibrary.All["opening#syn-of-a-dead-connection"].Rules);
    }
}
