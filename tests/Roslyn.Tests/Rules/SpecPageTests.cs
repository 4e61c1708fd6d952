using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>The examples of the pages on specs are what the generator says, and it says nothing more once they are mended.</summary>
public sealed class SpecPageTests
{
    /// <summary>An old C# is a property of the project, and a defect of ours has no spec that shows it.</summary>
    private static readonly ProblemRule[] NotInSpecs = [ProblemRules.LanguageTooOld, ProblemRules.InternalError];

    public static TheoryData<string> Ids => [.. ProblemRules.All.Except(NotInSpecs).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_shows_what_is_reported_and_how_it_is_mended(string id)
    {
        RulePage page = RulePage.Read(id);
        Assert.Contains($" {id}: ", page.Problems);
        Assert.Equal(page.Problems, ProblemsOf(Project(page.Broken)));
        Assert.Equal("", ProblemsOf(Project(page.Mended)));
    }

    [Fact]
    public void The_example_of_an_old_language_version_needs_a_newer_one_and_nothing_else()
    {
        RulePage page = RulePage.Read(ProblemRules.LanguageTooOld.Id);
        TestProject project = Project(page.Broken);
        Assert.Equal(page.Problems, ProblemsOf(project with { Language = LanguageVersion.CSharp9 }));
        Assert.Equal("", ProblemsOf(project with { Language = LanguageVersion.CSharp10 }));
    }

    private static TestProject Project(IReadOnlyList<(string Name, string Text)> files) =>
        new() { Specs = [.. files.Select(f => new SpecFile(f.Name, f.Text))], RootNamespace = "Demo" };

    private static string ProblemsOf(TestProject project) => string.Concat(GeneratorRun.Of(project).Problems.Select(ProblemLine.Of));
}
