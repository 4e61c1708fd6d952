using System.Linq;
using System.Text;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Text that is no YAML, or YAML that a spec has no use for, ends as one clear problem.</summary>
public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("a: {b: c\n§d: e\n", "The `{` of line 1, column 4 is still open")]
    [InlineData("a: [1\n§b: [\n", "The `[` of line 1, column 4 is still open")]
    [InlineData("a: §'x\n", "never closed")]
    [InlineData("a: b§: c\n", "put the value in quotes")]
    [InlineData("a:\n§\tb: c\n", "not with tabs")]
    [InlineData("a: §@x\n", "cannot begin with `@`")]
    [InlineData("a: §\"b\\q\"\n", "begins an escape")]
    [InlineData("a:\n  b: c\n §d: e\n", "begin in one column")]
    [InlineData("a:\n  - b\n  §c: d\n", "dashes stand in one column")]
    [InlineData("a: { b: c§: d }\n", "`: `")]
    [InlineData("a: { when: §!RST, b: c }\n", "write `not RST`")]
    [InlineData("a: b§\0\n", "U+0000 is not allowed")]
    [InlineData("a: \"§\u0007\"\n", "U+0007 is not allowed")]
    [InlineData("a: [b]§]\n", "not YAML")]
    [InlineData("- a\n§b: c\n", "not YAML")]
    public void BrokenText_IsNotYaml(string marked, string messagePart) => AssertOnly(marked, ProblemRules.NotYaml, messagePart);

    [Theory]
    [InlineData("a: §*b\n", "Aliases")]
    [InlineData("a: §&b c\n", "Anchors")]
    [InlineData("a: §&b {c: d}\n", "Anchors")]
    [InlineData("a: §!RST\n", "write `not RST`")]
    [InlineData("a: §!RST and ACK\n", "write `not RST`")]
    [InlineData("a: §! RST\n", "write `not`")]
    [InlineData("a: §!!str b\n", "tag")]
    [InlineData("§<<: {a: b}\n", "Merge keys")]
    [InlineData("? §[a]\n: b\n", "cannot be a key")]
    [InlineData("a:\n  :§ b\n  c: d\n", "A key is missing")]
    [InlineData("a: 1§\n: b\nc: d\n", "A key is missing")]
    [InlineData("a: { §: b, c: d }\n", "A key is missing")]
    [InlineData("a: b\n§---\nc: d\n", "second document")]
    [InlineData("§", "empty")]
    [InlineData("§# only a comment\n", "empty")]
    public void YamlOfNoUse_IsRefused(string marked, string messagePart) => AssertOnly(marked, ProblemRules.BadKey, messagePart);

    [Theory]
    [InlineData("a: 1\nb: 2\n§a: 3\n", "first on line 1")]
    [InlineData("x: { a: 1, §'a': 3 }\n", "`a` stands twice")]
    public void KeyTwice_IsADuplicate(string marked, string messagePart) => AssertOnly(marked, ProblemRules.DuplicateName, messagePart);

    [Fact]
    public void TaggedValue_ReadsOnAsTheNegationMeant()
    {
        var root = (YamlMapping)Reader.Yaml("a: !RST and ACK\n").Node!;
        Assert.Equal("not RST and ACK", ((YamlScalar)root.Entries[0].Value).Value);
    }

    [Fact]
    public void LongKey_SaysHowToWriteIt()
    {
        string key = string.Concat(Enumerable.Repeat("event, ", 200));
        Assert.Contains("`? KEY`", Assert.Single(Reader.Yaml($"a:\n  b: c\n  {key}: d\n").Problems).Message);
        Assert.Empty(Reader.Yaml($"a:\n  b: c\n  ? {key}\n  : d\n").Problems);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void DeepNesting_IsOneProblem(char open)
    {
        string unit = open == '-' ? "- " : open.ToString();
        var (node, problems) = Reader.Yaml(string.Concat(Enumerable.Repeat(unit, 500_000)));
        Assert.Null(node);
        Assert.Contains("64 deep", Assert.Single(problems).Message);
    }

    [Fact]
    public void AliasBomb_NeverGrows()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        var (_, problems) = Reader.Yaml(text.ToString());
        Assert.Equal(60 + 59 * 9, problems.Count);
        Assert.All(problems, problem => Assert.Equal("TFSM0002", problem.Rule.Id));
    }

    [Fact]
    public void TooLongText_IsOneProblem()
    {
        var (node, problems) = Reader.Yaml("a: " + new string('b', YamlLimits.Length));
        Assert.Null(node);
        Assert.Contains("longer than 4,194,304", Assert.Single(problems).Message);
    }

    [Fact]
    public void TooManyValues_IsOneProblem()
    {
        var (node, problems) = Reader.Yaml("[" + string.Concat(Enumerable.Repeat("a,", YamlLimits.Nodes * 2 + 2)) + "]");
        Assert.Null(node);
        Assert.Contains("more than 500000 values", Assert.Single(problems).Message);
    }

    [Fact]
    public void MoreThanAThousandProblems_EndWithTheirBeingMore()
    {
        var (_, problems) = Reader.Yaml(string.Concat(Enumerable.Repeat("- &a b\n", 3000)));
        Assert.Equal(1001, problems.Count);
        Assert.Contains("more problems than 1000", problems[^1].Message);
    }

    private static void AssertOnly(string marked, ProblemRule rule, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        Problem problem = Assert.Single(Reader.Yaml(text.Text).Problems);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal((rule.Id, text.Place), (problem.Rule.Id, problem.Span.Start));
    }
}
