using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class ClosingTests
{
    private const TcpFlags FinAck = TcpFlags.Fin | TcpFlags.Ack;

    [Fact]
    public void CloseByA_LeavesAInTimeWait()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).CloseByA().Trace();
        Assert.Equal((TcpState.TimeWait, TcpState.Closed, Closing.Orderly, "SF", "ShADaFf"), Summary(findings));
        Assert.Equal(
            [TcpState.FinWait1, TcpState.FinWait2, TcpState.TimeWait, TcpState.TimeWait],
            findings.Packets.Skip(5).Select(packet => packet.AAfter));
        Assert.Equal(
            [TcpState.CloseWait, TcpState.CloseWait, TcpState.LastAck, TcpState.Closed],
            findings.Packets.Skip(5).Select(packet => packet.BAfter));
    }

    [Fact]
    public void CloseByB_LeavesBInTimeWait()
    {
        Findings findings = new Talk().Handshake().B(FinAck).A(FinAck).B(Talk.Ack).Trace();
        Assert.Equal((TcpState.Closed, TcpState.TimeWait, Closing.Orderly, "SF", "ShAfFa"), Summary(findings));
    }

    [Fact]
    public void FinsThatCross_CloseSimultaneously()
    {
        Talk talk = new Talk().Handshake().A(FinAck).FromB(FinAck, 5001, 1001).FromA(Talk.Ack, 1002, 5002).FromB(Talk.Ack, 5002, 1002);
        Findings findings = talk.Trace();
        Assert.Equal((TcpState.TimeWait, TcpState.TimeWait, Closing.Simultaneous, "SF", "ShAFfa"), Summary(findings));
        Assert.Equal((TcpState.Closing, TcpState.Closing), (findings.Packets[4].AAfter, findings.Packets[5].BBefore == TcpState.FinWait1 ? TcpState.Closing : default));
        Assert.Equal(0, findings.Only.Findings);
    }

    [Fact]
    public void HalfClosedConnection_GoesOnSendingTheOtherWay()
    {
        Findings findings = new Talk().Handshake().A(FinAck).B(Talk.Ack, 500).A(Talk.Ack).B(Talk.Ack, 500).A(Talk.Ack).Trace();
        Assert.Equal((TcpState.FinWait2, TcpState.CloseWait, Closing.HalfClosed, "S2", "ShAFd"), Summary(findings));
        Assert.Equal((500u * 2, 0L), ((uint)findings.Only.BBytes, findings.Only.Findings));
    }

    [Fact]
    public void Abort_ClosesBothEnds()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).A(Talk.Rst | Talk.Ack).Trace();
        Assert.Equal((TcpState.Closed, TcpState.Closed, Closing.Reset, "RSTO", "ShADR"), Summary(findings));
        Assert.Equal("A:A4 B:T3", findings.Last.Rules);
    }

    [Fact]
    public void ResetOfAStranger_IsAFindingAndMovesNobody()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).FromB(Talk.Rst, 4990, 0).Trace();
        Assert.Equal((Verdict.Unexplained, 1L), (findings.Last.Verdict, findings.Only.Findings));
        Assert.Equal((TcpState.Established, TcpState.Established), (findings.Only.AState, findings.Only.BState));
    }

    [Fact]
    public void TextAfterAReset_HadNotHeardOfIt()
    {
        Findings findings = new Talk().Handshake().A(Talk.Rst).B(Talk.Ack, 10).A(Talk.Rst).Trace();
        Assert.Equal(0, findings.Only.Findings);
        Assert.Equal("A:X3 B:X1", findings.Last.Rules);
    }

    [Fact]
    public void ResetWithText_IsAnAbortLikeAnyOther()
    {
        Findings findings = new Talk().Handshake().A(Talk.Rst, 10).Trace();
        Assert.Equal((Verdict.Ok, "A:A4 B:T3"), (findings.Last.Verdict, findings.Last.Rules));
    }

    [Fact]
    public void ResetsThatCross_AreBothAborts()
    {
        Findings findings = new Talk().Handshake().A(Talk.Rst).B(Talk.Rst).Trace();
        Assert.Equal((Verdict.Ok, "B:A4 A:X1"), (findings.Last.Verdict, findings.Last.Rules));
    }

    [Fact]
    public void LastTextAndFinAgain_HaveARuleEach()
    {
        Findings findings = new Talk().Handshake().A(FinAck, 10).FromA(FinAck, 1001, 5001, 10).Trace();
        Assert.Equal(Verdict.Retransmission, findings.Last.Verdict);
        Assert.StartsWith("A:W2.DATA A:W2.FIN B:", findings.Last.Rules);
    }

    [Fact]
    public void ResetAfterBothFins_OnlySweepsUp()
    {
        Findings findings = new Talk().Handshake().B(FinAck).A(Talk.Ack).A(FinAck).B(Talk.Rst).Trace();
        Assert.Equal((Closing.Orderly, "SF", "ShAfFr"), (findings.Only.Closed, findings.Only.ConnState, findings.Only.History));
        Assert.Equal(0, findings.Only.Findings);
    }

    [Fact]
    public void RepeatedFin_IsARetransmission()
    {
        Findings findings = new Talk().Handshake().A(FinAck).FromA(FinAck, 1001, 5001).Trace();
        Assert.Equal((Verdict.Retransmission, "A:W2.FIN B:Q2"), (findings.Last.Verdict, findings.Last.Rules));
    }

    [Fact]
    public void TextAfterTheFin_IsUnexplained()
    {
        Findings findings = new Talk().Handshake().A(FinAck).A(Talk.Ack, 10).Trace();
        Assert.Equal(Verdict.Unexplained, findings.Last.Verdict);
    }

    [Fact]
    public void FinAheadOfLostText_CountsOnceTheTextCame()
    {
        Findings findings = new Talk().Handshake().FromA(FinAck, 1011, 5001).FromA(Talk.Ack, 1001, 5001, 10).B(Talk.Ack).Trace();
        Assert.Equal(TcpState.Established, findings.Packets[3].BAfter);
        Assert.Equal(TcpState.CloseWait, findings.Packets[4].BAfter);
        Assert.Equal((TcpState.FinWait2, 0L), (findings.Only.AState, findings.Only.Findings));
    }

    private static (TcpState, TcpState, Closing, string, string) Summary(Findings findings) =>
        (findings.Only.AState, findings.Only.BState, findings.Only.Closed, findings.Only.ConnState, findings.Only.History);
}
