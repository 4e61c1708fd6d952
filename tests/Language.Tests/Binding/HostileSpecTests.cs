using System.Diagnostics;
using System.Linq;
using System.Text;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Specs made to blow up end in a message, in bounded time.</summary>
public class HostileSpecTests
{
    [Fact]
    public void ValuesThatDouble_AreRefused()
    {
        var values = new StringBuilder("variables: { N: u8 }\nvalues:\n  v0: N\n");
        for (int i = 1; i < 60; i++) values.Append($"  v{i}: v{i - 1} + v{i - 1}\n");

        Assert.Contains(Mini.Errors(values.ToString()), e => e.StartsWith("TFSM0002 The expression is too large", System.StringComparison.Ordinal));
    }

    [Fact]
    public void ActionsThatDouble_AreRefused()
    {
        var actions = new StringBuilder("variables: { N: u8 }\nevents: { e: {} }\nactions:\n  a0: [ N = 1 ]\n");
        for (int i = 1; i < 30; i++) actions.Append($"  a{i}: [ a{i - 1}, a{i - 1} ]\n");

        Assert.Contains(Mini.Errors(actions.ToString(), "  A: { on e: [ { do: [ a29 ] } ] }\n"), e => e.Contains("more than 2000 effects"));
    }

    [Fact]
    public void DefinitionsInALongChain_AreRefused()
    {
        var values = new StringBuilder("variables: { N: u8 }\nvalues:\n  v0: N\n");
        for (int i = 1; i < 1000; i++) values.Append($"  v{i}: v{i - 1} + 1\n");

        Assert.Contains(Mini.Errors(values.ToString()), e => e.StartsWith("TFSM0002", System.StringComparison.Ordinal));
    }

    [Fact]
    public void ChainsWithinChains_AreRefused()
    {
        string chain = "N";
        for (int i = 0; i < 30; i++) chain = $"(0 < {chain} < 9)";

        Assert.NotEmpty(Mini.Errors($"variables: {{ N: u8 }}\nevents: {{ e: {{}} }}\npredicates: {{ p: \"{chain}\" }}\n", "  A: { on e: [ { when: p, goto: A }, { ignore: true } ] }\n"));
    }

    [Fact]
    public void LongSum_IsRefused_NotOverflowed() =>
        Assert.Contains(
            Mini.Errors($"variables: {{ N: u8 }}\nvalues: {{ v: \"N{string.Concat(Enumerable.Repeat(" + 1", 300))}\" }}\n"),
            e => e.StartsWith("TFSM0002 The expression is nested", System.StringComparison.Ordinal));

    [Fact]
    public void ManyRulesForManyEvents_AreBounded()
    {
        string events = string.Concat(Enumerable.Range(0, 400).Select(i => $"  e{i}: {{}}\n"));
        string rules = string.Concat(Enumerable.Range(0, 400).Select(i => $"      - {{ when: N > {i} and N + N + N + N + N + N + N + N + N + N + N + N > {i}, goto: A }}\n"));
        var watch = Stopwatch.StartNew();

        string[] errors = Mini.Errors($"variables: {{ N: u8 }}\nevents:\n{events}", $"  A:\n    on other:\n{rules}");

        Assert.Contains(errors, e => e.StartsWith("TFSM0002 The spec is too large", System.StringComparison.Ordinal));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void DefectOfOurs_IsReportedWhole()
    {
        SpecCompilation compilation = SpecCompiler.Compile(null!);

        Assert.Equal("TFSM0099", Assert.Single(compilation.Problems).Rule.Id);
        Assert.Contains(nameof(System.NullReferenceException), compilation.Problems[0].Message);
        Assert.Contains("   at ", compilation.Problems[0].Message);
    }

    [Fact]
    public void UnknownSection_IsOneMessage_NotOneForEachNameItHeld()
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("x", "version: 1\nprotocol: P\ninitial: A\nvariable: { N: u8 }\nevents: { e: {} }\nstates: { A: { on e: [ { do: [ N = 1 ] } ] } }\n"));

        Assert.Equal("TFSM0002", Assert.Single(compilation.Problems).Rule.Id);
        Assert.Null(compilation.Model);
        Assert.Equal(["A"], compilation.Skeleton!.States.Select(s => s.Name));
    }
}
