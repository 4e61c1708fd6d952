using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Reads texts as the language does, without binding them.</summary>
internal static class Reader
{
    public const string Head = "version: 1\nprotocol: P\ninitial: A\n";

    /// <summary>A spec with one rule, in braces within brackets.</summary>
    public static string WithRule(string rule) => Head + "states:\n  A:\n    on E: [ { " + rule + " } ]\n";

    public static (YamlNode? Node, IReadOnlyList<Problem> Problems) Yaml(string text)
    {
        var problems = new ProblemBag();
        return (YamlReader.Read(new SourceText("test.fsm.yaml", text), problems), problems.Sorted);
    }

    public static (SpecSyntax? Spec, IReadOnlyList<Problem> Problems) Spec(string text)
    {
        var problems = new ProblemBag();
        YamlNode? node = YamlReader.Read(new SourceText("test.fsm.yaml", text), problems);
        return (node is null ? null : SpecReader.Read(node, problems), problems.Sorted);
    }

    /// <summary>A spec that must read without a problem.</summary>
    public static SpecSyntax Good(string text)
    {
        var (spec, problems) = Spec(text);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return spec!;
    }

    /// <summary>The only rule of <see cref="WithRule"/>.</summary>
    public static RuleSyntax GoodRule(string rule) => Good(WithRule(rule)).States[0].Blocks[0].Rules![0];

    /// <summary>Asserts that reading a marked text reports one problem, at the mark.</summary>
    public static void AssertOnly(string marked, string id, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var (_, problems) = Spec(text.Text);
        Problem problem = Assert.Single(problems);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal((id, text.Place), (problem.Rule.Id, problem.Span.Start));
    }

    public static TextSlice Slice(string text) => new(new YamlScalar(new TextSpan(0, text.Length), text, null) { IsPlain = true });
}
