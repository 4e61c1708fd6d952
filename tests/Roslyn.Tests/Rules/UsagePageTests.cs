using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>The examples of the pages on programs are what the analyzers say, and they say nothing more once they are mended.</summary>
public sealed class UsagePageTests
{
    public static TheoryData<string> Ids => [.. RuleTable.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_shows_what_is_reported_and_how_it_is_mended(string id)
    {
        RulePage page = RulePage.Read(id);
        Assert.Contains($" {id}: ", page.Problems);
        Assert.Equal(page.Problems, ProblemsOf(page.Broken));
        Assert.Equal("", ProblemsOf(page.Mended));
    }

    private static string ProblemsOf(IReadOnlyList<(string Name, string Text)> files)
    {
        TestProject project = new() { Specs = [], Language = LanguageVersion.Latest };
        Compilation compilation = project.Compile().AddSyntaxTrees(files.Select(f => CSharpSyntaxTree.ParseText(f.Text, project.ParseOptions, f.Name)));
        return string.Concat(AnalyzerRun.Diagnose(compilation).Select(ProblemLine.Of));
    }
}
