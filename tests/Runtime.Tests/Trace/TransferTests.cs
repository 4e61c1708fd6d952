using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class TransferTests
{
    [Fact]
    public void TextAndItsAcknowledgment_AreExplainedByRules()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).Trace();
        Assert.Equal("A:S6 A:S6.TX B:E2 B:E4 B:D1 B:D1.ACK", findings.Packets[3].Rules);
        Assert.Equal("B:D1.ACK A:E1 A:E4", findings.Packets[4].Rules);
    }

    [Fact]
    public void RepeatedText_IsARetransmission()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).FromA(Talk.Ack, 1001, 5001, 10).Trace();
        Assert.Equal((Verdict.Retransmission, "A:W2.DATA B:Q2", "ShADT"), (findings.Last.Verdict, findings.Last.Rules, findings.Only.History));
    }

    [Fact]
    public void TextThatWasOvertaken_IsOutOfOrder()
    {
        Findings findings = new Talk().Handshake().FromA(Talk.Ack, 1011, 5001, 10).FromA(Talk.Ack, 1001, 5001, 10).B(Talk.Ack).Trace();
        Assert.Equal([Verdict.Ok, Verdict.OutOfOrder, Verdict.Ok], findings.Verdicts.Skip(3));
        Assert.Equal(1021u, findings.Last.Ack);
    }

    [Fact]
    public void TextTheCaptureLacks_IsMadeUpFor()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).A(Talk.Ack, 10).B(Talk.Ack).Without(3).Trace();
        Assert.Equal(0, findings.Only.Findings);
        Assert.Equal("ShAaGD", findings.Only.History);
    }

    [Fact]
    public void KeepAlive_IsNoRetransmission()
    {
        Findings findings = new Talk().Handshake().FromA(Talk.Ack, 1000, 5001).B(Talk.Ack).Trace();
        Assert.Equal((Verdict.KeepAlive, "A:W8 B:Q2"), (findings.Packets[3].Verdict, findings.Packets[3].Rules));
        Assert.Equal(Verdict.Ok, findings.Last.Verdict);
    }

    [Fact]
    public void KeepAliveWithAnOctet_IsOneToo()
    {
        Findings findings = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).FromA(Talk.Ack, 1010, 5001, 1).Trace();
        Assert.Equal(Verdict.KeepAlive, findings.Last.Verdict);
    }

    [Fact]
    public void OctetIntoAClosedWindow_IsAProbe()
    {
        Talk talk = WithWindow(10).A(Talk.Ack, 10).FromB(Talk.Ack, 5001, 1011, window: 0).A(Talk.Ack, 1).FromB(Talk.Ack, 5001, 1011, window: 0);
        Findings findings = talk.Trace();
        Assert.Equal((Verdict.WindowProbe, "A:W6 B:E2 B:E4 B:D1.ZERO B:D1.ACK"), (findings.Packets[5].Verdict, findings.Packets[5].Rules));
        Assert.Equal(Verdict.Ok, findings.Last.Verdict);
        Assert.Contains('w', findings.Only.History);
    }

    [Fact]
    public void QuestionIntoAClosedWindow_IsAProbe()
    {
        Findings findings = WithWindow(10).A(Talk.Ack, 10).FromB(Talk.Ack, 5001, 1011, window: 0).FromA(Talk.Ack, 1010, 5001).Trace();
        Assert.Equal(Verdict.WindowProbe, findings.Last.Verdict);
    }

    [Fact]
    public void TextBeyondTheWindow_IsUnexplained()
    {
        Assert.Equal(Verdict.Ok, WithWindow(100).A(Talk.Ack, 100).Trace().Last.Verdict);
        Assert.Equal(Verdict.Unexplained, WithWindow(100).A(Talk.Ack, 101).Trace().Last.Verdict);
    }

    [Fact]
    public void TextIntoAWindowThatShrank_WasSentBefore()
    {
        Findings findings = WithWindow(1000).FromB(Talk.Ack, 5001, 1001, window: 100).A(Talk.Ack, 500).Trace();
        Assert.Equal(Verdict.Ok, findings.Last.Verdict);
    }

    [Fact]
    public void Windows_AreScaledIfBothSynsSaySo()
    {
        Talk talk = new Talk().A(Talk.Syn).B(Talk.Syn | Talk.Ack).FromA(Talk.Ack, 1001, 5001, window: 3);
        talk.Segments[0] = talk.Segments[0] with { Scale = 5 };
        Assert.Equal(3u, talk.Trace().Last.Window);
        talk.Segments[1] = talk.Segments[1] with { Scale = 7 };
        Findings findings = talk.Trace();
        Assert.Equal((65535u, 3u << 5), (findings.Packets[0].Window, findings.Last.Window));
    }

    [Theory]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin)]
    [InlineData(TcpFlags.Syn | TcpFlags.Rst)]
    [InlineData(TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack)]
    [InlineData(TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Urg)]
    [InlineData(TcpFlags.None)]
    public void CombinationNoStateSends_IsIllegal(TcpFlags flags)
    {
        Findings findings = new Talk().Handshake().FromA(flags, 1001, 5001).A(Talk.Ack, 10).Trace();
        Assert.Equal([Verdict.Illegal, Verdict.Ok], findings.Verdicts.Skip(3));
        Assert.Equal(1, findings.Only.Findings);
        Assert.Equal(Verdict.Illegal, new Talk().A(flags).Trace().Last.Verdict);
    }

    [Fact]
    public void NumberFromNowhere_IsUnexplainedAndForgotten()
    {
        Findings findings = new Talk().Handshake().FromB(Talk.Ack, 3_000_000_000, 1001, 5).FromB(Talk.Ack, 5001, 1001, 5).Trace();
        Assert.Equal([Verdict.Unexplained, Verdict.Ok], findings.Verdicts.Skip(3));
    }

    [Fact]
    public void NumbersThatWrap_AreNothingSpecial()
    {
        var talk = new Talk(aIss: uint.MaxValue - 5);
        talk.A(Talk.Syn).B(Talk.Syn | Talk.Ack).A(Talk.Ack).A(Talk.Ack, 5);
        talk.Segments.Add(new Segment(talk.PlaceA, talk.PlaceB, Talk.Ack, 0, 5001, 5));
        talk.FromB(Talk.Ack, 5001, 5);
        Findings findings = talk.Trace();
        Assert.All(findings.Verdicts, verdict => Assert.Equal(Verdict.Ok, verdict));
        Assert.Equal(4L + 2, findings.Summary.Packets);
    }

    [Fact]
    public void SpuriousWordsOfOneCapture_DoNotReachAnother()
    {
        // One tracer serves one capture; conversations between other sockets in it are kept apart.
        Talk first = new Talk(aPort: 1111).Handshake();
        Talk second = new Talk(aPort: 2222).A(Talk.Syn);
        first.Segments.InsertRange(1, second.Segments);
        Findings findings = first.Trace();
        Assert.Equal(["S1", "S0"], findings.Connections.OrderBy(connection => connection.Connection).Select(connection => connection.ConnState));
    }

    private static Talk WithWindow(ushort window) => new Talk().A(Talk.Syn).FromB(Talk.Syn | Talk.Ack, 5000, 1001, window: window).A(Talk.Ack);
}
