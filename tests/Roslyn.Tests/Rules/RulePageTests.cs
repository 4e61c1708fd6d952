using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>Rules, their pages, their rows of the next release and their help links agree, one for one.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleTable.All.Select(d => d.Id)];

    [Fact]
    public void Every_rule_has_one_descriptor() => Assert.Equal(RuleTable.All.Select(d => d.Id).Distinct(), RuleTable.All.Select(d => d.Id));

    [Fact]
    public void Every_rule_has_a_page_and_nothing_else_has() => Assert.Equal(RuleTable.All.Select(d => d.Id), RulePage.Ids);

    [Fact]
    public void Every_rule_has_a_row_of_the_next_release_and_nothing_else_has()
    {
        string[] rows = [.. File.ReadLines(Repository.PathOf("src/TcpFsm.Roslyn/AnalyzerReleases.Unshipped.md")).Where(l => l.StartsWith("TFSM", StringComparison.Ordinal))];
        Assert.Equal(RuleTable.All.Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}"), rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_is_where_the_help_link_points_and_tells_title_severity_and_what_to_do(string id)
    {
        DiagnosticDescriptor rule = RuleTable.All.Single(d => d.Id == id);
        RulePage page = RulePage.Read(id);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Equal([$"# {id}: {rule.Title}", "## Cause", "## Description", "## How to fix", "## When to suppress", "## Example"], page.Headings);
        Assert.StartsWith($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}. ", page.Lines[2]);
    }
}
