using System;
using System.Linq;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Runtime.Tests.Trace;

public class PcapngTests
{
    private static readonly byte[] Ip = Frames.Ip(new Talk().A(Talk.Syn).Segments[0]);
    private static readonly byte[] Ethernet = Frames.Ethernet(Ip);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryKindOfPacketBlock_IsRead(bool bigEndian)
    {
        byte[] capture = CaptureBuilder.Pcapng(bigEndian).Interface(1).Enhanced(Ethernet).Simple(Ethernet).OldPacket(Ethernet).Octets;
        Findings findings = Findings.Of(capture);
        Assert.Equal([1L, 2L, 3L], findings.Packets.Select(packet => packet.Frame));
        Assert.Empty(findings.Summary.Problems);
        Assert.Equal("pcapng", findings.Summary.Format);
    }

    [Fact]
    public void EachInterface_HasItsLinkTypeAndClock()
    {
        byte[] capture = CaptureBuilder.Pcapng()
            .Interface(1, resolution: 9).Interface(101, resolution: 0x80 | 10).Interface(101)
            .Enhanced(Ethernet, 0, 1_000_000_001)
            .Enhanced(Ip, 1, 1024 + 512)
            .Enhanced(Ip, 2, 2_000_000)
            .Octets;
        Assert.Equal(
            ["1970-01-01T00:00:01.000000001Z", "1970-01-01T00:00:01.500000Z", "1970-01-01T00:00:02.000000Z"],
            Findings.Of(capture).Packets.Select(packet => packet.Time));
    }

    [Fact]
    public void NewSection_ForgetsInterfaces()
    {
        byte[] capture = CaptureBuilder.Pcapng().Interface(1).Enhanced(Ethernet).Section().Enhanced(Ethernet).Octets;
        Findings findings = Findings.Of(capture);
        Assert.Single(findings.Packets);
        Assert.Contains("names interface 0, but the section describes 0", findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SectionsOfBothByteOrders_MayFollowEachOther()
    {
        byte[] one = CaptureBuilder.Pcapng().Interface(1).Enhanced(Ethernet).Octets;
        byte[] other = CaptureBuilder.Pcapng(bigEndian: true).Interface(1).Enhanced(Ethernet).Octets;
        Assert.Equal(2, Findings.Of([.. one, .. other]).Packets.Count);
    }

    [Fact]
    public void UnknownBlocks_ArePassedOver()
    {
        byte[] capture = CaptureBuilder.Pcapng().Interface(1).Block(0x0BAD, body => body.Raw(new byte[40])).Enhanced(Ethernet).Octets;
        Assert.Single(Findings.Of(capture).Packets);
    }

    [Theory]
    [InlineData(8u, "claims a length of 8")]
    [InlineData(30u, "claims a length of 30")]
    [InlineData(2_000_000_000u, "more than any capture program writes")]
    [InlineData(200_000u, "only 20 follow")]
    public void LyingBlockLength_IsSaidWithItsOffset(uint length, string message)
    {
        CaptureBuilder capture = CaptureBuilder.Pcapng().Interface(1);
        long offset = capture.Length;
        Findings findings = Findings.Of(capture.U32(6).U32(length).Raw(new byte[12]).Octets);
        CaptureProblem problem = findings.Summary.Problems.Single();
        Assert.Equal(offset, problem.Offset);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LengthsOfABlockThatDiffer_AreDamage()
    {
        byte[] capture = CaptureBuilder.Pcapng().Interface(1).Enhanced(Ethernet).Octets;
        capture[^1] ^= 1;
        Assert.Contains("length reads", Findings.Of(capture).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CapturedLengthBeyondItsBlock_IsDamage()
    {
        byte[] capture = CaptureBuilder.Pcapng().Interface(1).Block(6, body => body.U32(0).U32(0).U32(0).U32(5000).U32(5000).Raw(new byte[20])).Octets;
        Assert.Contains("claims 5000 captured octets, its block holds 20", Findings.Of(capture).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PacketBeforeAnyInterface_IsSaid()
    {
        byte[] capture = CaptureBuilder.Pcapng().Simple(Ethernet).Octets;
        Assert.Contains("before any interface", Findings.Of(capture).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreInterfacesThanThereCanBe_EndTheTrace()
    {
        CaptureBuilder capture = CaptureBuilder.Pcapng();
        for (int i = 0; i < 65_537; i++)
            capture.Interface(1);
        Assert.Contains("more than 65536 interfaces", Findings.Of(capture.Octets).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }
}
