using System;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Ladders;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Scenarios;

namespace TcpFsm.Tool.Tests.Conversations;

public class LadderTests
{
    [Fact]
    public void Handshake_IsDrawnLikeAFigure()
    {
        string ladder = Draw("""
            version: 1
            scenarios:
            - id: H
              title: handshake
              init: { A: { st: CLOSED, iss: 100 }, B: { st: LISTEN, iss: 300 } }
              steps:
              - { n: 1, do: [A.open_active], tx: { id: s, from: A, seq: 100, ctl: S } }
              - { n: 2, rx: [[B, s]], tx: { id: sa, from: B, seq: 300, ack: 101, ctl: SA } }
              - { n: 3, rx: [[A, sa]], tx: { id: a, from: A, seq: 101, ack: 301, ctl: A }, rx_after_tx: [[B, a]] }
            """);
        Assert.Equal("""
            H: handshake
                A                                                                                  B
                CLOSED                                                                             LISTEN
              1 SYN-SENT      open-active                                                          LISTEN
              2 SYN-SENT      --> <SEQ=100><CTL=SYN>                                           --> SYN-RECEIVED
              3 ESTABLISHED   <-- <SEQ=300><ACK=101><CTL=SYN,ACK>                              <-- SYN-RECEIVED
                ESTABLISHED   * connection open                                                    SYN-RECEIVED
                ESTABLISHED   --> <SEQ=101><ACK=301><CTL=ACK>                                  --> ESTABLISHED
                ESTABLISHED                                                      * connection open ESTABLISHED

            """, ladder, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void MessagesThatCross_LeaveAndArriveOnLinesOfTheirOwn_AndLossIsMarked()
    {
        string ladder = Draw("""
            version: 1
            scenarios:
            - id: C
              init: { A: { st: ESTABLISHED, una: 5, nxt: 5, rnxt: 9, window: 100 }, B: { st: ESTABLISHED, una: 9, nxt: 9, rnxt: 5, window: 100 } }
              steps:
              - { n: 1, do: [A.close, B.close], tx: { id: a, from: A, seq: 5, ack: 9, ctl: FA } }
              - { n: 2, tx: { id: b, from: B, seq: 9, ack: 5, ctl: FA }, rx_after_tx: [[A, b]], drop: [a] }
              - { n: 3, inject: { id: i, seq: 10, ack: 6, ctl: A }, rx: [[A, i]] }
            """);
        string[] middles = ladder.Split('\n').Where(l => l.Contains('<')).Select(l => string.Join(" ", l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.Equal(
        [
            "FIN-WAIT-1 --> <SEQ=5><ACK=9><CTL=FIN,ACK> ... ESTABLISHED",
            "2 CLOSING <-- <SEQ=9><ACK=5><CTL=FIN,ACK> <-- FIN-WAIT-1",
            "CLOSING --> <SEQ=5><ACK=9><CTL=FIN,ACK> X FIN-WAIT-1",
            "3 CLOSING --> <SEQ=6><ACK=10><CTL=ACK> ... FIN-WAIT-1",
            "TIME-WAIT <-- <SEQ=10><ACK=6><CTL=ACK> ... FIN-WAIT-1",
        ], middles);
    }

    [Fact]
    public void NoLine_IsLongerThan100Columns_OrMovesACursor()
    {
        string hostile = Draw("""
            version: 1
            scenarios:
            - id: "esc\e[31m"
              title: "\u202Eright to left, wide 你好, and very long ........................................................................................."
              init: { A: { st: ESTABLISHED, una: 4294967295, nxt: 4294967295, rnxt: 4294967295, wnd: 100000 }, B: { st: CLOSED } }
              steps:
              - { n: "1\a2345678", do: [A.send_urgent_70000] }
            """);
        Assert.All(hostile.Split('\n'), l => Assert.True(l.Length <= 100, l));
        Assert.DoesNotContain(hostile, c => c < ' ' && c != '\n');
        Assert.All(hostile, c => Assert.True(c < '\u0300', $"{(int)c:X}"));
        Assert.Contains("esc\\u001B[31m: \\u202Eright to left", hostile);
    }

    [SharedTheory]
    [InlineData("figures.yaml")]
    [InlineData("calls.yaml")]
    public void LaddersOfTheFacts_FitTheScreen(string name)
    {
        string ladders = Draw(File.ReadAllText(Repository.SharedPath("facts/" + name)));
        Assert.All(ladders.Split('\n'), l => Assert.True(l.Length <= 100, l));
    }

    [Fact]
    public void OtherProtocols_HaveLaddersToo()
    {
        string ladder = Draw("""
            version: 1
            scenarios:
            - id: STREAM
              init: { A: { st: idle, WINDOW: 10 }, B: { st: idle } }
              steps:
              - { do: [A.send-headers], tx: { id: h, from: A, message: HEADERS, flags: [END-HEADERS] }, rx_after_tx: [[B, h]], after: { A: open, B: open } }
              - { do: ["A.send-data(4, true)"], tx: { id: d, from: A, message: DATA, LENGTH: 4, flags: [END-STREAM] }, rx_after_tx: [[B, d]], after: { B: half-closed (remote) }, tcbA: { WINDOW: 6 } }
            """, "spec/examples/http2-stream.fsm.yaml");
        Assert.Contains("half-closed (local)   --> DATA<FLAGS=END-STREAM><LENGTH=4>", ladder);
        Assert.Contains("--> half-closed (remote)", ladder);
    }

    [Fact]
    public void NamedNumbers_AreDrawnByTheirNames_AndOthersAsTheyAre()
    {
        string ladder = Draw("""
            version: 1
            scenarios:
            - id: N
              names: { x: 4294967295, y: 300 }
              init: { A: { st: CLOSED, iss: 4294967295 }, B: { st: LISTEN, iss: 300 } }
              steps:
              - { do: [A.open_active], tx: { id: s, from: A, seq: 4294967295, ctl: S }, rx_after_tx: [[B, s]] }
              - { tx: { id: sa, from: B, seq: 300, ack: 0, ctl: SA }, rx_after_tx: [[A, sa]] }
              - { inject: { id: far, seq: 65836, ack: 299, ctl: A }, rx: [[A, far]] }
            """);
        Assert.StartsWith("N\nx = 4294967295, y = 300\n", ladder);
        Assert.Contains("<SEQ=x><CTL=SYN>", ladder);
        Assert.Contains("<SEQ=y><ACK=x+1><CTL=SYN,ACK>", ladder);
        Assert.Contains("<SEQ=65836><ACK=x+300><CTL=ACK>", ladder);
    }

    private static string Draw(string text, string spec = "spec/tcp.fsm.yaml")
    {
        var variants = new SpecVariants(SpecCompiler.Compile(new SourceText(spec, File.ReadAllText(Repository.PathOf(spec)))));
        var source = new SourceText("s.yaml", text);
        ScenarioFile file = ScenarioReader.Read(source, variants);
        Assert.Empty(file.Problems.Select(p => p.Describe(source)));
        var output = new StringWriter();
        foreach (ScenarioResult result in new ScenarioRunner(Interpreter.Factory).Run(file))
        {
            Assert.True(result.Passed, result.Passed ? "" : ScenarioReport.Describe(source, result));
            TextLadder.Write(LadderOf.Scenario(result), output);
        }

        return output.ToString();
    }
}
