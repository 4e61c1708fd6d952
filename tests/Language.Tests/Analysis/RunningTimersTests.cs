using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Simulation;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>An expiry is derived only where its timer may run: a picture shows no arrow for a clock that stands still.</summary>
public sealed class RunningTimersTests
{
    [Theory]
    [InlineData("{ start: t, goto: B }", "{ ignore: true }", "B")]
    [InlineData("{ goto: B }", "{ ignore: true }", "")]
    [InlineData("{ start: t, goto: B }", "{ cancel: t, goto: A }", "B")]
    [InlineData("{ start: t, goto: B }", "{ goto: A }", "A B")]
    [InlineData("{ start: t, goto: B }", "{ do: [ { when: X = 1, cancel: t } ], goto: A }", "A B")]
    [InlineData("{ do: [ { when: X = 1, start: t } ], goto: B }", "{ cancel: all, goto: A }", "B")]
    [InlineData("{ do: [ { start: t }, { cancel: t } ], goto: B }", "{ goto: A }", "")]
    public void Timer_MayRun_WhereSomePathLeavesItRunning(string up, string down, string states)
    {
        ProtocolModel model = Specs.Compile($$"""
            version: 1
            protocol: T
            initial: A
            variables: { X: u8 }
            timers: { t: { after: 1 s } }
            events: { up: {}, down: {} }
            states:
              A: { on up: [ {{up}} ], on down: [ { ignore: true } ], on timeout t: [ { goto: A } ] }
              B: { on up: [ { ignore: true } ], on down: [ {{down}} ], on timeout t: [ { goto: B } ] }
            """);
        DerivedModel derived = SpecAnalyzer.Derive(model);
        Assert.Equal(states, string.Join(" ", StatesWithTimer(model, derived)));
        Assert.Equal(states, string.Join(" ", derived.Transitions.Where(t => model.Events[t.Event].Timer == 0).Select(t => model.States[t.From].Name)));
    }

    [Fact]
    public void FreshState_AndTheTimersOwnExpiry_StopIt()
    {
        ProtocolModel model = Specs.Compile("""
            version: 1
            protocol: T
            initial: A
            timers: { t: { after: 1 s } }
            events: { up: {}, down: {} }
            states:
              A: { fresh: true, on up: [ { start: t, goto: B } ], on other: [ { ignore: true } ] }
              B: { on down: [ { goto: A } ], on timeout t: [ { goto: C } ], on other: [ { ignore: true } ] }
              C: { final: true, on other: [ { ignore: true } ] }
            """);
        Assert.Equal(["B"], StatesWithTimer(model, SpecAnalyzer.Derive(model)));
    }

    [Fact]
    public void Tcp_NoTimerRunsInClosedOrListen_AndTimeWaitHasItsOwn()
    {
        ProtocolModel model = Specs.Tcp;
        DerivedModel derived = SpecAnalyzer.Derive(model);
        Assert.Equal("", Timers("CLOSED"));
        Assert.Equal("", Timers("LISTEN"));
        Assert.Equal("time-wait", Timers("TIME-WAIT"));
        Assert.Equal(["TIME-WAIT"], model.States.Where((_, s) => derived.States[s].Timers.Contains(TimeWait())).Select(s => s.Name));

        string Timers(string state) => string.Join(" ", derived.States[model.States.ToList().FindIndex(s => s.Name == state)].Timers.Select(t => model.Timers[t].Name));
        int TimeWait() => model.Timers.ToList().FindIndex(t => t.Name == "time-wait");
    }

    private static IEnumerable<string> StatesWithTimer(ProtocolModel model, DerivedModel derived) =>
        model.States.Where((_, s) => derived.States[s].Timers.Count > 0).Select(s => s.Name);
}
