using System;
using System.Linq;
using System.Text;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>
/// Writes random specs that use every part of the language: types, expressions, definitions, lets, items with conditions, actions, groups,
/// plain lists and steps, jumps and repetitions. They mean nothing; two engines must agree on it all the same.
/// </summary>
internal sealed class RandomSpec
{
    private const string Declarations = """
        version: 1
        protocol: Random
        initial: S0
        messages:
          m: { fields: { prefix: M, F0: u32, F1: { type: seq32, when: FA }, F2: { type: u12, default: N1 + 1 }, F3: text, F4: i8 }, flags: { field: CTL, FA: { bit: 0 }, FB: { bit: 3 }, FC: { bit: 9 }, FD: { bit: 40, neutral: true } } }
          n: { fields: { G0: u8, G1: bool, G2: { type: seq32, default: Q0 } } }
        variables: { N0: u8, N1: u12, N2: i8, N3: u32, N4: i64, N5: { type: i12, initial: -3 }, N6: u64, B0: bool, B1: { type: bool, initial: true }, Q0: seq32, Q1: { type: seq32, initial: 7 }, Q2: seq32, COLOUR: { type: [red, green, blue], initial: green }, SPAN: duration }
        parameters: { P0: true, P1: 3, P2: 5 s, PB: { value: true, build: true }, PN: { value: 2, build: true } }
        timers: { t0: { after: P2 }, t1: { after: "SPAN + hd()" }, t2: { after: N0 * 1 s } }
        host: { hb: bool, hn: { args: { K: u8, L: seq32 }, type: u16 }, hs: seq32, hd: duration, hi: i8 }
        errors: [ torn, late, lost ]
        signals: { s0: {}, s1: { N: u16, Q: seq32 }, s2: { WHY: error, B: bool, D: duration } }
        events:
          call: { args: { X: u16, Y: bool, Z: seq32 }, steps: [one, two, three] }
          ring: {}
          m: { message: m, steps: [one: FA, two, three: not FB, four] }
        """;

    private static readonly RandomScope Everywhere = new(
        ["N0", "N1", "N2", "N3", "N4", "N5", "N6", "P1", "PN", "hi()", "hn(N0, Q0)", "v0", "v1(N1)"], ["B0", "B1", "P0", "PB", "hb()", "p0", "p1(N3, Q1)"], ["Q0", "Q1", "Q2", "hs()", "w1(Q0)"], ["P2", "SPAN", "hd()"]);

    private static readonly RandomScope Basic = new(["N0", "N1", "N2", "N3", "N5", "P1", "PN", "hi()"], ["B0", "B1", "P0", "PB", "hb()"], ["Q0", "Q1", "Q2"], ["P2", "SPAN"]);

    private static readonly string[] Steps = ["one", "two", "three", "four"];

    private readonly WalkRandom _random;
    private readonly StringBuilder _text = new();
    private int _rules;

    private RandomSpec(ulong seed) => _random = new WalkRandom(seed);

    /// <summary>The spec of a seed.</summary>
    public static string Write(ulong seed)
    {
        var spec = new RandomSpec(seed);
        spec.Write();
        return spec._text.ToString();
    }

    private void Write()
    {
        Line(Declarations);
        RandomExpression basic = new(_random, Basic), formal = new(_random, Basic.With(["K"], [], ["L"])), single = new(_random, Basic.With(["K"], [], []));
        Line($"predicates: {{ p0: \"{basic.Truth(2)}\", \"p1(K, L)\": \"{formal.Truth(3)}\", pm: \"{new RandomExpression(_random, MessageScope(Basic)).Truth(3)}\" }}");
        Line($"values: {{ v0: \"{basic.Number(2)}\", v1(K): \"{single.Number(2)}\", w1(L): \"{new RandomExpression(_random, Basic.With([], [], ["L"])).Sequence(2)}\" }}");
        Line($"actions: {{ a0: [ \"N3 += {basic.Number(1)}\", {{ send: \"n<G0={basic.Number(1)}>\" }} ], a1: [ {{ when: \"{basic.Truth(1)}\", do: [ a0 ], cancel: t0 }} ] }}");
        Line("groups: { g0: [S1, S2, S3], g1: [S0, S2, g2], g2: [S4] }");
        Line("states:");
        for (int state = 0; state < 5; state++) Block($"S{state}", state == 4 ? "fresh: true" : null, full: _random.Percent(50));
        Block("g1", null, full: _random.Percent(60));
        Block("g0", null, full: _random.Percent(60));
        Line("  any:\n    on other: [ { ignore: true } ]");
    }

    private void Block(string name, string? key, bool full)
    {
        Line($"  {name}:");
        Line($"    {key ?? "doc: nothing in particular"}");
        if (full || _random.Percent(50)) Event("call", Everywhere.With(["X"], ["Y"], ["Z"]), ["one", "two", "three"]);
        if (full || _random.Percent(50)) Event("m", MessageScope(Everywhere).With([], ["pm"], []), Steps);
        if (_random.Percent(40)) List("n", Everywhere.With(["n.G0"], ["n.G1"], ["n.G2"]), []);
        if (_random.Percent(40)) List("ring", Everywhere, []);
        if (_random.Percent(40)) List("timeout t0", Everywhere, []);
        if (_random.Percent(30)) List("timeout t1, timeout t2", Everywhere, []);
    }

    private static RandomScope MessageScope(RandomScope scope) => scope.With(["M.F0", "M.F2", "M.F3", "M.F4"], ["FA", "FB", "FC", "FD"], ["M.F1"]);

    private void Event(string name, RandomScope scope, string[] steps)
    {
        if (_random.Percent(30))
        {
            List(name, scope, steps);
            return;
        }

        Line($"    on {name}:");
        string[] used = steps.Where(_ => _random.Percent(60)).DefaultIfEmpty(steps[0]).ToArray();
        foreach (string step in used)
        {
            Line($"      {step}:");
            for (int i = 1 + _random.Below(3); i > 0; i--) Rule(scope, steps.Skip(Array.IndexOf(steps, step) + 1).ToArray(), conditional: _random.Percent(80), again: true);
        }
    }

    private void List(string name, RandomScope scope, string[] steps)
    {
        Line($"    on {name}:");
        for (int i = _random.Below(3); i > 0; i--) Rule(scope, steps, conditional: true, again: steps.Length > 0);
        Rule(scope, steps, conditional: false, again: false);
    }

    private void Rule(RandomScope scope, string[] later, bool conditional, bool again)
    {
        Line($"        - id: R{_rules++}");
        if (_random.Percent(30))
        {
            var first = new RandomExpression(_random, scope);
            Line($"          let: {{ U: \"{first.Number(2)}\", W: \"{first.Sequence(2)}\", T: \"{first.Truth(2)}\" }}");
            scope = scope.With(["U"], ["T"], ["W"]);
        }

        var expression = new RandomExpression(_random, scope);
        if (conditional) Line($"          when: \"{expression.Truth(3)}\"");
        if (_random.Percent(10))
        {
            Line("          " + (_random.Percent(50) ? "ignore: true" : $"refuse: {Error()}"));
            return;
        }

        Effects(expression);
        Going(later, again && conditional);
    }

    private void Effects(RandomExpression expression)
    {
        if (_random.Percent(75)) Line($"          do: [ {string.Join(", ", Enumerable.Range(0, 1 + _random.Below(4)).Select(_ => Item(expression)))} ]");
        if (_random.Percent(30)) Line($"          send: [ {Send(expression)} ]");
        if (_random.Percent(20)) Line($"          cancel: {(_random.Percent(30) ? "all" : Timer())}");
        if (_random.Percent(30)) Line($"          start: [{Timer()}]");
        if (_random.Percent(30)) Line($"          signal: [ {Signal(expression)} ]");
        if (_random.Percent(10)) Line("          return: later");
    }

    private void Going(string[] later, bool again)
    {
        if (_random.Percent(40)) Line($"          goto: S{_random.Below(5)}");
        int then = _random.Below(10);
        if (then == 0) Line("          then: stop");
        else if (then == 1 && again) Line("          then: again");
        else if (then is 2 or 3 && later.Length > 0) Line($"          then: {_random.Pick(later)}");
    }

    private string Item(RandomExpression expression) => _random.Below(14) switch
    {
        0 => $"\"B{_random.Below(2)} = {expression.Truth(2)}\"",
        1 or 2 => $"\"Q{_random.Below(3)} = {expression.Sequence(2)}\"",
        3 => $"\"Q{_random.Below(3)} += {expression.Number(1)}\"",
        4 => $"COLOUR = {expression.Colour()}",
        5 => $"\"SPAN = {expression.Duration(2)}\"",
        6 => "a0",
        7 => "a1",
        8 => $"{{ when: \"{expression.Truth(2)}\", do: [ \"N{_random.Below(7)} -= {expression.Number(1)}\" ], send: [ {Send(expression)} ], start: {Timer()} }}",
        9 => $"{{ signal: [ {Signal(expression)} ], cancel: {Timer()} }}",
        _ => $"\"N{_random.Below(7)} = {expression.Number(3)}\"",
    };

    private string Send(RandomExpression expression) => _random.Percent(60)
        ? $"\"m<F0={expression.Number(2)}>{(_random.Percent(50) ? $"<F1={expression.Sequence(1)}>" : "")}<CTL=FB[,FC if {expression.Truth(1)}][,FD if {expression.Truth(1)}]><F3={expression.Number(1)}><F4={expression.Number(1)}>\""
        : $"\"n<G0={expression.Number(2)}><G1={expression.Truth(1)}>\"";

    private string Signal(RandomExpression expression) => _random.Below(3) switch
    {
        0 => "s0",
        1 => $"\"s1({expression.Number(2)}, {expression.Sequence(1)})\"",
        _ => $"\"s2({Error()}, {expression.Truth(2)}, {expression.Duration(1)})\"",
    };

    private string Timer() => $"t{_random.Below(3)}";

    private string Error() => _random.Below(3) switch { 0 => "torn", 1 => "late", _ => "lost" };

    private void Line(string line) => _text.Append(line).Append('\n');
}
