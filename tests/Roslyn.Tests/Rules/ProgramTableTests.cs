using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>The programs of docs/rules/README.md draw exactly what is marked in them.</summary>
public sealed class ProgramTableTests
{
    [Fact]
    public void Each_program_draws_exactly_what_is_marked_in_it()
    {
        string[] programs = [.. ProgramTable.Rows.SelectMany(r => new[] { r.Reported, r.Silent })];
        string[] marked = AnalyzerRun.Mark([.. programs.Select(ProgramTable.InFile)]);
        Assert.All(programs.Zip(marked), p => Assert.Equal(ProgramTable.InFile(p.First), p.Second));
    }

    [Fact]
    public void There_are_forty_rules_broken_and_forty_kept_at_least()
    {
        Assert.True(ProgramTable.Rows.Count >= 40, $"There are {ProgramTable.Rows.Count} rows.");
        Assert.All(ProgramTable.Rows, r => Assert.Contains($"[|{r.Rule}:", r.Reported));
        Assert.All(ProgramTable.Rows, r => Assert.DoesNotContain("[|", r.Silent));
    }

    [Fact]
    public void Each_rule_on_programs_has_its_table() =>
        Assert.Equal(RuleTable.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().Order(), ProgramTable.Rows.Select(r => r.Rule).Distinct());
}
