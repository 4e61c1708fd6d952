using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>What rules are called and where their sections come from.</summary>
public class RuleDescriptionTests
{
    [Fact]
    public void RulesWithoutId_AreNamedAfterStateEventStepAndPlace()
    {
        ProtocolModel model = Mini.Model("messages: { M: {} }\nevents: { e: {}, f: {}, m: { message: M, steps: [one] } }\ntimers: { t: { after: 1 s } }\n", """
              A:
                on e, f: [ { when: false, ignore: true }, { id: X, when: false, ignore: true } ]
                on e: [ { ignore: true } ]
                on m: { one: [ { ignore: true } ] }
                on timeout t: [ { ignore: true } ]
                on timeout: [ { ignore: true } ]

            """);

        Assert.Equal(["A/e/1", "X", "A/e/3", "A/m/one/1", "A/timeout t/1", "A/timeout/1", "any/other/1"], model.Rules.Select(r => r.Id));
        Assert.Equal(["AE1", "X", "AE3", "AMOne1", "ATimeoutT1", "ATimeout1", "AnyOther1"], model.Rules.Select(r => r.Identifier));
        Assert.Equal([false, true, false, false, false, false, false], model.Rules.Select(r => r.Named));
    }

    [Fact]
    public void MadeIds_AvoidNamedOnes()
    {
        ProtocolModel model = Mini.Model("events: { e: {}, f: {} }\n", "  A:\n    on e: [ { ignore: true } ]\n    on f: [ { id: A/e/1, ignore: true } ]\n    on other: [ { id: A e 1.2, ignore: true } ]\n");

        Assert.Equal(model.Rules.Count, model.Rules.Select(r => r.Id).Distinct().Count());
        Assert.Equal(model.Rules.Count, model.Rules.Select(r => r.Identifier).Distinct().Count());
        Assert.Equal("A/e/1.2", model.Rules[0].Id);
    }

    [Fact]
    public void Section_IsInherited_FromRuleBlockEvent()
    {
        ProtocolModel model = Mini.Model("messages: { M: {} }\nevents: { e: { section: '1' }, m: { message: M, steps: [one], section: '2' } }\ntimers: { t: { after: 1 s, section: '3' } }\n", """
              A:
                on e: [ { id: R1, when: false, section: '9' }, { id: R2, refuse: no } ]
                on m: { section: '8', one: [ { id: R3, when: false, section: '7' }, { id: R4, ignore: true } ] }
                on timeout t: [ { id: R5, ignore: true } ]

            """.Replace("refuse: no", "ignore: true"));

        Assert.Equal(["9", "1", "7", "8", "3"], model.Rules.Take(5).Select(r => r.Section));
    }

    [Fact]
    public void CoversDocAndUnreachable_AreKept()
    {
        ProtocolModel model = Mini.Model("events: { e: {} }\n", "  A: { on e: [ { id: R, when: false, covers: [Y5, Y6], doc: why, unreachable: never }, { ignore: true } ] }\n");

        Assert.Equal(["Y5", "Y6"], model.Rules[0].Covers);
        Assert.Equal(("why", "never"), (model.Rules[0].Doc, model.Rules[0].Unreachable));
    }

    [Fact]
    public void Returns_AreCollected_OkFirst()
    {
        ProtocolModel model = Mini.Model("events: { e: {}, f: {} }\n", "  A:\n    on e: [ { id: P, when: false, return: pending }, { id: O, return: ok } ]\n    on f: [ { id: Q, return: pending } ]\n");

        Assert.Equal(["ok", "pending"], model.Returns.Select(r => r.Name));
        Assert.Equal(new Answer(AnswerKind.Return, 1), model.Rule("f", "Q").Answer);
        Assert.Equal(new Answer(AnswerKind.Return, 0), model.Rule("e", "O").Answer);
    }
}
