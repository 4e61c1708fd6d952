using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class OpeningTests
{
    [Fact]
    public void Handshake_TakesBothEndsToEstablished()
    {
        Findings findings = new Talk().Handshake().Trace();
        Assert.Equal(
            ["Closed>SynSent Listen>SynReceived A:O6 B:L4", "SynSent>Established SynReceived>SynReceived B:L4 A:Y7", "Established>Established SynReceived>Established A:Y7 B:K1 B:E1 B:E4"],
            findings.Packets.Select(Moves));
        Assert.Equal((Opening.Handshake, Closing.Open, "S1", "ShA"), Summary(findings));
        Assert.All(findings.Verdicts, verdict => Assert.Equal(Verdict.Ok, verdict));
    }

    [Fact]
    public void SimultaneousOpen_IsSeen()
    {
        Findings findings = new Talk().A(Talk.Syn).FromB(Talk.Syn, 5000, 0).FromA(Talk.Syn | Talk.Ack, 1000, 5001).FromB(Talk.Syn | Talk.Ack, 5000, 1001).Trace();
        Assert.Equal((Opening.Simultaneous, TcpState.Established, TcpState.Established), (findings.Only.Opened, findings.Only.AState, findings.Only.BState));
        Assert.Equal(0, findings.Only.Findings);
    }

    [Fact]
    public void Refusal_IsRejAndBothClosed()
    {
        Findings findings = new Talk().A(Talk.Syn).FromB(Talk.Rst | Talk.Ack, 0, 1001).Trace();
        Assert.Equal((Opening.None, Closing.Refused, "REJ", "Sr"), Summary(findings));
        Assert.Equal("SynSent>Closed SynReceived>Closed B:X2 A:Y3", Moves(findings.Last));
    }

    [Fact]
    public void SynWithoutAnswer_IsHalfOpen()
    {
        Findings findings = new Talk().A(Talk.Syn).FromA(Talk.Syn, 1000, 0).FromA(Talk.Syn, 1000, 0).Trace();
        Assert.Equal((Opening.None, Closing.HalfOpen, "S0", "S"), Summary(findings));
        Assert.Equal([Verdict.Ok, Verdict.Retransmission, Verdict.Retransmission], findings.Verdicts);
        Assert.Equal("A:W2.SYN B:Q2", findings.Last.Rules);
    }

    [Fact]
    public void SynAckThatIsNeverAcknowledged_IsHalfOpen()
    {
        Findings findings = new Talk().A(Talk.Syn).B(Talk.Syn | Talk.Ack).FromB(Talk.Syn | Talk.Ack, 5000, 1001).Trace();
        Assert.Equal((Opening.None, Closing.HalfOpen, "S1", "Sh"), Summary(findings));
        Assert.Equal((Verdict.Retransmission, "B:W2.SYNACK A:Q2"), (findings.Last.Verdict, findings.Last.Rules));
    }

    [Fact]
    public void ScannersReset_IsAnAbortInTheHandshake()
    {
        Findings findings = new Talk().A(Talk.Syn).B(Talk.Syn | Talk.Ack).A(Talk.Rst).Trace();
        Assert.Equal((Opening.None, Closing.Reset, "RSTO", "ShR"), Summary(findings));
        Assert.Equal(TcpState.Listen, findings.Only.BState);
    }

    [Fact]
    public void CaptureFromTheMiddle_IsMidstream()
    {
        Findings findings = new Talk().B(Talk.Ack, 100).A(Talk.Ack).A(Talk.Ack, 50).B(Talk.Ack).Trace();
        Assert.Equal((Opening.Midstream, Closing.Open, "OTH", "^dADa"), Summary(findings));
        Assert.Equal(("10.0.0.1:40000", 0L), (findings.Only.A, findings.Only.Findings));
        Assert.Equal("A:D1.ACK B:E1 B:E4", findings.Packets[1].Rules);
    }

    [Fact]
    public void CaptureFromTheSynAck_KnowsTheHandshake()
    {
        Findings findings = new Talk().Handshake().Without(0).Trace();
        Assert.Equal((Opening.Handshake, Closing.Open, "S1", "^hA"), Summary(findings));
        Assert.Equal("SynSent>Established SynReceived>SynReceived B:L4 A:Y7", Moves(findings.Packets[0]));
    }

    [Fact]
    public void OneSidedCapture_IsFollowedAllTheSame()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack, 20).A(Talk.Ack).CloseByA().Without(1, 4, 7, 8).Trace();
        Assert.Equal((Opening.Handshake, Closing.HalfClosed, "SH", "SADF"), Summary(findings));
        Assert.Equal(0, findings.Only.Findings);
    }

    [Fact]
    public void OtherSidedCapture_IsFollowedToo()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack, 20).CloseByA().Without(0, 2, 3, 5, 8).Trace();
        Assert.Equal((Opening.Handshake, Closing.HalfClosed, "SHR", "^hdaf"), Summary(findings));
        Assert.Equal(0, findings.Only.Findings);
    }

    [Fact]
    public void PortUsedAgain_IsAnotherConnection()
    {
        Talk first = new Talk().Handshake().CloseByA();
        Talk second = new Talk(aIss: 90_000, bIss: 80_000).Handshake();
        first.Segments.AddRange(second.Segments);
        Findings findings = first.Trace();
        Assert.Equal(["SF", "S1"], findings.Connections.Select(connection => connection.ConnState));
        Assert.Equal([0L, 1L], findings.Connections.Select(connection => connection.Connection));
        Assert.Equal(1L, findings.Last.Connection);
        Assert.Equal(0, findings.Summary.Findings);
    }

    [Fact]
    public void EndThatForgot_OpensAnewAndIsChallenged()
    {
        // RFC 9293 3.5.1, figure 9, with RFC 5961's challenge.
        Talk talk = new Talk().Handshake();
        Findings findings = talk.FromA(Talk.Syn, 30_000, 0).FromB(Talk.Ack, 5001, 1001).Trace();
        Assert.Equal((Verdict.Challenge, "B:N3 A:Y2"), (findings.Last.Verdict, findings.Last.Rules));
        findings = talk.FromA(Talk.Rst, 1001, 0).Trace();
        Assert.Equal((Verdict.Ok, "A:Y2 B:T3"), (findings.Last.Verdict, findings.Last.Rules));
    }

    private static string Moves(Findings.Line line) => $"{line.ABefore}>{line.AAfter} {line.BBefore}>{line.BAfter} {line.Rules}";

    private static (Opening, Closing, string, string) Summary(Findings findings) =>
        (findings.Only.Opened, findings.Only.Closed, findings.Only.ConnState, findings.Only.History);
}
