using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>What a rule that fires does, and in which order.</summary>
public class InterpreterEffectTests
{
    private const string Frame = """
        initial: S
        messages: { m: { fields: { prefix: M, N: u32, W: { type: u32, default: X } }, flags: { field: F, A: { bit: 0 }, B: { bit: 3 } } } }
        variables: { X: { type: u32, initial: 7 }, Y: u8 }
        parameters: { LONG: 5 s, NEVER: 0 s }
        timers: { t: { after: LONG }, u: { after: NEVER }, w: { after: 1 s } }
        signals: { said: { N: u32 }, failed: { WHY: error } }
        errors: [ first, second ]
        """;

    [Fact]
    public void Rule_ManyEffects_HappenInTheOrderOfTheLanguage()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states:
              S:
                on go:
                  - signal: said(X)
                    start: t
                    cancel: w
                    send: "<N=X><F=A>"
                    do: [ X += 1, { send: "<N=X><F=A>" }, X += 1 ]
                on other: [ { ignore: true } ]
            """);
        bench.Machine.SetRunning(bench.Model.Timer("w"), true);
        bench.Call("go");
        Assert.Equal(["send <F=A><N=8>", "send <F=A><N=9>", "stop w", "start t 5 s", "signal said(9)"], bench.Log);
    }

    [Fact]
    public void Item_WithConditionThatDoesNotHold_DoesNothingOfIt()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states: { S: { on go: [ { do: [ { when: X > 7, send: "<N=1>" }, X = 8, { when: X > 7, send: "<N=2>", do: [ Y = 3 ] } ] } ], on other: [ { ignore: true } ] } }
            """);
        bench.Call("go");
        Assert.Equal(["send <F=none><N=2>"], bench.Log);
        Assert.Equal(3, bench["Y"]);
    }

    [Fact]
    public void Send_FieldNotWritten_TakesItsDefaultAsItIsNow()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states: { S: { on go: [ { do: [ X = 40 ], send: "<N=1>" } ], on other: [ { ignore: true } ] } }
            """);
        Message? sent = null;
        bench.Machine.Dispatch(new EventInput(bench.Model.Event("go"), [], null), new Capture(m => sent = m));
        Assert.Equal([1, 40], sent!.Fields);
    }

    [Fact]
    public void Start_OfDurationZero_NeverStartsAndLeavesARunningOneAlone()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states: { S: { on go: [ { start: [u, t, t] } ], on other: [ { ignore: true } ] } }
            """);
        bench.Call("go");
        Assert.Equal(["start t 5 s", "start t 5 s"], bench.Log);
        Assert.False(bench.Machine.IsRunning(bench.Model.Timer("u")));
        bench.Machine.SetRunning(bench.Model.Timer("u"), true);
        bench.Call("go");
        Assert.True(bench.Machine.IsRunning(bench.Model.Timer("u")));
    }

    [Fact]
    public void Cancel_OfATimerThatDoesNotRun_TellsNobody()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states: { S: { on go: [ { cancel: [t, w] } ], on other: [ { ignore: true } ] } }
            """);
        bench.Machine.SetRunning(bench.Model.Timer("w"), true);
        bench.Call("go");
        Assert.Equal(["stop w"], bench.Log);
    }

    [Fact]
    public void FreshState_OnArrival_ForgetsVariablesAndStopsTimersInTheirOrder()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states:
              S: { on go: [ { do: [ X = 1, Y = 1 ], signal: said(X), goto: NEW } ], on other: [ { ignore: true } ] }
              NEW: { fresh: true, on other: [ { ignore: true } ] }
            """);
        foreach (string timer in new[] { "w", "t" }) bench.Machine.SetRunning(bench.Model.Timer(timer), true);
        bench.Call("go");
        Assert.Equal(["signal said(1)", "stop t", "stop w"], bench.Log);
        Assert.Equal((7, 0, "NEW"), (bench["X"], bench["Y"], bench.State));
    }

    [Fact]
    public void FreshState_EnteredFromItself_ForgetsToo()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { go: {} }
            states: { S: { fresh: true, on go: [ { do: [ X = 1 ], start: t, goto: S } ], on other: [ { ignore: true } ] } }
            """);
        bench.Call("go");
        Assert.Equal(["start t 5 s", "stop t"], bench.Log);
        Assert.Equal(7, bench["X"]);
    }

    [Fact]
    public void Expiry_OfARunningTimer_HasStoppedItBeforeRulesAreJudged()
    {
        var bench = new Bench($$"""
            {{Frame}}
            states: { S: { on timeout t: [ { cancel: t, start: w } ], on other: [ { ignore: true } ] } }
            """);
        bench.Machine.SetRunning(bench.Model.Timer("t"), true);
        bench.Expire("t");
        Assert.Equal(["start w 1 s"], bench.Log);
        Assert.False(bench.Machine.IsRunning(bench.Model.Timer("t")));
    }

    [Fact]
    public void Expiry_OfATimerThatDoesNotRun_FiresNothing()
    {
        var bench = new Bench($$"""
            {{Frame}}
            states: { S: { on timeout t: [ { do: [ X = 1 ] } ], on other: [ { ignore: true } ] } }
            """);
        EventResult result = bench.Expire("t");
        Assert.Empty(result.Rules);
        Assert.Equal(new Answer(AnswerKind.Return), result.Answer);
        Assert.Equal(7, bench["X"]);
    }

    [Fact]
    public void Answer_IsOkUntilARuleSaysOtherwise_AndRefusalEndsTheEvent()
    {
        var bench = new Bench($$"""
            {{Frame}}
            events: { plain: {}, give: { steps: [a, b] }, deny: { steps: [a, b] } }
            states:
              S:
                on plain: [ { do: [ X = 1 ] } ]
                on give: { a: [ { return: later } ], b: [ { do: [ X = 2 ] } ] }
                on deny: { a: [ { refuse: second } ], b: [ { do: [ X = 3 ] } ] }
                on other: [ { ignore: true } ]
            """);
        Assert.Equal(new Answer(AnswerKind.Return), bench.Call("plain").Answer);
        Assert.Equal(new Answer(AnswerKind.Return, 1), bench.Call("give").Answer);
        Assert.Equal(2, bench["X"]);
        Assert.Equal(new Answer(AnswerKind.Refuse, 1), bench.Call("deny").Answer);
        Assert.Equal(2, bench["X"]);
    }

    private sealed class Capture(System.Action<Message> sent) : IEnvironment
    {
        public long Ask(int question, long[] arguments) => 0;

        public void Send(Message message) => sent(message);

        public void Start(int timer, long ticks)
        {
        }

        public void Stop(int timer)
        {
        }

        public void Signal(int signal, long[] arguments)
        {
        }
    }
}
