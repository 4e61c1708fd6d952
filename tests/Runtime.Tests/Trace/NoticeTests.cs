using System.Collections.Generic;
using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class NoticeTests
{
    private const TcpFlags Push = TcpFlags.Psh;
    private const TcpFlags Urgent = TcpFlags.Urg;

    [Theory]
    [InlineData(TcpFlags.None, Notices.NullScan)]
    [InlineData(TcpFlags.Ece, Notices.NullScan)]
    [InlineData(Talk.Fin, Notices.FinScan)]
    [InlineData(Talk.Fin | Push | Urgent, Notices.XmasScan)]
    [InlineData(Talk.Syn | Talk.Fin, Notices.SynFinScan)]
    [InlineData(Talk.Syn | Talk.Fin | Talk.Ack | Push, Notices.SynFinScan)]
    [InlineData(Talk.Syn | Talk.Rst, Notices.BadFlags)]
    [InlineData(Push | Urgent, Notices.BadFlags)]
    public void FlagsOfScans_AreNamed(TcpFlags flags, Notices expected)
    {
        Findings findings = new Talk().A(flags).Trace();
        Assert.Equal((Verdict.Illegal, expected), (findings.Last.Verdict, findings.Last.Notices));
        Assert.Equal(expected, findings.Only.Notices);
    }

    [Fact]
    public void TextAfterFin_IsOutOfTurn() => AssertLast(new Talk().Handshake().A(Talk.Fin | Talk.Ack).A(Talk.Ack, 10), Notices.OutOfTurn);

    [Fact]
    public void TextBeyondTheWindow_IsNamed() =>
        AssertLast(new Talk().A(Talk.Syn).FromB(Talk.Syn | Talk.Ack, 5000, 1001, window: 100).A(Talk.Ack).A(Talk.Ack, 500), Notices.BeyondWindow);

    [Fact]
    public void NumberFarAway_IsForeign() => AssertLast(new Talk().Handshake().FromA(Talk.Ack, 2_000_000_000, 5001, 10), Notices.ForeignNumber);

    [Fact]
    public void SynAckWithAnotherNumber_IsStray() => AssertLast(new Talk().A(Talk.Syn).B(Talk.Syn | Talk.Ack).FromB(Talk.Syn | Talk.Ack, 9000, 1001), Notices.StrayAnswer);

    [Fact]
    public void ResetInTheWindow_IsBlindAndItsAnswerAChallenge()
    {
        Talk talk = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).FromB(Talk.Rst, 5500, 0);
        Findings findings = talk.FromA(Talk.Ack, 1011, 5001).FromB(Talk.Ack, 5001, 1011, 10).Trace();
        Assert.Equal((Verdict.Ok, Notices.BlindReset), (findings.Packets[5].Verdict, findings.Packets[5].Notices));
        Assert.Equal((Verdict.Challenge, Notices.Challenge), (findings.Packets[6].Verdict, findings.Packets[6].Notices));
        // It was not B, which goes on.
        Assert.Equal((Verdict.Ok, TcpState.Established, TcpState.Established), (findings.Last.Verdict, findings.Last.AAfter, findings.Last.BAfter));
        Assert.Equal(Notices.BlindReset | Notices.Challenge, findings.Only.Notices);
    }

    [Fact]
    public void ResetInTimeWait_IsAnAssassination()
    {
        // RFC 1337: an old duplicate of B, A's answer to it, and the RST of B that has forgotten.
        Talk talk = new Talk().Handshake().B(Talk.Ack, 10).CloseByA();
        talk.FromB(Talk.Ack, 5001, 1001, 10).A(Talk.Ack).FromB(Talk.Rst, 5012, 0);
        Findings findings = talk.Trace();
        Assert.Equal((TcpState.TimeWait, TcpState.Closed), (findings.Last.ABefore, findings.Last.AAfter));
        Assert.Equal(Notices.TimeWaitAssassination, findings.Last.Notices);
    }

    [Fact]
    public void EveryNotice_HasAWord()
    {
        IEnumerable<Notices> all = System.Enum.GetValues<Notices>().Where(notice => notice != Notices.None);
        foreach (Notices notice in all)
        {
            Assert.True(NoticeNames.TryParse(Assert.Single(NoticeNames.Of(notice)), out Notices parsed));
            Assert.Equal(notice, parsed);
        }

        Assert.False(NoticeNames.TryParse("ping-of-death", out _));
    }

    private static void AssertLast(Talk talk, Notices expected)
    {
        Findings findings = talk.Trace();
        Assert.Equal((Verdict.Unexplained, expected), (findings.Last.Verdict, findings.Last.Notices));
        Assert.All(findings.Packets.SkipLast(1), packet => Assert.Equal(Notices.None, packet.Notices));
    }
}
