using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>Corners of the language that the protocols at hand do not turn: the generated code does there what the interpreter does.</summary>
public class CornerTests
{
    [Fact]
    public void Small_specs_of_the_corpus()
    {
        Walk(SpecCorpus.Door, everyRule: false);
        Walk(SpecCorpus.Transfer.Replace("MSS: 1460", "MSS: { value: 1460, build: true }").Replace("LEN: u32", "LEN: u16"), everyRule: false);
        Walk(SpecCorpus.Ping);
    }

    [Fact]
    public void Integers_of_every_width_keep_their_low_bits() => Walk("""
        version: 1
        protocol: Widths
        initial: A
        variables:
          U1: u1
          U4: { type: u4, initial: 9 }
          I5: { type: i5, initial: -3 }
          U8: u8
          I8: { type: i8, initial: -128 }
          U12: u12
          I12: i12
          U16: { type: u16, initial: 65535 }
          I16: i16
          U24: u24
          U32: { type: u32, initial: 4000000000 }
          I32: i32
          U33: u33
          I33: i33
          U64: u64
          I64: { type: i64, initial: -5 }
          S: { type: seq32, initial: 4294967295 }
          T: { type: bool, initial: true }
          BASE: seq32
        events:
          store: { args: { N: i64 } }
          small: { args: { A: u12, B: i5, C: seq32 } }
          mix: {}
          reset: {}
        values:
          SUM: U1 + U4 + I5 + U8 + I8 + U12 + I12 + U16 + I16 + U24 + U32 + I32 + U33 + I33 + U64 + I64
          RATIO: U64 / I64
          WRAPPED: I64 * I64 - U64
        states:
          A:
            fresh: true
            on store:
              - id: S1
                do:
                  - { do: [ U1 = N, U4 = N, I5 = N, U8 = N, I8 = N, U12 = N, I12 = N, U16 = N, I16 = N, U24 = N, U32 = N, I32 = N, U33 = N, I33 = N, U64 = N, I64 = N, S = S + N ] }
            on small: [ { when: A > 4000 or B < 0 or C >= S, do: [ U12 = A + B, I5 = B - A, S = C ] }, { do: [ U32 = S - C, T = not T ] } ]
            on mix:
              - { when: RATIO > I8 and U4 != I5, do: [ I64 = SUM, "U8 = min(U16, I16)", "I33 = max(U33, I33)" ] }
              - { when: WRAPPED < 0, do: [ U64 = WRAPPED, U64 = U64 / U1 ] }
              - { do: [ I64 = SUM / I5, "U24 = (1 if T else 0 - 1) + (S - BASE)" ] }
            on reset: [ { id: R1, goto: A } ]
        """);

    [Fact]
    public void Again_judges_past_the_steps_condition_and_in_the_state_reached() => Walk("""
        version: 1
        protocol: Agains
        initial: A
        variables: { N: u8, M: u8 }
        events:
          turn: { args: { K: u8 }, steps: [ first, { second: N > 2 }, third, { fourth: ask(N) } ] }
          list: {}
        host: { ask: { args: { X: u8 }, type: bool } }
        groups: { both: [A, B] }
        states:
          A:
            on turn:
              first: [ { id: A1, when: K > 100, do: [ N = K / 40 ] } ]
              second:
                - { id: A2, when: N > 1, do: [ N -= 1 ], then: again }
                - { id: A3, when: "N = 1 and ask(M)", do: [ N = 0, M += 1 ], goto: B, then: again }
                - { id: A4, do: [ M += 2 ] }
            on list:
              - { id: A5, when: M > 3, do: [ M -= 3 ], goto: C, then: again }
              - { id: A6, when: M > 0, do: [ M -= 1 ], then: again }
              - { id: A7, do: [ M = 9 ], goto: B }
          B:
            on turn:
              second: [ { id: B1, when: M < 9, do: [ N = 3, M += 5 ], goto: A, then: again }, { id: B2, goto: A } ]
              fourth: [ { id: B3, do: [ M += 1 ], goto: A } ]
            on list: [ { id: B5, when: ask(M), do: [ M -= 2 ], goto: A, then: again }, { id: B6, goto: C } ]
          C:
            final: true
            on turn: [ { id: C1, goto: A, then: third } ]
            on list: [ { id: C2, when: "ask(7)", goto: A, then: stop }, { id: C3, goto: A } ]
          both:
            on turn:
              third: [ { id: G1, in: A, when: "ask(K)", do: [ M += 4 ], then: fourth }, { id: G2, in: B, do: [ N += 1 ] } ]
        """);

    [Fact]
    public void An_event_goes_on_through_many_states() => Walk("""
        version: 1
        protocol: Chain
        initial: A
        variables: { N: u8 }
        events:
          go: { args: { K: u8 }, steps: [ s0, s1, s2, s3, s4, s5, s6, s7, s8, s9 ] }
          call: { args: { K: u8 }, steps: [ one, two ] }
        errors: [ late ]
        groups: { both: [A, B] }
        states:
          A:
            on go:
              s0: [ { id: A0, do: [ N = K ], goto: B } ]
              s2: [ { id: A2, when: N > 0, do: [ N -= 1 ], then: again }, { id: A2.B, goto: B } ]
              s4: [ { id: A4, goto: B, then: s7 } ]
              s6: [ { id: A6, when: K < 200, goto: B }, { id: A6.END, goto: B, then: stop } ]
              s8: [ { id: A8, goto: B } ]
            on call:
              one: [ { id: A.ONE, when: K > 9, return: pending, goto: B }, { id: A.OK, when: K > 5, return: ok } ]
              two: [ { id: A.TWO, when: K > 4, refuse: late } ]
          B:
            on go:
              s1: [ { id: B1, goto: A }  ]
              s3: [ { id: B3, when: N < K, do: [ N += 40 ], goto: A }, { id: B3.ON, when: K > 99, do: [ N = 3 ] } ]
              s5: [ { id: B5, goto: A } ]
              s7: [ { id: B7, when: N > 1, do: [ N -= 2 ], goto: A, then: again }, { id: B7.A, goto: A } ]
              s9: [ { id: B9, goto: A } ]
            on call:
              one: [ { id: B.ONE, goto: A, return: pending } ]
              two: [ { id: B.TWO, when: K > 50, return: ok, goto: A }, { id: B.TWO.NO, when: K > 40, refuse: late, goto: A }, { id: B.TWO.GO, goto: A } ]
          both:
            on go:
              s2: [ { id: G2 } ]
              s4: [ { id: G4 } ]
              s6: [ { id: G6 } ]
              s7: [ { id: G7, when: N > 4, do: [ N -= 3 ], goto: B, then: again } ]
              s8: [ { id: G8 } ]
        """, everyRule: false);

    [Fact]
    public void Again_without_end_in_changing_states_is_reported()
    {
        ProtocolModel model = SpecCompiler.Compile(new SourceText("endless.fsm.yaml", """
            version: 1
            protocol: Endless
            initial: A
            events: { go: { steps: [ only ] } }
            states:
              A: { on go: { only: [ { id: A1, goto: B, then: again } ] } }
              B: { on go: { only: [ { id: B1, goto: A, then: again } ] } }
            """)).Model!;
        IMachine machine = LockstepMachine.Of(Interpreter.Factory, GeneratedEngine.Compile(model))(model, new ParameterValues(model));
        Assert.Throws<SpecException>(() => machine.Dispatch(new EventInput(0, [], null), new Silence()));
    }

    [Fact]
    public void Fields_and_flags_that_depend_on_each_other() => Walk("""
        version: 1
        protocol: Fields
        initial: A
        messages:
          m:
            fields: { ONE: { type: u16, when: F1, default: V + 1 }, TWO: { type: seq32, when: F2 }, THREE: { type: i8, default: V - 5 }, T: { type: duration, when: F1 }, B: bool, K: [x, y, z] }
            flags: { field: F, F1: { bit: 0 }, F2: { bit: 9 }, F3: { bit: 40 }, F4: { bit: 63, neutral: true } }
          n: { fields: { ONE: u8 } }
        variables: { V: u16, S: seq32, D: duration, K: [x, y, z], F: bool }
        parameters: { P: { value: 7, build: true }, WAIT: 90 s }
        timers: { t: { after: WAIT + D } }
        host: { pick: { args: { W: duration, K: [x, y, z] }, type: [x, y, z] }, think: { type: duration } }
        errors: [ bad, worse ]
        signals: { got: { W: error, K: [x, y, z], D: duration }, other: { W: u16 } }
        events: { go: { args: { Q: u16, K2: [x, y, z], D2: duration, S2: seq32, OK: bool } } }
        states:
          A:
            final: true
            on go:
              - { when: OK, do: [ V = Q, K = K2, D = D2, S = S2 ], send: "m<F=F3,[,F1 if V > 100][,F2 if K = y]><B=OK><K=K>" }
              - { when: D > 10 s, send: "m<ONE=V><TWO=S + V>", start: t }
              - { send: "n<ONE=V * P>", signal: [ "got(bad, K, think())", other(V) ], cancel: t }
            on m:
              - { when: F1 and F2 and not F3, do: [ V = m.ONE, S = m.TWO, D = m.T ] }
              - { when: m.B or m.T > 5 s, do: [ V = V + F1 + F2 + F3, "K = pick(m.T, m.K)", F = F4 ], signal: "got(worse, m.K, m.T)" }
              - { when: m.ONE = 0 and m.TWO = S, do: [ V -= 1 ], start: t }
              - { do: [ V = m.THREE ] }
            on n: [ { do: [ V = n.ONE + P ] } ]
            on timeout t: [ { do: [ F = not F ], start: t } ]
        """.Replace("F=F3,[,", "F=F3[,"));

    [Fact]
    public void More_rules_states_and_timers_than_fit_a_word() => Walk(ManySpec(), 12, 250, everyRule: false);

    // 300 rules, 70 timers, a chain of twelve steps that each fire in one event, and a signal for each.
    private static string ManySpec()
    {
        string[] names = [.. Enumerable.Range(0, 70).Select(i => $"x{i}")];
        string steps = string.Join(", ", Enumerable.Range(0, 24).Select(i => $"p{i}"));
        string stepRules = string.Concat(Enumerable.Range(0, 24).Select(i => $"\n      p{i}: [ {{ id: P{i}, when: N != {i}, do: [ N += 1 ] }} ]"));
        string states = string.Concat(names.Select((n, i) => $"""

              {n}:
                on next: [ {"{"} id: N{i}, do: [ N += 1 ], start: {n}, goto: x{(i + 1) % 70} {"}"} ]
                on stop: [ {"{"} id: S{i}, cancel: all {"}"} ]
                on timeout {n}: [ {"{"} id: T{i}, do: [ N += 3 ], goto: x{(i * 7) % 70} {"}"} ]
                on timeout: [ {"{"} id: U{i}, ignore: true {"}"} ]
            """));
        return $$"""
            version: 1
            protocol: Many
            initial: x0
            variables: { N: u8 }
            timers: { {{string.Join(", ", names.Select(n => n + ": { after: 1 s }"))}} }
            events: { next: {}, stop: {}, chain: { steps: [ {{steps}} ] } }
            groups: { all: [ {{string.Join(", ", names)}} ] }
            states:{{states}}
              all:
                on chain:{{stepRules}}
            """;
    }

    private static void Walk(string spec, int episodes = 150, int steps = 60, bool everyRule = true)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("corner.fsm.yaml", spec));
        string problems = string.Join("\n", compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error).Select(p => compilation.Source.GetPosition(p.Span.Start) + " " + p.Message));
        Assert.True(problems.Length == 0, problems);
        ProtocolModel model = compilation.Model!;
        var walk = new MachineWalk(model, LockstepMachine.Of(Interpreter.Factory, GeneratedEngine.Compile(model)), new WalkOptions(1, episodes, steps));
        walk.Run();
        string[] silent = [.. walk.Coverage.NeverFired.Select(r => r.Id)];
        Assert.True(silent.Length <= (everyRule ? 0 : model.Rules.Count / 2), string.Join(" ", silent));
    }

    private sealed class Silence : IEnvironment
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

        public void Signal(int signal, long[] arguments)
        {
        }
    }
}
