using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Which rules a state judges for an event, and in what order.</summary>
public class RuleOrderTests
{
    private const string Sections = """
        timers: { t: { after: 1 s }, u: { after: 1 s } }
        messages: { M: {}, N: {} }
        events: { e: {}, f: {}, arrival: { message: N, steps: [one, two] } }
        errors: [ no ]
        groups: { g: [A, B], h: [g, C] }

        """;

    [Fact]
    public void Events_Stand_DeclaredThenMessagesThenTimers()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: {}\n  B: {}\n  C: {}\n");

        Assert.Equal(["e", "f", "arrival", "M", "timeout t", "timeout u"], model.Events.Select(e => e.Name));
        Assert.Equal([EventKind.Call, EventKind.Call, EventKind.Message, EventKind.Message, EventKind.Timeout, EventKind.Timeout], model.Events.Select(e => e.Kind));
        Assert.Equal(1, model.Event("arrival").Message);
        Assert.Equal(1, model.Event("timeout u").Timer);
        Assert.Equal("TimeoutU", model.Event("timeout u").Identifier);
    }

    [Fact]
    public void StatesOwnRules_ComeBeforeGroups_WhichComeAsTheyStandUnderStates()
    {
        ProtocolModel model = Mini.Model(Sections, """
              h: { on e: [ { id: H, when: false, refuse: no }, { id: H2, in: C, refuse: no } ] }
              g: { on e: [ { id: G, refuse: no } ] }
              A:
                on e: [ { id: OWN, when: false, refuse: no } ]
                on e, f: [ { id: BOTH, when: false, refuse: no } ]
              B: {}
              C: {}

            """);

        Assert.Equal(["OWN", "BOTH", "H", "G"], model.PlainRules("e", "A").Take(4));
        Assert.Equal(["H", "G"], model.PlainRules("e", "B"));
        Assert.Equal(["H", "H2"], model.PlainRules("e", "C"));
        Assert.Equal(["H", "H2", "G", "OWN", "BOTH", "any/other/1"], model.Rules.Select(r => r.Id));
    }

    [Fact]
    public void RuleOfABlockForSeveralEvents_IsOneRuleBoundForEach()
    {
        ProtocolModel model = Mini.Model(Sections, "  A:\n    on e, f, timeout: [ { id: R, refuse: no } ]\n  B: {}\n  C: {}\n");

        int rule = model.Rules.Select(r => r.Id).ToList().IndexOf("R");
        Assert.All(["e", "f", "timeout t", "timeout u"], e => Assert.Equal(rule, model.Rule(e, "R").Rule));
    }

    [Fact]
    public void OnOther_Takes_PerState_WhatNoBlockOfTheStateOrItsGroupsNames()
    {
        ProtocolModel model = Mini.Model(Sections, """
              A: { on e: [ { id: E, refuse: no } ], on other: [ { id: A-OTHER, refuse: no } ] }
              B: { on timeout t: [ { id: T, refuse: no } ] }
              C: {}
              g: { on f: [ { id: F, refuse: no } ], on other: [ { id: G-OTHER, in: B, refuse: no } ] }

            """);

        Assert.Equal(["E"], model.PlainRules("e", "A"));
        Assert.Equal(["F"], model.PlainRules("f", "A"));
        Assert.Equal(["A-OTHER", "any/other/1"], model.PlainRules("timeout t", "A"));
        Assert.Equal(["T"], model.PlainRules("timeout t", "B"));
        Assert.Equal(["G-OTHER", "any/other/1"], model.PlainRules("e", "B"));
        Assert.Equal(["any/other/1"], model.PlainRules("e", "C"));
    }

    [Fact]
    public void PlainStates_AreThoseOfPlainRules_StepsAreTheRest()
    {
        ProtocolModel model = Mini.Model(Sections, """
              A: { on arrival: [ { id: P, then: two } ] }
              B: { on arrival: { two: [ { id: S, then: again } ], one: [ { id: S1, then: two } ] } }
              C: { on arrival: [ { refuse: no } ] }

            """);
        EventModel arrival = model.Event("arrival");

        Assert.Equal([0, 2], arrival.PlainStates.States);
        Assert.Equal(["one", "two"], arrival.Steps.Select(s => s.Name));
        Assert.Equal(new Continuation(ContinuationKind.Jump, 1), model.Rule("arrival", "P").Then);
        Assert.Equal(new Continuation(ContinuationKind.Jump, 1), model.Rule("arrival", "S1").Then);
        Assert.Equal(new Continuation(ContinuationKind.Again), model.Rule("arrival", "S").Then);
        Assert.Equal([1], arrival.Steps[1].Rules.Single().States.States);
    }

    [Fact]
    public void RuleWithoutStates_StaysAmongTheRules_ButIsBoundNowhere()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: { on e: [ { id: NEVER, in: B, refuse: no }, { refuse: no } ] }\n  B: {}\n  C: {}\n");

        Assert.Contains("NEVER", model.Rules.Select(r => r.Id));
        Assert.DoesNotContain("NEVER", model.Event("e").Plain.Select(r => model.Rules[r.Rule].Id));
    }

    [Fact]
    public void OnOther_WithNoEventLeft_IsReadAllTheSame()
    {
        const string Events = "events: { e: {}, f: { args: { X: u8 } } }\n";

        Assert.Equal(["TFSM0003 There is no state `B`; did you mean `A`?"], Mini.Errors(Events, "  A:\n    on e, f: [ { ignore: true } ]\n    on other: [ { goto: B } ]\n"));
        Assert.Empty(Mini.Errors(Events, "  A:\n    on e, f: [ { ignore: true } ]\n    on other: [ { when: X > 1, goto: A } ]\n"));
    }

    [Fact]
    public void Groups_HoldGroups_AndOverlap()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: {}\n  B: {}\n  C: {}\n");

        Assert.Equal([0, 1], model.Groups[0].States.States);
        Assert.Equal([0, 1, 2], model.Groups[1].States.States);
    }

    [Fact]
    public void DeclaredAny_IsWhatItDeclares()
    {
        ProtocolModel model = Mini.Model("events: { e: {} }\ngroups: { any: [B] }\n", "  A: { on e: [ { id: X, goto: B } ] }\n  B: {}\n");

        Assert.Equal(["any/other/1"], model.PlainRules("e", "B"));
        Assert.Equal(["X"], model.PlainRules("e", "A"));
    }
}
