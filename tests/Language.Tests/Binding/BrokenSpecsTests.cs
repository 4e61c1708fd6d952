using System.IO;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>tests/BrokenSpecs: one mistake a file, and where it is reported.</summary>
public class BrokenSpecsTests
{
    // Two specs that want the same type have their problem together only: the command line and builds show it.
    public static TheoryData<string> Files() => [.. BrokenSpecs.Files.Where(f => !f.StartsWith("tfsm0013", System.StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void BrokenSpec_Compiled_GivesExactlyTheExpectedProblems(string file)
    {
        var source = new SourceText(file, File.ReadAllText(Path.Combine(BrokenSpecs.Folder, file)));

        SpecCompilation compilation = SpecCompiler.Compile(source);

        Assert.Equal(
            BrokenSpecs.Expectations.Where(e => e.File == file).Select(e => $"{e.Line}:{e.Column} {e.Rule}"),
            compilation.Problems.Select(p => $"{source.GetPosition(p.Span.Start).Line}:{source.GetPosition(p.Span.Start).Column} {p.Rule.Id}"));
        Assert.All(compilation.Problems, p => Assert.Matches(@"^[A-Z`][^\n]*[.?]$", p.Message));
    }

    [Fact]
    public void EveryRuleOfASpec_HasSeveralBrokenSpecs()
    {
        string[] files = [.. BrokenSpecs.Files];
        string[] ofOneSpec = ProblemRules.All.Select(r => r.Id.ToLowerInvariant()).Where(id => string.CompareOrdinal(id, "tfsm0012") <= 0).ToArray();

        Assert.Equal(12, ofOneSpec.Length);
        Assert.All(ofOneSpec, id => Assert.InRange(files.Count(f => f.StartsWith(id + "-", System.StringComparison.Ordinal)), 2, int.MaxValue));
    }
}
