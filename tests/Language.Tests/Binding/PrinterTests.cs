using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>What is printed is what was written: read again in its place, it means the same.</summary>
public class PrinterTests
{
    [Theory]
    [InlineData("spec/tcp.fsm.yaml")]
    [InlineData("spec/examples/http2-stream.fsm.yaml")]
    [InlineData("spec/examples/ppp-lcp.fsm.yaml")]
    public void ExpressionsPrinted_AndReadAgain_GiveTheSameModel(string path)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(path, File.ReadAllText(Repository.PathOf(path))));
        ProtocolModel model = compilation.Model!;

        ProtocolModel again = Bind(Reprint(compilation.Syntax!, model));

        Assert.Equal(model.Definitions, again.Definitions);
        Assert.Equal(model, again);
    }

    [Theory]
    [InlineData("A - (B - C) - B", "A - (B - C) - B")]
    [InlineData("(A + B) * C / 2", "(A + B) * C / 2")]
    [InlineData("A * (B / C)", "A * (B / C)")]
    [InlineData("-A + -5", "0 - A + -5")]
    [InlineData("(1 if P else 2) + 3", "(1 if P else 2) + 3")]
    [InlineData("1 if P else 2 if Q else 3", "1 if P else 2 if Q else 3")]
    [InlineData("max(A, min(B, C)) + P", "max(A, min(B, C)) + P")]
    [InlineData("(A < B) + (P or Q)", "(A < B) + (P or Q)")]
    public void Value_IsPrinted_WithTheParenthesesItNeeds(string written, string printed) => Assert.Equal(printed, Print($"N = {written}"));

    [Theory]
    [InlineData("not P and Q or P", "not P and Q or P")]
    [InlineData("not (P and (Q or P))", "not (P and (Q or P))")]
    [InlineData("not A < B", "not (A < B)")]
    [InlineData("A < B < C = N", "A < B < C = N")]
    [InlineData("A < B and B < C", "A < B < C")]
    [InlineData("P and (Q and P)", "P and (Q and P)")]
    [InlineData("P and A < B < C", "P and A < B < C")]
    [InlineData("(A < B) = (B < C)", "(A < B) = (B < C)")]
    [InlineData("D > 90 s and D < 2 h and D != 1500 ms and D != 5 us", "D > 90 s and D < 2 h and D != 1500 ms and D != 5 us")]
    [InlineData("O = two and W = bad", "O = two and W = bad")]
    public void Condition_IsPrinted_WithTheParenthesesItNeeds(string written, string printed) => Assert.Equal(printed, Print($"X = {written}"));

    [Fact]
    public void Rule_IsPrinted_OnOneLine()
    {
        ProtocolModel model = Mini.Model(
            "messages: { M: { fields: { prefix: SEG, ID: u8 }, flags: { field: CTL, F: { bit: 0 }, G: { bit: 1 } } } }\ntimers: { t: { after: 1 s } }\nerrors: [ no ]\nevents: { m: { message: M, steps: [one, two] } }\n",
            "  A:\n    on m: { one: [ { id: R, let: { X: SEG.ID }, when: F, send: \"<ID=X><CTL=F[,G if X > 1]>\", start: t, return: fine, goto: A, then: two } ] }\n    on timeout: [ { id: T, ignore: true } ]\n");

        Assert.Equal(
            "R in A let X = SEG.ID when F: send <ID=X><CTL=F[,G if X > 1]>; start t; return fine; goto A; then two",
            RulePrinter.Print(model, model.Event("m"), model.Rule("m", "R")));
        Assert.Equal("T in A: ignore", RulePrinter.Print(model, model.Event("timeout t"), model.Rule("timeout t", "T")));
    }

    private static string Print(string assign)
    {
        ProtocolModel model = Mini.Model(
            "variables: { A: u32, B: u32, C: u32, N: u32, P: bool, Q: bool, X: bool, D: duration, O: [one, two], W: error }\nerrors: [ bad ]\nevents: { e: {} }\n",
            $"  A: {{ on e: [ {{ id: R, do: [ \"{assign}\" ] }} ] }}\n");
        return ExprPrinter.Print(model, ((AssignEffect)model.Rule("e", "R").Effects[0]).Value, PrintContext.None);
    }

    private static ProtocolModel Bind(SpecSyntax syntax)
    {
        var problems = new ProblemBag();
        ProtocolModel model = SpecBinder.Bind(syntax, problems).Model;
        Assert.Empty(problems.Sorted.Select(p => p.Message));
        return model;
    }

    /// <summary>The spec with every definition, condition and let in the printer's words.</summary>
    private static SpecSyntax Reprint(SpecSyntax syntax, ProtocolModel model)
    {
        Dictionary<string, DefinitionModel> definitions = model.Definitions.GroupBy(d => d.Name).ToDictionary(g => g.Key, g => g.First());
        Dictionary<int, (EventModel Event, BoundRule Rule)> rules = model.Events
            .SelectMany(e => e.Plain.Concat(e.Steps.SelectMany(s => s.Rules)).Select(r => (Event: e, Rule: r))).GroupBy(r => r.Rule.Rule).ToDictionary(g => g.Key, g => g.First());
        int next = 0;
        return syntax with
        {
            Definitions = syntax.Definitions.Select(d => definitions.TryGetValue(d.Name.Text, out DefinitionModel? bound)
                ? d with { Body = Parse(ExprPrinter.Print(model, bound.Body, new PrintContext(Definition: bound)), d.Body.Span) }
                : d).ToList(),
            States = syntax.States.Select(s => s with
            {
                Blocks = s.Blocks.Select(b => b with
                {
                    Rules = b.Rules?.Select(Rule).ToList(),
                    Steps = b.Steps?.Select(step => step with { Rules = step.Rules.Select(Rule).ToList() }).ToList(),
                }).ToList(),
            }).ToList(),
        };

        RuleSyntax Rule(RuleSyntax rule)
        {
            if (!rules.TryGetValue(next++, out (EventModel Event, BoundRule Rule) bound)) return rule;
            var context = new PrintContext(bound.Event, bound.Rule);
            return rule with
            {
                When = rule.When is null ? null : Parse(ExprPrinter.Print(model, bound.Rule.When!, context), rule.When.Span),
                Let = rule.Let.Select((l, i) => l with { Value = Parse(ExprPrinter.Print(model, bound.Rule.Lets[i].Value, context), l.Value.Span) }).ToList(),
            };
        }
    }

    private static ExpressionSyntax Parse(string text, TextSpan span)
    {
        var problems = new ProblemBag();
        ExpressionSyntax? parsed = ExpressionParser.Parse(new TextSlice(new YamlScalar(new TextSpan(span.Start, text.Length), text, null)), problems);
        Assert.True(parsed is not null, text);
        return parsed;
    }
}
