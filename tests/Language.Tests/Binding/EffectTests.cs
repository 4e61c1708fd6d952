using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>What a rule does, in the order it happens.</summary>
public class EffectTests
{
    private const string Sections = """
        messages: { M: { fields: { ID: u8 }, flags: { field: F, U: { bit: 0 } } } }
        variables: { N: u8, S: seq32, D: duration, B: bool, O: [one, two] }
        timers: { t: { after: 1 s }, u: { after: 1 s } }
        errors: [ connection reset, gone ]
        signals: { done: {}, failed: { WHY: error, COUNT: u32 }, chosen: { O: [one, two] } }
        events: { e: { args: { LEN: u32, WHY: error } }, f: {} }
        actions:
          reply: [ send: "M<ID=N>", N += 1 ]
          twice: [ reply, { when: N > 3, do: [ reply ], start: u } ]
          urge: [ { when: U, signal: done } ]
          count: [ N = LEN ]

        """;

    [Fact]
    public void Effects_Stand_DoSendCancelStartSignal()
    {
        string[] effects = Bind("signal: done, start: t, cancel: u, send: 'M<ID=1>', do: [ N = 2 ]");

        Assert.Equal(["N = 2", "send <ID=1>", "cancel u", "start t", "signal done"], effects);
    }

    [Fact]
    public void CancelAll_CancelsEachTimer() => Assert.Equal(["cancel t", "cancel u"], Bind("cancel: all"));

    [Fact]
    public void Actions_AreExpanded_WithTheirNames()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: { on e: [ { id: R, do: [ twice ], start: [t, u] } ], on timeout: [ { ignore: true } ] }\n");
        BoundRule rule = model.Rule("e", "R");

        Assert.Equal(["twice", "start t", "start u"], rule.Effects.Select(e => EffectPrinter.Print(model, e, PrintContext.None)));
        Assert.Equal(
            ["send <ID=N>", "N += 1", "when N > 3: reply; start u", "start t", "start u"],
            EffectPrinter.PrintExpanded(model, rule.Effects, PrintContext.None));
    }

    [Fact]
    public void MapWithoutWhen_AddsItsEffectsInPlace() => Assert.Equal(["N = 1", "cancel t", "N = 2"], Bind("do: [ { do: [ N = 1 ], cancel: t }, N = 2 ]"));

    [Theory]
    [InlineData("N += 1", "N += 1")]
    [InlineData("N -= LEN", "N -= LEN")]
    [InlineData("S += LEN", "S += LEN")]
    [InlineData("D += 1 s", "D += 1 s")]
    [InlineData("N = B", "N = B")]
    [InlineData("O = two", "O = two")]
    [InlineData("signal: failed(connection reset, N + 1)", "signal failed(connection reset, N + 1)")]
    [InlineData("signal: failed(WHY, 1)", "signal failed(WHY, 1)")]
    [InlineData("signal: chosen(two)", "signal chosen(two)")]
    [InlineData("count", "count")]
    public void Item_IsBound(string item, string printed) => Assert.Equal([printed], Bind($"do: [ \"{item}\" ]".Replace("\"signal: ", "signal: \"")));

    [Theory]
    [InlineData("N += S", "TFSM0006 The variable `N` is a number, but this is a sequence number; the distance from another sequence number, `A - B`, is a number.")]
    [InlineData("B += 1", "TFSM0006 The variable `B` is true or false; it can be assigned with `=`, not counted up or down.")]
    [InlineData("O += 1", "TFSM0006 The variable `O` is one of `one`, `two`; it can be assigned with `=`, not counted up or down.")]
    [InlineData("LEN = 1", "TFSM0003 `LEN` cannot be assigned: it is no variable.")]
    [InlineData("M = 1", "TFSM0003 There is no variable `M`; did you mean `N`?")]
    [InlineData("urge", "TFSM0003 This action needs `U`, a flag of `M`, and no message arrives in `e`.")]
    [InlineData("replay", "TFSM0003 There is no action `replay`; did you mean `reply`?")]
    [InlineData("S = 5 s", "TFSM0006 The variable `S` is a sequence number, but this is a duration.")]
    [InlineData("D = 5", "TFSM0006 The variable `D` is a duration, but this is a number; write a unit, `10 s`, or multiply a duration.")]
    public void Item_ThatMakesNoSense_IsRefused(string item, string message) => Assert.Equal([message], Mini.Errors(Sections, State($"do: [ {item} ]")));

    [Fact]
    public void ArgumentOfAnotherEvent_InAnAction_IsReportedAtTheUse() =>
        Assert.Equal(["TFSM0003 This action needs `LEN`, an argument of `e`, and not known in `f`."], Mini.Errors(Sections, "  A: { on f: [ { do: [ count ] } ] }\n"));

    [Fact]
    public void ActionThatDoesItself_IsReportedOnce() => Assert.Equal(
        ["TFSM0002 The action `a` does itself: `a` -> `b` -> `a`."],
        Mini.Errors("events: { e: {} }\nactions: { a: [ b ], b: [ a ], c: [ a ] }\n", "  A: { on e: [ { do: [ b ] } ] }\n"));

    [Fact]
    public void SignalWithWrongCount_SaysItsForm() => Assert.Equal(
        ["TFSM0006 The signal `failed` has 2 argument(s), here are 1; its form is `failed(WHY, COUNT)`."], Mini.Errors(Sections, State("signal: failed(gone)")));

    [Fact]
    public void Let_IsVisibleToTheRest_AndNotToOtherRules()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: { on e: [ { id: R, let: { X: LEN + 1, Y: X + 1 }, when: Y > X, do: [ N = Y ] }, { id: Q, do: [ N = 1 ] } ] }\n");

        Assert.Equal(["X", "Y"], model.Rule("e", "R").Lets.Select(l => l.Name));
        Assert.StartsWith("TFSM0003 There is no name `X`", Assert.Single(Mini.Errors(Sections, "  A: { on e: [ { let: { X: 1 }, when: X > 0, do: [ N = 1 ] }, { do: [ N = X ] } ] }\n")));
    }

    private static string[] Bind(string keys)
    {
        ProtocolModel model = Mini.Model(Sections, State(keys));
        BoundRule rule = model.Rule("e", "R");
        return rule.Effects.Select(e => EffectPrinter.Print(model, e, new PrintContext(model.Event("e"), rule))).ToArray();
    }

    private static string State(string keys) => $"  A: {{ on e: [ {{ id: R, {keys} }} ], on timeout: [ {{ ignore: true }} ] }}\n";
}
