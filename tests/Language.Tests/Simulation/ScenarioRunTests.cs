using System.Diagnostics;
using System.Linq;
using System.Text;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Simulation;

public class ScenarioRunTests(ITestOutputHelper output)
{
    private const string Head = "version: 1\npeers: { window: 1000 }\nscenarios:\n";

    [Fact]
    public void Failure_NamesScenarioStepPlaceAndRules()
    {
        Assert.Equal(
            "s.yaml(7,46): X: step 1: expected A in LISTEN, but it is in SYN-SENT\n    rules fired in this step: A: O6 (3.10.1); B: none",
            Failure("- id: X\n  init: { A: { st: CLOSED } }\n  steps:\n  - { n: 1, do: [A.open_active], after: { A: LISTEN } }"));
    }

    [Fact]
    public void Failure_InAStepOfSeveralLines_IsAtTheStepsLineAndNamesTheOther()
    {
        Assert.StartsWith(
            "s.yaml(7,5): X: step 1: expected A in LISTEN, but it is in SYN-SENT (line 10, column 10)",
            Failure("- id: X\n  init: { A: { st: CLOSED } }\n  steps:\n  - n: 1\n    do: [A.open_active]\n    after:\n      A: LISTEN\n"));
    }

    [Theory]
    [InlineData("tx: { from: A, seq: 2, ctl: S }", "expected A to send <SEQ=2>, but it sent <SEQ=1>: <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: A, seq: 1, ctl: R }", "expected A to send <CTL=RST>, but it sent <CTL=SYN>: <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: A, seq: 1, ctl: SP }", "expected A to send <CTL=SYN,PSH>, but it sent <CTL=SYN>: <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: A, seq: 1, ctl: S, wnd: 5 }", "expected A to send <WND=5>, but it sent <WND=1000>: <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: A, seq: 1, ctl: SA }", "no segment can be as expected: ctl has A, but no ack is named; A sent <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: A, seq: 1, ctl: S, nctl: S }", "no segment can be as expected: nctl names a flag that is named as set; A sent <SEQ=1><CTL=SYN>")]
    [InlineData("tx: { from: B, seq: 1, ctl: S }", "expected a message from B, but it sent none")]
    [InlineData("quiet: [A]", "expected nothing more from A, but it sent <SEQ=1><CTL=SYN>")]
    [InlineData("tcbA: { nxt: 1 }", "expected SND.NXT of A to be 1, but it is 2")]
    [InlineData("vars: { A: { SYN-OUT: false } }", "expected SYN-OUT of A to be false, but it is true")]
    [InlineData("vars: { A: { ORIGIN: passive } }", "expected ORIGIN of A to be passive, but it is active")]
    [InlineData("signal: { A: connection open }", "expected the signal \"connection open\" at A in this step, but there was none")]
    [InlineData("returns: { A: connection closing }", "expected the last call at A to return \"connection closing\", but it returned \"ok\"")]
    [InlineData("returns: { B: ok }", "expected a call at B that returned \"ok\", but there was none")]
    [InlineData("timers: { A: { stopped: [user] } }", "expected timer user of A to be stopped, but it was started")]
    [InlineData("timers: { A: { kept: [user] } }", "expected timer user of A to go on undisturbed, but it was started")]
    [InlineData("timers: { A: { running: [persist] } }", "expected timer persist of A to run, but it does not run")]
    public void Failure_SaysWhatWasExpectedAndWhatHappened(string expectation, string message)
    {
        string text = Failure($"- id: X\n  init: {{ A: {{ st: CLOSED, iss: 1 }} }}\n  steps:\n  - {{ n: 1, do: [A.open_active], {expectation} }}");
        Assert.Contains(": X: step 1: " + message + "\n", text);
    }

    [Fact]
    public void Signal_GivenWithOtherArguments_IsNotTheOneExpected()
    {
        const string Steps = "- id: X\n  init: { A: { st: ESTABLISHED, una: 1, nxt: 5 } }\n  steps:\n  - { n: 1, inject: { id: i, seq: 0, ack: 3, ctl: A }, rx: [[A, i]], ";
        Assert.Contains("but there was only \"text acknowledged(2)\"", Failure(Steps + "signals: { A: [text acknowledged(3)] } }"));
        Assert.Contains("expected no signal \"text acknowledged\" at A, but it was given", Failure(Steps + "nosignals: { A: [text acknowledged] } }"));
        Assert.Null(Run(Steps + "signals: { A: [text acknowledged] }, nosignals: { A: [text acknowledged(3)] } }").Single().Failure);
    }

    [Fact]
    public void ScenarioThatContinuesAFailedOne_FailsAtItsOwnPlace()
    {
        ScenarioResult[] results = Run("""
            - { id: X, init: { A: { st: CLOSED } }, steps: [ { n: 1, after: { A: LISTEN } } ] }
            - { id: Y, after: X, steps: [] }
            - { id: Z, after: Y, steps: [] }
            - { id: W, init: {}, steps: [] }
            """);
        Assert.Equal(["expected A in LISTEN, but it is in CLOSED", "scenario X, which this one continues, failed", "scenario Y, which this one continues, failed", null], results.Select(r => r.Failure?.Message));
    }

    [Fact]
    public void ScenariosThatContinueTheSameOne_DoNotDisturbEachOther()
    {
        ScenarioResult[] results = Run("""
            - { id: X, init: { A: { st: CLOSED, iss: 9 } }, steps: [ { n: 1, do: [A.open_active] } ] }
            - { id: Y, after: X, steps: [ { n: 1, tx: { from: A, seq: 9, ctl: S } }, { n: 2, do: [A.abort], after: { A: CLOSED } } ] }
            - { id: Z, after: X, steps: [ { n: 1, tx: { from: A, seq: 9, ctl: S }, after: { A: SYN-SENT }, timers: { A: { running: [user] } } } ] }
            """);
        Assert.All(results, r => Assert.True(r.Passed, r.Failure?.Message));
    }

    [Fact]
    public void EventThatNeverEnds_FailsTheStepAndNotTheRun()
    {
        string text = Failure("- id: X\n  options: { MSS: 1 }\n  init: { A: { st: ESTABLISHED, una: 1, nxt: 1, wnd: 20000 } }\n  steps:\n  - { n: 1, do: [A.send_20000] }");
        Assert.Contains("step 1: In state ESTABLISHED event send never ends: in step transmit", text);
    }

    [Fact]
    public void TwoThousandScenarios_ArePlayed()
    {
        var text = new StringBuilder(Head);
        for (int i = 0; i < 2000; i++)
        {
            text.Append($$"""
                - id: S{{i}}
                  init: { A: { st: CLOSED, iss: {{i}} }, B: { st: LISTEN, iss: 300 } }
                  steps:
                  - { n: 1, do: [A.open_active], tx: { id: syn, from: A, seq: {{i}}, ctl: S }, after: { A: SYN-SENT, B: LISTEN }, tcbA: { una: {{i}}, nxt: {{i + 1}} } }
                  - { n: 2, rx: [[B, syn]], tx: { id: sa, from: B, seq: 300, ack: {{i + 1}}, ctl: SA }, after: { A: SYN-SENT, B: SYN-RECEIVED } }
                  - { n: 3, rx: [[A, sa]], tx: { id: a, from: A, seq: {{i + 1}}, ack: 301, ctl: A }, after: { A: ESTABLISHED, B: SYN-RECEIVED } }
                  - { n: 4, rx: [[B, a]], after: { A: ESTABLISHED, B: ESTABLISHED }, quiet: [A, B] }

                """);
        }

        var watch = Stopwatch.StartNew();
        ScenarioFile file = ScenarioReader.Read(new SourceText("many.yaml", text.ToString()), Specs.Tcp);
        Assert.Empty(file.Problems);
        Assert.Equal(2000, new ScenarioRunner(Interpreter.Factory).Run(file).Count(r => r.Passed));
        output.WriteLine($"2,000 scenarios in {watch.ElapsedMilliseconds} ms");
    }

    private static string Failure(string scenarios)
    {
        var source = new SourceText("s.yaml", Head + scenarios);
        ScenarioResult result = Run(scenarios).Single();
        Assert.False(result.Passed);
        return ScenarioReport.Describe(source, result);
    }

    private static ScenarioResult[] Run(string scenarios)
    {
        var source = new SourceText("s.yaml", Head + scenarios);
        ScenarioFile file = ScenarioReader.Read(source, Specs.Tcp);
        Assert.Empty(file.Problems.Select(p => p.Describe(source)));
        return new ScenarioRunner(Interpreter.Factory).Run(file).ToArray();
    }
}
