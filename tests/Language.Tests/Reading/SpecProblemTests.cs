using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>One mistake gives one message, at its place, that says what to do.</summary>
public sealed class SpecProblemTests
{
    [Theory]
    [InlineData("§whn: A, goto: B", "did you mean `when`?")]
    [InlineData("§when-ever: A, goto: B", "its keys are id, in, when")]
    [InlineData("ignore: §maybe", "`true` or `false`")]
    [InlineData("ignore: §yes", "`true` or `false`, not `yes`")]
    [InlineData("ignore: §true, goto: B", "does nothing else")]
    [InlineData("refuse: §e, then: stop", "ends the event")]
    [InlineData("goto: §[A]", "one text, not a list")]
    [InlineData("goto: §, id: x", "no value")]
    [InlineData("when: §{ a: b }", "one text, not a map")]
    [InlineData("start: §, goto: B", "has no value")]
    [InlineData("goto: §\"a\\nb\"", "a name is one line")]
    [InlineData("goto: §\"a\\u202Eb\"", "`a\\u202Eb`")]
    [InlineData("id: §'---'", "holds a letter or digit")]
    [InlineData("let: { §a b: 1 }", "stands in expressions")]
    [InlineData("let: { §min: 1 }", "a meaning of its own")]
    [InlineData("do: [ { §goto: B } ]", "no key of an item of `do`")]
    public void MalformedRule_IsABadKey(string rule, string messagePart) => Reader.AssertOnly(Reader.WithRule(rule), "TFSM0002", messagePart);

    [Theory]
    [InlineData("when: A §<= B", "`=<`")]
    [InlineData("when: SND.NXT §-1 = A", "blank on both sides")]
    [InlineData("send: §<SEQ=1", "never closed")]
    [InlineData("signal: text§(N", "never closed")]
    [InlineData("do: [ §X Y = 1 ]", "no variable's name")]
    [InlineData("when: '§!RST'", "Write `not`")]
    [InlineData("when: \"A and\\x20 §|| B\"", "Write `or`")]
    public void MalformedExpression_IsABadExpression(string rule, string messagePart) => Reader.AssertOnly(Reader.WithRule(rule), "TFSM0005", messagePart);

    [Theory]
    [InlineData("do: [ §N = min(A, B) ], goto: B", "\"N = min(A, B)\"")]
    [InlineData("do: [ §N = min(A, max(B, C)), X = 1 ]", "\"N = min(A, max(B, C))\"")]
    [InlineData("do: [ signal: §hold text(A, B), X = 1 ]", "\"hold text(A, B)\"")]
    [InlineData("when: §f(A, B) > 3, goto: B", "\"f(A, B) > 3\"")]
    [InlineData("send: §<SEQ=1><CTL=SYN,ACK>, goto: B", "\"<SEQ=1><CTL=SYN,ACK>\"")]
    [InlineData("signal: [ §text(A, B), reset ]", "\"text(A, B)\"")]
    [InlineData("let: { N: §min(A, B) }, goto: B", "\"min(A, B)\"")]
    [InlineData("doc: §see (this, that), goto: B", "\"see (this, that)\"")]
    public void ValueSplitAtItsComma_SaysQuoteIt(string rule, string messagePart)
    {
        Reader.AssertOnly(Reader.WithRule(rule), "TFSM0005", "quote this expression");
        Reader.AssertOnly(Reader.WithRule(rule), "TFSM0005", messagePart);
    }

    [Fact]
    public void SplitKey_SaysQuoteIt() =>
        Reader.AssertOnly(Reader.Head + "predicates: { §in-window(A, B): A < B }\nstates: {}\n", "TFSM0005", "\"in-window(A, B)\"");

    [Fact]
    public void SplitValue_IsMendedAndReadOn()
    {
        var (spec, _) = Reader.Spec(Reader.WithRule("do: [ N = min(A, B), X = 1 ], goto: B"));
        RuleSyntax rule = spec!.States[0].Blocks[0].Rules![0];
        Assert.Equal("min(A, B)", ExpressionPrinter.Print(((AssignSyntax)rule.Do[0]).Value));
        Assert.Equal((2, "B"), (rule.Do.Count, rule.Goto?.Text));
    }

    [Fact]
    public void SplitValue_KeepsThePlacesOfItsParts()
    {
        MarkedText text = MarkedText.Parse(Reader.WithRule("do: [ N = min(A, §B < C) ]"));
        var (spec, _) = Reader.Spec(text.Text);
        var call = (CallExpressionSyntax)((AssignSyntax)spec!.States[0].Blocks[0].Rules![0].Do[0]).Value;
        Assert.Equal((text.Place, 5), (call.Arguments[1].Span.Start, call.Arguments[1].Span.Length));
    }

    [Theory]
    [InlineData("§protocol: P\ninitial: A\nstates: {}\n", "`version` is missing in the spec")]
    [InlineData("§version: 1\ninitial: A\nstates: {}\n", "`protocol` is missing")]
    [InlineData("§version: 1\nprotocol: P\ninitial: A\n", "`states` is missing")]
    [InlineData("version: §2\nprotocol: P\nnew-key: true\n", "update TcpFsm")]
    [InlineData("version: §0\nprotocol: P\ninitial: A\nstates: {}\n", "from 1 to 1")]
    [InlineData("version: §one\nprotocol: P\ninitial: A\nstates: {}\n", "from 1 to 1")]
    [InlineData("version: 1\nprotocol: §a b\ninitial: A\nstates: {}\n", "stands in expressions")]
    [InlineData("version: 1\nprotocol: P\nnamespace: §a-b\ninitial: A\nstates: {}\n", "C# namespace")]
    [InlineData("§- version: 1\n", "a map of keys")]
    [InlineData("§just text\n", "a map of keys")]
    public void MalformedTop_IsABadKey(string text, string messagePart) => Reader.AssertOnly(text, "TFSM0002", messagePart);

    [Theory]
    [InlineData("messages: { m: { flags: §{ SYN: { bit: 1 } } } }", "`field` is missing")]
    [InlineData("messages: { m: { flags: { field: CTL, SYN: { bit: §64 } } } }", "from 0 to 63")]
    [InlineData("messages: { m: { flags: { field: CTL, SYN: { bit: §-1 } } } }", "from 0 to 63")]
    [InlineData("messages: { m: { flags: { field: CTL, §SYN: { neutral: true } } } }", "`bit` is missing in a flag")]
    [InlineData("messages: { m: { flags: { field: CTL, SYN: §1 } } }", "A flag is a map of keys, not a text")]
    [InlineData("messages: { m: { fields: { §A: { when: B } } } }", "`type` is missing in a field")]
    [InlineData("messages: { m: { fields: { A: { type: u8, values: { X: §y } } } } }", "whole number")]
    [InlineData("variables: { §A B: u8 }", "stands in expressions")]
    [InlineData("variables: { A: §[] }", "at least one member")]
    [InlineData("variables: §[A]", "`variables` is a map, `NAME: ...` for each, not a list")]
    [InlineData("variables: { A: u8, §A: u8 }", "stands twice", 4)]
    [InlineData("parameters: { A: §1.5 }", "no fractions", 5)]
    [InlineData("timers: { t: §10 s }", "A timer is a map of keys")]
    [InlineData("timers: { §t: {} }", "`after` is missing")]
    [InlineData("signals: { §text(N): {} }", "no parentheses")]
    [InlineData("events: { §other: {} }", "meanings of their own")]
    [InlineData("events: { §timeout x: {} }", "meanings of their own")]
    [InlineData("events: { e: { §arg: { N: u8 } } }", "did you mean `args`?")]
    [InlineData("predicates: { 'p(A, §2)': A }", "stands in expressions")]
    [InlineData("predicates: { '§p(A) x': A }", "nothing stands behind")]
    [InlineData("groups: { g: §{ A: B } }", "is one text, not a map")]
    [InlineData("§stats: {}", "did you mean `states`?")]
    public void MalformedPart_IsReported(string part, string messagePart, int kind = 2) =>
        Reader.AssertOnly(Reader.Head + part + "\nstates: {}\n", "TFSM000" + kind, messagePart);

    [Theory]
    [InlineData("final: §1", "`true` or `false`")]
    [InlineData("§finl: true", "did you mean `final`?")]
    [InlineData("§E: [ { ignore: true } ]", "`on E` if that is an event")]
    [InlineData("§on: []", "An event is missing")]
    [InlineData("§'on E,': []", "An event is missing")]
    [InlineData("on E: §{ ignore: true }", "Rules stand in a list")]
    [InlineData("on E: [ §text ]", "A rule is a map")]
    [InlineData("on E: { rules: [], §first: [] }", "not both")]
    [InlineData("on E: [ { ignore: true } ], §on E: [ { goto: A } ]", "stands twice", 4)]
    public void MalformedState_IsReported(string state, string messagePart, int kind = 2) =>
        Reader.AssertOnly(Reader.Head + "states: { A: { " + state + " } }\n", "TFSM000" + kind, messagePart);

    [Fact]
    public void Reading_GoesOnBehindAProblem()
    {
        var (spec, problems) = Reader.Spec(Reader.Head + """
            variables: { a b: u8, C: { typ: u8 } }
            states:
              A:
                on E: [ { when: A <= B, goto: A, x: y } ]
                on F: [ { do: [ A == B, C = 1 ] } ]
            """);
        Assert.Equal(["TFSM0002", "TFSM0002", "TFSM0002", "TFSM0005", "TFSM0002", "TFSM0005"], problems.Select(problem => problem.Rule.Id));
        Assert.IsType<MissingExpressionSyntax>(spec!.States[0].Blocks[0].Rules![0].When);
        Assert.Equal("A", spec.States[0].Blocks[0].Rules![0].Goto?.Text);
        Assert.Single(spec.States[0].Blocks[1].Rules![0].Do);
        Assert.True(spec.Variables[0].Name.IsMissing);
        Assert.True(spec.Variables[1].Type.Name!.IsMissing);
    }

    [Fact]
    public void Message_StaysOneLineWhateverTheSpecHolds()
    {
        var (_, problems) = Reader.Spec(Reader.WithRule("\"a\\nb\\u0007" + new string('c', 500) + "\": 1"));
        Problem problem = Assert.Single(problems);
        Assert.DoesNotContain(problem.Message, char.IsControl);
        Assert.InRange(problem.Message.Length, 1, 400);
    }
}
