using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>What is wrong with a file of scenarios is said with its place, before anything is played.</summary>
public class ScenarioReadingTests
{
    private const string Head = "version: 1\nscenarios:\n- id: X\n  init: { A: { st: CLOSED }, B: { st: CLOSED } }\n  steps:\n";

    [Theory]
    [InlineData("- { n: 1, doo: [A.close] }", 6, 13, "A step has no key `doo`; did you mean `do`?")]
    [InlineData("- { n: 1, do: [A.clsoe] }", 6, 18, "No call or timer is called `clsoe`; did you mean `close`?")]
    [InlineData("- { n: 1, do: [C.close] }", 6, 18, "`C.close` names no end: write A.CALL or B.CALL.")]
    [InlineData("- { n: 1, do: [close] }", 6, 18, "`close` names no end: write A.CALL or B.CALL.")]
    [InlineData("- { n: 1, do: [A.send] }", 6, 18, "`send` does not give `send` its arguments (LEN, URGENT) as the spec declares them.")]
    [InlineData("- { n: 1, do: [A.send_1_2] }", 6, 18, "`send_1_2` does not give `send` its arguments (LEN, URGENT) as the spec declares them.")]
    [InlineData("- { n: 1, do: [A.timeout_usr] }", 6, 18, "No call or timer is called `timeout_usr`; did you mean `timeout_user`?")]
    [InlineData("- { n: 1, do: A.close }", 6, 17, "`do` is a list, [a, b, ...].")]
    [InlineData("- { n: 1, after: { A: CLSOED } }", 6, 25, "No state is called `CLSOED`; did you mean `CLOSED`?")]
    [InlineData("- { n: 1, after: { C: CLOSED } }", 6, 22, "`C` is no end: the ends are A and B.")]
    [InlineData("- { n: 1, tcbA: { unna: 1 } }", 6, 21, "No variable is called `unna`; did you mean `una`?")]
    [InlineData("- { n: 1, tcbA: { una: x } }", 6, 26, "`x` does not fit SND.UNA: write a sequence number from 0 to 4294967295.")]
    [InlineData("- { n: 1, tcbA: { una: 4294967296 } }", 6, 26, "`4294967296` does not fit SND.UNA: write a sequence number from 0 to 4294967295.")]
    [InlineData("- { n: 1, vars: { A: { FIN-SENT: 1 } } }", 6, 36, "`1` does not fit FIN-SENT: write true or false.")]
    [InlineData("- { n: 1, vars: { A: { ORIGIN: pasive } } }", 6, 34, "`pasive` does not fit ORIGIN: write one of passive, active, reopened.")]
    [InlineData("- { n: 1, rx: [[A, x]] }", 6, 22, "No message up to here is called `x`.")]
    [InlineData("- { n: 1, rx: [A] }", 6, 18, "`rx` is a list of pairs, [[A, ID], ...].")]
    [InlineData("- { n: 1, inject: { seq: 1, ctl: S } }", 6, 21, "The injected message has no id: without one it cannot arrive.")]
    [InlineData("- { n: 1, inject: { id: i, ctl: S } }", 6, 21, "`inject` has no seq.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1 } }", 6, 21, "`inject` has no ctl.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: SX } }", 6, 43, "`SX` are no flags of segment: write the first letters of FIN, SYN, RST, PSH, ACK, URG, ECE, CWR.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: A } }", 6, 21, "ctl has A, but no ack is named.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ack: 2, ctl: S } }", 6, 21, "ack is named, but ctl has no A.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: S, up: 70000 } }", 6, 50, "`70000` does not fit UP: write a whole number of 16 bits.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: S, from: A } }", 6, 46, "`inject` has no key `from`.")]
    [InlineData("- { n: 1, tx: { id: t, seq: 1, ctl: S } }", 6, 17, "`tx` has no from: say which end must have sent it.")]
    [InlineData("- { n: 1, tx: { from: A, seqq: 1, ctl: S } }", 6, 28, "`tx` has no key `seqq`; did you mean `seq`?")]
    [InlineData("- { n: 1, signal: { A: connection opened } }", 6, 26, "No signal is called `connection opened`; did you mean `connection open`?")]
    [InlineData("- { n: 1, signals: { A: [text(x)] } }", 6, 28, "Signal `text` has the arguments (LEN); these do not fit them.")]
    [InlineData("- { n: 1, signals: { A: connection open } }", 6, 27, "A list of signals is a list, [a, b, ...].")]
    [InlineData("- { n: 1, returns: { A: okay } }", 6, 27, "No return or error is called `okay`.")]
    [InlineData("- { n: 1, timers: { A: { runing: [user] } } }", 6, 28, "A timer is running, stopped, started or kept, never `runing`.")]
    [InlineData("- { n: 1, timers: { A: { running: [usr] } } }", 6, 38, "No timer is called `usr`; did you mean `user`?")]
    [InlineData("- { n: 1, host: { A: { has-rom: true } } }", 6, 26, "No host question is called `has-rom`; did you mean `has-room`?")]
    [InlineData("- { n: 1, quiet: A }", 6, 20, "`quiet` is a list, [a, b, ...].")]
    [InlineData("- close", 6, 5, "A step is a map, { key: value, ... }.")]
    [InlineData("- { n: 1, n: 2 }", 6, 13, "`n` stands twice in this map, first on line 6: put both together, or rename one.")]
    public void Step_WithAMistake_IsReportedWhereItStands(string step, int line, int column, string message)
    {
        Assert.Equal($"s.yaml({line},{column}): error: {message}", Problem(Head + "  " + step + "\n"));
    }

    [Theory]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: S } }\n  - { n: 2, inject: { id: i, seq: 1, ctl: S } }", 7, 27, "A message of this scenario is called `i` already; choose another id.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: S }, drop: [i] }\n  - { n: 2, rx: [[A, i]] }", 7, 22, "Message `i` was dropped; it cannot arrive.")]
    [InlineData("- { n: 1, inject: { id: i, seq: 1, ctl: S }, drop: [i, i] }", 6, 58, "Message `i` was dropped before.")]
    [InlineData("- { n: 1, rx: [[A, t]], tx: { id: t, from: B, seq: 1, ctl: S } }", 6, 22, "No message up to here is called `t`.")]
    public void Message_NamedWhereItCannotBe_IsReported(string steps, int line, int column, string message)
    {
        Assert.Equal($"s.yaml({line},{column}): error: {message}", Problem(Head + "  " + steps + "\n"));
    }

    [Theory]
    [InlineData("scenarios: []", 1, 1, "The file has no `version`: write version: 1.")]
    [InlineData("version: 2\nscenarios: []", 1, 10, "This version of the notation is not known: write version: 1.")]
    [InlineData("version: 1", 1, 1, "The file has no `scenarios`.")]
    [InlineData("version: 1\nscenarios: []\nextra: 1", 3, 1, "A file of scenarios has no key `extra`.")]
    [InlineData("version: 1\npeers: { windw: 1 }\nscenarios: []", 2, 10, "No variable is called `windw`; did you mean `window`?")]
    [InlineData("[1, 2]", 1, 1, "A file of scenarios is a map, { key: value, ... }.")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  steps: []", 3, 3, "The scenario has neither `init` nor `after`: say how A and B begin.")]
    [InlineData("version: 1\nscenarios:\n- init: { A: { st: CLOSED } }\n  steps: []", 3, 3, "The scenario has no `id`.")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  init: { A: { st: CLOSED } }", 3, 3, "The scenario has no `steps`.")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  init: { A: { iss: 1 } }\n  steps: []", 4, 14, "The end has no st: say in which state it begins.")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  init: { A: { st: CLOSED, isss: 1 } }\n  steps: []", 4, 28, "An end has no key `isss`; did you mean `iss`?")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  after: Y\n  steps: []", 4, 10, "No earlier scenario of this file is called `Y`.")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  options: { MSSS: 1 }\n  init: {}\n  steps: []", 4, 14, "No parameter is called `MSSS`; did you mean `MSS`?")]
    [InlineData("version: 1\nscenarios:\n- id: X\n  options: { MSL: 5 }\n  init: {}\n  steps: []", 4, 19, "`5` does not fit MSL: write a length of time such as 10 s.")]
    [InlineData("version: 1\nscenarios:\n- { id: X, init: {}, steps: [] }\n- { id: X, init: {}, steps: [] }", 4, 9, "A scenario is called `X` already; choose another id.")]
    [InlineData("version: 1\nscenarios:\n- { id: X, init: {}, steps: [] }\n- { id: Y, after: X, init: {}, steps: [] }", 4, 28, "A scenario that continues another has no `init`: it goes on with what was there.")]
    public void File_WithAMistake_IsReportedWhereItStands(string text, int line, int column, string message)
    {
        Assert.Equal($"s.yaml({line},{column}): error: {message}", Problem(text));
    }

    [Fact]
    public void File_OfNothingButMistakes_IsAnsweredWithABoundedNumber()
    {
        string steps = string.Concat(Enumerable.Range(0, 5000).Select(_ => "  - { bad: 1 }\n"));
        Assert.Equal(100, ScenarioReader.Read(new SourceText("s.yaml", Head + steps), Specs.Tcp).Problems.Count);
    }

    [Fact]
    public void ScenariosThatContinueEachOther_AreBounded()
    {
        string chain = "version: 1\nscenarios:\n- { id: S0, init: {}, steps: [] }\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"- {{ id: S{i}, after: S{i - 1}, steps: [] }}\n"));
        ScenarioFile file = ScenarioReader.Read(new SourceText("s.yaml", chain), Specs.Tcp);
        Assert.Equal("More than 100 scenarios continue each other; begin a new one.", file.Problems[0].Message);
    }

    [Fact]
    public void BuildParameter_WhereOnlyTheModelIsAtHand_CannotBeSet()
    {
        const string Text = "version: 1\nscenarios:\n- { id: X, options: { SECURITY: true }, init: {}, steps: [] }";
        Assert.Equal("s.yaml(3,21): error: `SECURITY` cannot be changed here: build the spec with another value.", Problem(Text));
        Assert.Empty(ScenarioReader.Read(new SourceText("s.yaml", Text), Specs.TcpVariants).Problems);
    }

    [Fact]
    public void BrokenYaml_IsReportedWithoutAnException()
    {
        Assert.NotEmpty(ScenarioReader.Read(new SourceText("s.yaml", "version: 1\nscenarios: [ { id: X"), Specs.Tcp).Problems);
        Assert.NotEmpty(ScenarioReader.Read(new SourceText("s.yaml", ""), Specs.Tcp).Problems);
        Assert.NotEmpty(ScenarioReader.Read(new SourceText("s.yaml", "\0\u0001"), Specs.Tcp).Problems);
    }

    private static string Problem(string text)
    {
        var source = new SourceText("s.yaml", text);
        return string.Join("\n", ScenarioReader.Read(source, Specs.Tcp).Problems.Select(p => p.Describe(source)));
    }
}
