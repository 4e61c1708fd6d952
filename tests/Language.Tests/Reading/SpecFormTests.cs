using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Every form a part of a spec can be written in, and what is read from it.</summary>
public sealed class SpecFormTests
{
    [Fact]
    public void TopKeys_AreRead()
    {
        SpecSyntax spec = Reader.Good("""
            version: 1
            protocol: Tcp
            doc: a protocol
            reference: { title: RFC 9293, url: "https://example.org/{section}" }
            namespace: My.Protocols
            initial: half-closed (remote)
            states: { half-closed (remote): {} }
            """);
        Assert.Equal((1, "Tcp", "a protocol", "My.Protocols"), (spec.Version, spec.Protocol.Text, spec.Doc, spec.Namespace?.Text));
        Assert.Equal(("RFC 9293", "https://example.org/{section}"), (spec.Reference?.Title, spec.Reference?.Url));
        Assert.Equal("half-closed (remote)", spec.Initial.Text);
        Assert.Equal("half-closed (remote)", Assert.Single(spec.States).Name.Text);
    }

    [Fact]
    public void Message_HasFieldsFlagsAndIllegalCombinations()
    {
        SpecSyntax spec = Good("""
            messages:
              segment:
                doc: what is sent
                section: "3.1"
                fields:
                  prefix: SEG
                  SEQ: seq32
                  ACK: { type: seq32, when: ACK, default: RCV.NXT, doc: next octet }
                  CODE: { type: u8, values: { Cease: 6, Hold: 4 } }
                  MODE: [slow, fast]
                flags:
                  field: CTL
                  SYN: { bit: 1, doc: synchronize }
                  PSH: { bit: 3, neutral: true }
                illegal:
                  - { flags: SYN and not ACK, because: of that, section: "3.4" }
              empty:
              PRIORITY: {}
            """);
        MessageSyntax message = spec.Messages[0];
        Assert.Equal(("segment", "SEG", "CTL", "what is sent", "3.1"), (message.Name.Text, message.Prefix?.Text, message.FlagsField?.Text, message.Doc, message.Section));
        Assert.Equal(["SEQ: seq32", "ACK: seq32", "CODE: u8 Cease=6 Hold=4", "MODE: [slow, fast]"], message.Fields.Select(field => field.Name.Text + ": " + Print(field.Type)));
        Assert.Equal(("ACK", "RCV.NXT", "next octet"), (message.Fields[1].When?.Text, ExpressionPrinter.Print(message.Fields[1].Default), message.Fields[1].Doc));
        Assert.Equal([("SYN", 1, false), ("PSH", 3, true)], message.Flags.Select(flag => (flag.Name.Text, flag.Bit, flag.Neutral)));
        Assert.Equal(("(SYN And (Not ACK))", "of that", "3.4"), (ExpressionPrinter.Print(message.Illegal[0].Flags), message.Illegal[0].Because, message.Illegal[0].Section));
        Assert.Equal(["empty", "PRIORITY"], spec.Messages.Skip(1).Select(other => other.Name.Text));
    }

    [Fact]
    public void Declarations_AreShortOrMaps()
    {
        SpecSyntax spec = Good("""
            variables: { A: u32, B: { type: bool, initial: true, doc: d, section: "1" }, C: [x, y], D: { type: [x, y] } }
            parameters: { T: 2 min, U: { value: false, build: true, doc: d, section: "2" } }
            timers: { t w: { after: 2 * T, doc: d, section: "3" } }
            host: { h: bool, rto: { args: { TRY: u8 }, type: duration, doc: d, section: "4" } }
            """);
        Assert.Equal(["A: u32", "B: bool", "C: [x, y]", "D: [x, y]"], spec.Variables.Select(variable => variable.Name.Text + ": " + Print(variable.Type)));
        Assert.Equal(("TRUE", "d", "1"), (ExpressionPrinter.Print(spec.Variables[1].Initial), spec.Variables[1].Doc, spec.Variables[1].Section));
        Assert.Equal([("T", "1200000000t", false), ("U", "FALSE", true)], spec.Parameters.Select(p => (p.Name.Text, ExpressionPrinter.Print(p.Value), p.Build)));
        Assert.Equal(("t w", "(2 Multiply T)", "3"), (spec.Timers[0].Name.Text, ExpressionPrinter.Print(spec.Timers[0].After), spec.Timers[0].Section));
        Assert.Equal(["h() bool", "rto(TRY: u8) duration"], spec.Host.Select(h => $"{h.Name.Text}({Print(h.Arguments)}) {Print(h.Type)}"));
    }

    [Fact]
    public void Signals_TakeTheirArgumentsDirectlyOrUnderArgs()
    {
        SpecSyntax spec = Good("""
            signals:
              connection open:
              calls failed: { WHY: error }
              hold text: { args: { SEQ: seq32, LEN: u32 }, doc: d, section: "1" }
            """);
        Assert.Equal(["connection open()", "calls failed(WHY: error)", "hold text(SEQ: seq32, LEN: u32)"], spec.Signals.Select(s => $"{s.Name.Text}({Print(s.Arguments)})"));
        Assert.Equal(("d", "1"), (spec.Signals[2].Doc, spec.Signals[2].Section));
    }

    [Theory]
    [InlineData("errors: [ connection reset, security/compartment not allowed ]", "connection reset;security/compartment not allowed")]
    [InlineData("errors:\n  - connection reset\n", "connection reset")]
    [InlineData("errors: { connection reset: { doc: by the peer }, not open: }", "connection reset by the peer;not open")]
    public void Errors_AreAListOrAMap(string errors, string expected) =>
        Assert.Equal(expected, string.Join(";", Good(errors).Errors.Select(error => error.Name.Text + (error.Doc is null ? "" : " " + error.Doc))));

    [Fact]
    public void Events_HaveArgumentsStepsAndMessages()
    {
        SpecSyntax spec = Good("""
            events:
              close: {}
              send: { args: { LEN: u32, URGENT: bool }, steps: [transmit], section: "3.10.2", doc: d }
              segment: { message: segment, steps: [ alive: T > 0, sequence, { reset: RST } ] }
            """);
        Assert.Equal("LEN: u32, URGENT: bool", Print(spec.Events[1].Arguments));
        Assert.Equal(("3.10.2", "d", "segment"), (spec.Events[1].Section, spec.Events[1].Doc, spec.Events[2].Message?.Text));
        Assert.Equal(["alive (T Greater 0)", "sequence nothing", "reset RST"], spec.Events[2].Steps.Select(step => $"{step.Name.Text} {ExpressionPrinter.Print(step.Condition)}"));
    }

    [Fact]
    public void Definitions_MayTakeArguments()
    {
        SpecSyntax spec = Good("""
            predicates: { ok: "true", in-window(N): A =< N < B, "between(N, M)": N < M }
            values: { SEG.LEN: SEG.DATA + SYN }
            """);
        Assert.Equal(["ok() TRUE True", "in-window(N) (A LessOrEqual N Less B) True", "between(N,M) (N Less M) True", "SEG.LEN() (SEG.DATA Add SYN) False"],
            spec.Definitions.Select(d => $"{d.Name.Text}({string.Join(",", d.Parameters.Select(p => p.Text))}) {ExpressionPrinter.Print(d.Body)} {d.IsPredicate}"));
    }

    [Fact]
    public void States_HoldBlocksOfRulesOrSteps()
    {
        SpecSyntax spec = Good("""
            groups: { open: [A, half open], all: A }
            """, """
              A:
                final: true
                fresh: true
                always: [B, C > 0]
                doc: d
                section: "1"
                on E, timeout retransmission, timeout, other: [ { ignore: true } ]
                on F: { section: "2", rules: [ { goto: A } ] }
                on G: { first: [ { id: G1 }, { id: G2 } ], second: { goto: A } }
                on H: [ ]
            """);
        StateSyntax state = spec.States[0];
        Assert.Equal((true, true, 2, "d", "1"), (state.Final, state.Fresh, state.Always.Count, state.Doc, state.Section));
        Assert.Equal(["Event E", "Timeout retransmission", "AllTimeouts ", "Other "], state.Blocks[0].Events.Select(use => $"{use.Kind} {use.Name}"));
        Assert.True(Assert.Single(state.Blocks[0].Rules!).Ignore);
        Assert.Equal(("2", 1), (state.Blocks[1].Section, state.Blocks[1].Rules!.Count));
        Assert.Null(state.Blocks[2].Rules);
        Assert.Equal(["first 2", "second 1"], state.Blocks[2].Steps!.Select(step => $"{step.Step.Text} {step.Rules.Count}"));
        Assert.Empty(state.Blocks[3].Rules!);
        Assert.Equal(["open: A, half open", "all: A"], spec.Groups.Select(group => $"{group.Name.Text}: {string.Join(", ", group.Members.Select(member => member.Text))}"));
    }

    [Fact]
    public void Rule_HasAllItsParts()
    {
        RuleSyntax rule = Reader.GoodRule("""
            id: W2.R2, in: [A, B], when: N > 0, let: { N: "min(X, Y)" }, do: [ X = N, note ], send: "<SEQ=N>", cancel: all, start: [t, u],
                    signal: [ connection reset, calls failed(connection reset) ], goto: B, then: again, section: "1", doc: d, covers: [Y5, Y6], unreachable: why
            """);
        Assert.Equal(("W2.R2", "(N Greater 0)", "B", "again"), (rule.Id?.Text, ExpressionPrinter.Print(rule.When), rule.Goto?.Text, rule.Then?.Text));
        Assert.Equal(("1", "d", "Y5 Y6", "why"), (rule.Section, rule.Doc, string.Join(" ", rule.Covers), rule.Unreachable));
        Assert.Equal(["A", "B"], rule.In.Select(name => name.Text));
        Assert.Equal(("N", "min(X, Y)"), (rule.Let[0].Name.Text, ExpressionPrinter.Print(rule.Let[0].Value)));
        Assert.Equal((2, 1, "all", "t u"), (rule.Do.Count, rule.Send.Count, rule.Cancel[0].Text, string.Join(" ", rule.Start.Select(name => name.Text))));
        Assert.Equal(["connection reset", "calls failed"], rule.Signal.Select(signal => signal.Name.Text));
        Assert.Equal(("pending", null), (Reader.GoodRule("return: pending").Return?.Text, rule.Return));
        Assert.Equal("not open", Reader.GoodRule("refuse: not open").Refuse?.Text);
    }

    [Fact]
    public void Do_ItemsMayBeMapsWithinMaps()
    {
        RuleSyntax rule = Reader.GoodRule("do: [ signal: text(N), { when: A, do: [ { cancel: t }, B += 1 ], send: X, start: t }, plain-ack ]");
        var signal = (GroupDoSyntax)rule.Do[0];
        var group = (GroupDoSyntax)rule.Do[1];
        Assert.Equal("text", signal.Signal[0].Name.Text);
        Assert.Equal(("A", 2, "X", "t"), (ExpressionPrinter.Print(group.When), group.Do.Count, group.Send[0].Message?.Text, group.Start[0].Text));
        Assert.Equal("plain-ack", ((ActionUseSyntax)rule.Do[2]).Name.Text);
    }

    [Fact]
    public void Places_AreThoseOfTheNames()
    {
        string text = Reader.WithRule("id: R1, when: A, goto: B");
        RuleSyntax rule = Reader.Good(text).States[0].Blocks[0].Rules![0];
        Assert.Equal(text.IndexOf("R1", System.StringComparison.Ordinal), rule.Id!.Span.Start);
        Assert.Equal(text.IndexOf("B }", System.StringComparison.Ordinal), rule.Goto!.Span.Start);
        Assert.Equal(text.IndexOf("{ id", System.StringComparison.Ordinal), rule.Span.Start);
    }

    private static SpecSyntax Good(string parts, string states = "  A: {}") => Reader.Good(Reader.Head + parts + "\nstates:\n" + states + "\n");

    private static string Print(TypeSyntax type) =>
        (type.Name?.Text ?? $"[{string.Join(", ", type.Members.Select(member => member.Text))}]") + string.Concat(type.Values.Select(value => $" {value.Name.Text}={value.Value}"));

    private static string Print(IEnumerable<ArgumentDeclarationSyntax> arguments) => string.Join(", ", arguments.Select(argument => argument.Name.Text + ": " + Print(argument.Type)));
}
