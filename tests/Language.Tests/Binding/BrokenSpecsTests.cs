using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>tests/BrokenSpecs: one mistake a file, and where it is reported.</summary>
public partial class BrokenSpecsTests
{
    private static readonly string Folder = Repository.PathOf("tests/BrokenSpecs");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.fsm.yaml").Select(f => Path.GetFileName(f)).Order(System.StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void BrokenSpec_Compiled_GivesExactlyTheExpectedProblems(string file)
    {
        var source = new SourceText(file, File.ReadAllText(Path.Combine(Folder, file)));

        SpecCompilation compilation = SpecCompiler.Compile(source);

        Assert.Equal(
            Expectation().Matches(source.Content).Select(m => m.Groups[1].Value),
            compilation.Problems.Select(p => $"{source.GetPosition(p.Span.Start).Line}:{source.GetPosition(p.Span.Start).Column} {p.Rule.Id}"));
        Assert.All(compilation.Problems, p => Assert.Matches(@"^[A-Z`][^\n]*[.?]$", p.Message));
    }

    [Fact]
    public void EveryRuleOfASpec_HasSeveralBrokenSpecs()
    {
        string[] files = Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).ToArray();
        string[] ofOneSpec = ProblemRules.All.Select(r => r.Id.ToLowerInvariant()).Where(id => string.CompareOrdinal(id, "tfsm0012") <= 0).ToArray();

        Assert.Equal(12, ofOneSpec.Length);
        Assert.All(ofOneSpec, id => Assert.InRange(files.Count(f => f.StartsWith(id + "-", System.StringComparison.Ordinal)), 2, int.MaxValue));
    }

    [GeneratedRegex(@"^# expect: (\d+:\d+ TFSM\d{4})$", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}
