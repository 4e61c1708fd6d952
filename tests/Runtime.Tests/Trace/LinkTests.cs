using System;
using System.Linq;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Runtime.Tests.Trace;

public class LinkTests
{
    private static readonly byte[] V4 = Frames.Ip(new Talk().A(Talk.Syn).Segments[0]);
    private static readonly byte[] V6 = Frames.Ip(new Talk("fe80::1", "fe80::2").A(Talk.Syn).Segments[0]);

    public static TheoryData<string, int, Func<byte[], byte[]>> Framings => new()
    {
        { "Ethernet", 1, packet => Frames.Ethernet(packet) },
        { "VLAN", 1, Frames.Vlan },
        { "VLAN in VLAN", 1, Frames.QinQ },
        { "PPPoE over VLAN", 1, Frames.PppoeOverVlan },
        { "Linux cooked", 113, Frames.Cooked },
        { "Linux cooked v2", 276, Frames.Cooked2 },
        { "raw IP", 101, packet => packet },
        { "BSD loopback of a little-endian host", 0, Frames.LoopbackLittleEndian },
        { "BSD loopback of a big-endian host", 0, Frames.LoopbackBigEndian },
        { "OpenBSD loopback", 108, Frames.LoopbackBigEndian },
        { "PPP", 9, Frames.Ppp },
        { "MPLS", 1, Frames.Mpls },
        { "Ethernet over MPLS", 1, Frames.MplsPseudowire },
        { "IP in IP", 101, Frames.InIp },
        { "IP in IP in IP", 101, packet => Frames.InIp(Frames.InIp(packet)) },
        { "GRE with checksum, key and number", 101, Frames.InGre },
        { "Ethernet in GRE", 101, Frames.BridgedInGre },
        { "PPTP", 101, Frames.PppInGre },
        { "VXLAN over VLAN", 1, packet => Frames.Vlan(Frames.InVxlan(packet)) },
    };

    [Theory]
    [MemberData(nameof(Framings), DisableDiscoveryEnumeration = true)]
    public void EveryFraming_HoldsBothVersionsOfIp(string name, int linkType, Func<byte[], byte[]> frame)
    {
        Findings findings = Findings.Of(CaptureBuilder.Pcap(linkType).Frame(frame(V4)).Frame(frame(V6)).Octets);
        Assert.True(findings.Summary.Problems.Count == 0, name);
        Assert.Equal(["10.0.0.1:40000", "[fe80::1]:40000"], findings.Connections.Select(connection => connection.A));
        Assert.Equal(["10.0.0.2:80", "[fe80::2]:80"], findings.Connections.Select(connection => connection.B));
    }

    [Fact]
    public void ExtensionHeaders_ArePassed() =>
        Assert.Equal(1000u, Findings.Of(CaptureBuilder.Pcap(101).Frame(Frames.WithExtensions(V6)).Octets).Last.Seq);

    [Fact]
    public void Fragments_AreReportedNotGuessedAt()
    {
        byte[] v4 = (byte[])V4.Clone();
        v4[6] = 0x20;
        Findings findings = Findings.Of(CaptureBuilder.Pcap(101).Frame(v4).Frame(Frames.AsFragment(V6)).Octets);
        Assert.Empty(findings.Packets);
        Assert.Equal(2, findings.Summary.Fragments);
        Assert.Contains("frame 1: holds a fragment", findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownLinkType_IsNamedOnce()
    {
        Findings findings = Findings.Of(CaptureBuilder.Pcap(105).Frame(V4).Frame(V4).Octets);
        CaptureProblem problem = findings.Summary.Problems.Single();
        Assert.Contains("105 (IEEE 802.11)", problem.Message, StringComparison.Ordinal);
        Assert.Equal((CaptureSeverity.Note, 24L), (problem.Severity, problem.Offset));
        Assert.Equal(2, findings.Summary.UnknownLink);
    }

    [Fact]
    public void OtherTraffic_IsCountedAndPassedOver()
    {
        byte[] udp = (byte[])V4.Clone();
        udp[9] = 17;
        byte[] arp = Frames.Ethernet(new byte[28], 0x0806);
        Findings findings = Findings.Of(CaptureBuilder.Pcap().Frame(arp).Frame(Frames.Ethernet(udp)).Octets);
        Assert.Equal((1L, 1L, 0), (findings.Summary.NotIp, findings.Summary.NotTcp, findings.Summary.Problems.Count));
    }

    [Fact]
    public void HeadersCutShort_AskForALargerSnapLength()
    {
        byte[] capture = CaptureBuilder.Pcap(101).Frame(V4[..30], wire: (uint)V4.Length).Octets;
        Assert.Contains("larger snap length", Findings.Of(capture).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0x41)]
    [InlineData(0, 0x05)]
    [InlineData(2, 0xFF)]
    [InlineData(32, 0x10)]
    [InlineData(32, 0xF0)]
    public void LyingHeaders_AreMalformed(int offset, byte value)
    {
        byte[] packet = (byte[])V4.Clone();
        packet[offset] = value;
        Findings findings = Findings.Of(CaptureBuilder.Pcap(101).Frame(packet).Octets);
        Assert.Equal((0, 1L), (findings.Packets.Count, findings.Summary.Malformed));
    }

    [Fact]
    public void TunnelsWithoutEnd_AreMalformed()
    {
        byte[] packet = V4;
        for (int i = 0; i < 9; i++)
            packet = Frames.InIp(packet);
        Assert.Equal(1, Findings.Of(CaptureBuilder.Pcap(101).Frame(packet).Octets).Summary.Malformed);
    }

    [Fact]
    public void TunnelsCutShort_AreNoSegments()
    {
        foreach (Func<byte[], byte[]> wrap in new Func<byte[], byte[]>[] { Frames.InIp, Frames.InGre, Frames.BridgedInGre, Frames.PppInGre, Frames.InVxlan, Frames.Mpls, Frames.MplsPseudowire })
        {
            byte[] packet = wrap(V4);
            for (int length = 0; length < packet.Length - 20; length++)
                Assert.Empty(Findings.Of(CaptureBuilder.Pcap(packet[0] >> 4 == 4 ? 101 : 1).Frame(packet[..length], wire: (uint)packet.Length).Octets).Packets);
        }
    }

    [Fact]
    public void SegmentInATunnel_HasTheLengthItsOwnHeaderSays()
    {
        byte[] inner = Frames.Ip(new Talk().Handshake().A(Talk.Ack, 100).Segments[^1]);
        byte[] frame = Frames.Ethernet(Frames.InVxlan(inner));
        Assert.Equal(100u, Findings.Of(CaptureBuilder.Pcap().Frame(frame[..120], wire: (uint)frame.Length).Octets).Last.Length);
        Assert.Equal(100u, Findings.Of(CaptureBuilder.Pcap().Frame([.. frame, 0, 0, 0, 0]).Octets).Last.Length);
    }

    [Fact]
    public void FragmentOfATunnel_IsReported()
    {
        byte[] packet = Frames.InGre(V4);
        packet[6] = 0x20;
        Assert.Equal(1, Findings.Of(CaptureBuilder.Pcap(101).Frame(packet).Octets).Summary.Fragments);
    }

    [Fact]
    public void TagsWithoutEnd_AreMalformed()
    {
        byte[] tags = Enumerable.Repeat(new byte[] { 0x81, 0, 0, 1 }, 30).SelectMany(tag => tag).ToArray();
        Assert.Equal(1, Findings.Of(CaptureBuilder.Pcap().Frame([.. new byte[12], .. tags]).Octets).Summary.Malformed);
    }

    [Fact]
    public void LengthOfZero_IsASegmentTheCardWasToCutUp()
    {
        byte[] packet = Frames.Ip(new Talk().Handshake().A(Talk.Ack, 3000).Segments[^1]);
        (packet[2], packet[3]) = (0, 0);
        Assert.Equal(3000u, Findings.Of(CaptureBuilder.Pcap(101).Frame(packet).Octets).Last.Length);
    }
}
