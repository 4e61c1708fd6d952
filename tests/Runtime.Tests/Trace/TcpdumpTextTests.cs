using System;
using System.Linq;
using System.Text;
using TcpFsm.Tests.Shared;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Runtime.Tests.Trace;

public class TcpdumpTextTests
{
    private const string Handshake = """
        12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 4000000000, win 64240, options [mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7], length 0
        12:00:00.000002 IP 10.0.0.2.80 > 10.0.0.1.40000: Flags [S.], seq 77, ack 4000000001, win 65160, options [mss 1460,nop,wscale 6], length 0
        12:00:00.000003 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [.], ack 78, win 502, length 0
        12:00:00.000004 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [P.], seq 4000000001:4000000006, ack 78, win 502, length 5: HTTP

        """;

    [Fact]
    public void TodaysText_IsRead()
    {
        Findings findings = Of(Handshake);
        Assert.Equal(("tcpdump text", 4L, 0L), (findings.Summary.Format, findings.Summary.Packets, findings.Summary.Findings));
        Assert.Equal((TcpState.Established, TcpState.Established), (findings.Only.AState, findings.Only.BState));
        Findings.Line text = findings.Last;
        Assert.Equal((4L, "12:00:00.000004", 4_000_000_001u, (uint?)78u, 5u, 502u << 7), (text.Frame, text.Time, text.Seq, text.Ack, text.Length, text.Window));
        Assert.Empty(findings.Summary.Problems);
    }

    [Fact]
    public void PureAcknowledgmentWithoutNumber_GetsTheNextOne() => Assert.Equal(4_000_000_001u, Of(Handshake).Packets[2].Seq);

    [Fact]
    public void RelativeNumbers_BecomeAbsoluteAndAreNoted()
    {
        string relative = Handshake.Replace("ack 78", "ack 1", StringComparison.Ordinal).Replace("4000000001:4000000006", "1:6", StringComparison.Ordinal);
        Findings findings = Of(relative);
        Assert.Equal((4_000_000_001u, (uint?)78u), (findings.Last.Seq, findings.Last.Ack));
        Assert.Contains("tcpdump -S", Assert.Single(findings.Summary.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OldText_IsRead()
    {
        Findings findings = Of("""
            12:00:00.000001 10.0.0.1.40000 > 10.0.0.2.80: S 100:100(0) win 8760 <mss 1460,nop,wscale 0> (DF)
            12:00:00.000002 10.0.0.2.80 > 10.0.0.1.40000: S 900:900(0) ack 101 win 8760 <mss 1460,nop,wscale 0>
            12:00:00.000003 10.0.0.1.40000 > 10.0.0.2.80: . ack 901 win 8760 (DF)
            12:00:00.000004 10.0.0.1.40000 > 10.0.0.2.80: P 101:111(10) ack 901 win 8760
            12:00:00.000005 10.0.0.2.80 > 10.0.0.1.40000: R 901:901(0) win 0

            """);
        Assert.Equal([Talk.Syn, Talk.Syn | Talk.Ack, Talk.Ack, Talk.Ack | TcpFlags.Psh, Talk.Rst], findings.Packets.Select(packet => packet.Flags));
        Assert.Equal((10u, 0L, "RSTR"), (findings.Packets[3].Length, findings.Summary.Findings, findings.Only.ConnState));
    }

    [Theory]
    [InlineData("2023-11-14 22:13:20.5 IP", "2023-11-14T22:13:20.500000Z")]
    [InlineData("1700000000.250000 IP", "2023-11-14T22:13:20.250000Z")]
    [InlineData("22:13:20.123456789 IP", "22:13:20.123456789")]
    [InlineData("IP", null)]
    [InlineData("12:00:00.000001 lo    In  IP", "12:00:00.000001")]
    [InlineData("12:00:00.000001 02:00:00:00:00:01 > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 74:", "12:00:00.000001")]
    [InlineData("12:00:00.000001 a > b, ethertype 802.1Q (0x8100), length 58: vlan 5, p 0, ethertype IPv4 (0x0800),", "12:00:00.000001")]
    public void WhatStandsBeforeTheAddresses_MayVary(string before, string? time) =>
        Assert.Equal(time, Of(before + " 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 1, win 9, length 0\n").Last.Time);

    [Fact]
    public void VerboseText_IsReadOverTwoLines()
    {
        Findings findings = Of("""
            12:00:00.000001 IP (tos 0x0, ttl 64, id 1, offset 0, flags [DF], proto TCP (6), length 60)
                10.0.0.1.40000 > 10.0.0.2.80: Flags [S], cksum 0x1428 (correct), seq 7, win 9, options [mss 1460], length 0
            	0x0000:  4500 003c 0001 4000 4006 0000 0a00 0001

            """);
        Assert.Equal(("12:00:00.000001", 7u), (findings.Last.Time, findings.Last.Seq));
    }

    [Fact]
    public void IPv6_IsRead()
    {
        Findings findings = Of("12:00:00.000001 IP6 fe80::1.40000 > 2001:db8::2.80: Flags [S], seq 1, win 9, length 0\n");
        Assert.Equal(("[fe80::1]:40000", "[2001:db8::2]:80"), (findings.Only.A, findings.Only.B));
    }

    [Fact]
    public void OtherLines_ArePassedOver()
    {
        Findings findings = Of(Handshake + """
            12:00:01 ARP, Request who-has 10.0.0.1 tell 10.0.0.2, length 28
            12:00:01 IP 10.0.0.1.53 > 10.0.0.2.40001: 3106+ A? example.org. (34)
            12:00:01 IP 10.0.0.1.5353 > 224.0.0.251.5353: UDP, length 20
            4 packets captured

            """);
        Assert.Equal((4L, 1L, 0), (findings.Summary.Packets, findings.Summary.Connections, findings.Summary.Problems.Count));
    }

    [Fact]
    public void Names_AskForNumbers()
    {
        Findings findings = Of(Handshake + "12:00:01 IP client.40000 > www.http: Flags [S], seq 1, win 9, length 0\n");
        CaptureProblem problem = Assert.Single(findings.Summary.Problems);
        Assert.Equal(5, problem.Line);
        Assert.Contains("tcpdump -nn", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsNoCapture_IsUnreadable()
    {
        Findings findings = Of("Dear all,\nthis is > not: a capture.\n");
        Assert.True(findings.Summary.IsUnreadable);
        Assert.Contains("tcpdump -nn -S", findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LineWithoutEnd_IsNotReadWhole()
    {
        Findings findings = Of(new string('x', 3_000_000) + "\n" + Handshake);
        Assert.Equal((4L, 2L), (findings.Summary.Packets, findings.Packets[0].Frame));
    }

    [SharedFact]
    public void OldHandshake_EndsEstablished()
    {
        Findings findings = Findings.OfFile(Repository.SharedPath("captures/seed-handshake.tcpdump.txt"));
        Assert.Equal((TcpState.Established, TcpState.Established, Opening.Handshake), (findings.Only.AState, findings.Only.BState, findings.Only.Opened));
        Assert.Equal("A:O6 B:L4", findings.Packets[0].Rules);
        Assert.Empty(findings.Summary.Problems);
    }

    private static Findings Of(string text) => Findings.Of(Encoding.UTF8.GetBytes(text));
}
