using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>Which rules fire, and how an event goes on.</summary>
public class InterpreterOrderTests
{
    [Fact]
    public void Steps_AreJudgedOneAfterTheOther_InTheStateReached()
    {
        var bench = new Bench("""
            initial: A
            variables: { X: u8 }
            events: { go: { steps: [one, two: X = 0, three] } }
            states:
              A: { on go: { one: [ { id: A1, do: [ X = 1 ], goto: B } ], two: [ { id: A2 } ], three: [ { id: A3 } ] } }
              B: { on go: { one: [ { id: B1 } ], two: [ { id: B2 } ], three: [ { id: B3 }, { id: B4 } ] } }
            """);
        Assert.Equal("A1 B3", bench.Rules(bench.Call("go")));
        Assert.Equal("B1 B3", bench.Rules(bench.Call("go")));
    }

    [Fact]
    public void Rules_OfTheStateComeBeforeThoseOfItsGroups_AndTheFirstThatHoldsFires()
    {
        var bench = new Bench("""
            initial: A
            variables: { X: { type: u8, initial: 2 } }
            events: { go: { steps: [s] } }
            groups: { late: [A], early: [A] }
            states:
              A: { on go: { s: [ { id: A1, when: X = 1 } ] } }
              early: { on go: { s: [ { id: E1, when: X = 3 }, { id: E2, when: X = 2 }, { id: E3 } ] } }
              late: { on go: { s: [ { id: L1 } ] } }
            """);
        Assert.Equal("E2", bench.Rules(bench.Call("go")));
    }

    [Fact]
    public void PlainList_IsTheWholeHandling_UnlessARuleGoesOnToAStep()
    {
        var bench = new Bench("""
            initial: A
            variables: { X: u8 }
            events: { go: { steps: [one, two] } }
            groups: { all: [A] }
            states:
              A: { on go: [ { id: P1, when: X = 0, do: [ X = 1 ] }, { id: P2, then: two } ] }
              all: { on go: { one: [ { id: S1 } ], two: [ { id: S2 } ] } }
            """);
        Assert.Equal("P1", bench.Rules(bench.Call("go")));
        Assert.Equal("P2 S2", bench.Rules(bench.Call("go")));
    }

    [Fact]
    public void Again_JudgesTheSameStepOnceMore_InTheStateReached()
    {
        var bench = new Bench("""
            initial: A
            variables: { X: u8 }
            events: { go: { steps: [one, two] } }
            groups: { all: [A, B] }
            states:
              A: { on go: { one: [ { id: A1, goto: B, then: again } ] } }
              B: { on go: { one: [ { id: B1, when: X < 3, do: [ X += 1 ], then: again } ] } }
              all: { on go: { two: [ { id: Z } ] } }
            """);
        Assert.Equal("A1 B1 B1 B1 Z", bench.Rules(bench.Call("go")));
    }

    [Fact]
    public void Again_InAPlainList_EndsWhereTheStateReachedHasNone()
    {
        var bench = new Bench("""
            initial: A
            events: { go: { steps: [one] } }
            states:
              A: { on go: [ { id: A1, goto: B, then: again } ] }
              B: { on go: { one: [ { id: B1 } ] } }
            """);
        Assert.Equal("A1", bench.Rules(bench.Call("go")));
    }

    [Fact]
    public void StopIgnoreAndJump_GoOnAsTheySay()
    {
        var bench = new Bench("""
            initial: A
            variables: { X: u8 }
            events: { go: { args: { HOW: u8 }, steps: [one, two, three] } }
            states:
              A:
                on go:
                  one: [ { id: STOP, when: HOW = 1, then: stop }, { id: IGNORE, when: HOW = 2, ignore: true }, { id: JUMP, when: HOW = 3, then: three } ]
                  two: [ { id: TWO } ]
                  three: [ { id: THREE } ]
            """);
        Assert.Equal("STOP", bench.Rules(bench.Call("go", 1)));
        Assert.Equal("IGNORE", bench.Rules(bench.Call("go", 2)));
        Assert.Equal("JUMP THREE", bench.Rules(bench.Call("go", 3)));
        Assert.Equal("TWO THREE", bench.Rules(bench.Call("go", 4)));
    }

    [Fact]
    public void Again_WithoutEnd_IsToldWithStateEventAndRule()
    {
        var bench = new Bench("""
            initial: A
            events: { go: { steps: [one] } }
            states: { A: { on go: { one: [ { id: LOOP, then: again } ] } } }
            """);
        SpecException e = Assert.Throws<SpecException>(() => bench.Call("go"));
        Assert.Contains("In state A event go never ends: in step one", e.Message);
        Assert.Contains("LOOP", e.Message);
    }

    [Fact]
    public void Again_AsOftenAsTheLanguageAllows_IsNoFault()
    {
        var bench = new Bench($$"""
            initial: A
            variables: { X: u32 }
            events: { go: { steps: [one] } }
            states: { A: { on go: { one: [ { id: LOOP, when: X < {{ProtocolModel.AgainLimit}}, do: [ X += 1 ], then: again } ] } } }
            """);
        Assert.Equal(ProtocolModel.AgainLimit, bench.Call("go").Rules.Count);
    }

    [Fact]
    public void MachineUsedFromItsOwnEnvironment_SaysSo()
    {
        var bench = new Bench("""
            initial: A
            signals: { hello: {} }
            events: { go: {} }
            states: { A: { on go: [ { signal: hello } ] } }
            """);
        var nested = new Nested(bench);
        Assert.Throws<System.InvalidOperationException>(() => bench.Machine.Dispatch(new EventInput(0, [], null), nested));
        Assert.Single(bench.Call("go").Rules);
    }

    private sealed class Nested(Bench bench) : IEnvironment
    {
        public long Ask(int question, long[] arguments) => 0;

        public void Send(Message message)
        {
        }

        public void Start(int timer, long ticks)
        {
        }

        public void Stop(int timer)
        {
        }

        public void Signal(int signal, long[] arguments) => bench.Call("go");
    }
}
