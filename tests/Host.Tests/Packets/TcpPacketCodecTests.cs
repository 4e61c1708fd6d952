using System;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Tests.Packets;

public class TcpPacketCodecTests
{
    // Put together by another program, checksums included: 192.0.2.1:40000 to 198.51.100.7:80, SYN 1000 with MSS 1460 and window scale 7.
    private const string SynOverIPv4 =
        "450000300000400040064e8cc0000201c63364079c400050000003e8000000007002ffff4714000001020405b4030307";

    // 2001:db8::1 port 443 to 2001:db8::2 port 50000, PSH,ACK with three octets of text.
    private const string TextOverIPv6 =
        "600000000017064020010db800000000000000000000000120010db800000000000000000000000201bbc3500000000780000001501801003adc00006f6464";

    private static readonly WireSegment Syn = new()
    {
        Source = new TcpEndPoint(IpAddress.FromIPv4(0xC0000201), 40_000),
        Destination = new TcpEndPoint(IpAddress.FromIPv4(0xC6336407), 80),
        Segment = new TcpSegment { Flags = TcpFlags.Syn, Seq = new SequenceNumber(1000), Wnd = 65_535 },
        MaxSegmentSize = 1460,
        WindowScale = 7,
        TextOffset = 48,
    };

    private static readonly WireSegment Text = new()
    {
        Source = new TcpEndPoint(Address("2001:db8::1"), 443),
        Destination = new TcpEndPoint(Address("2001:db8::2"), 50_000),
        Segment = new TcpSegment { Flags = TcpFlags.Psh | TcpFlags.Ack, Seq = new SequenceNumber(7), Ack = new SequenceNumber(0x8000_0001), Wnd = 256, Data = 3 },
        TextOffset = 60,
    };

    [Fact]
    public void Written_AsAnotherProgramWritesIt()
    {
        Assert.Equal(SynOverIPv4, Convert.ToHexStringLower(Packet(Syn, "")));
        Assert.Equal(TextOverIPv6, Convert.ToHexStringLower(Packet(Text, "odd")));
    }

    [Fact]
    public void Read_FromWhatAnotherProgramWrote()
    {
        Assert.True(TcpPacketCodec.TryRead(Convert.FromHexString(SynOverIPv4), out WireSegment syn));
        Assert.Equal(Syn, syn);
        byte[] packet = Convert.FromHexString(TextOverIPv6);
        Assert.True(TcpPacketCodec.TryRead(packet, out WireSegment text));
        Assert.Equal(Text, text);
        Assert.Equal("odd", Encoding.ASCII.GetString(packet, text.TextOffset, text.TextLength));
    }

    [Fact]
    public void Written_ReadsBack() =>
        Prop.ForAll(WireSegments.Any, segment =>
        {
            byte[] packet = new byte[TcpPacketCodec.TextOffset(segment) + segment.TextLength];
            new Random((int)segment.Segment.Seq.Value).NextBytes(packet);
            byte[] text = packet[TcpPacketCodec.TextOffset(segment)..];
            return TcpPacketCodec.Write(segment, packet) == packet.Length
                && TcpPacketCodec.TryRead(packet, out WireSegment back)
                && back == segment
                && packet.AsSpan(back.TextOffset, back.TextLength).SequenceEqual(text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Written_IsWhatTheHeaderReadersSay() =>
        Prop.ForAll(WireSegments.Any, segment =>
        {
            byte[] packet = new byte[TcpPacketCodec.TextOffset(segment) + segment.TextLength];
            TcpPacketCodec.Write(segment, packet);
            Assert.True(IpHeader.TryParse(packet, out IpHeader ip, out _));
            Assert.True(TcpHeader.TryParse(ip.Payload(packet), out TcpHeader header, out _));
            Assert.Equal((ip.Source, ip.Destination, true), (segment.Source.Address, segment.Destination.Address, ip.DontFragment));
            Assert.Equal((header.SourcePort, header.DestinationPort), (segment.Source.Port, segment.Destination.Port));
            Assert.Equal(segment.Segment, header.ToSegment(ip.PayloadLength));
            Assert.True(ip.Version == 6 || InternetChecksum.Verify(packet.AsSpan(0, 20)));
            Assert.True(InternetChecksum.VerifyTcp(ip.Source, ip.Destination, ip.Payload(packet)));
        }).QuickCheckThrowOnFailure();

    // Any single octet changed breaks a checksum, or makes it something else than a TCP segment, or does not matter to TCP (IPv6's traffic
    // class, flow label and hop limit).
    [Fact]
    public void AnyOctetChanged_IsNoticed()
    {
        foreach (string good in (string[])[SynOverIPv4, TextOverIPv6])
        {
            for (int i = 0; i < good.Length / 2; i++)
            {
                byte[] packet = Convert.FromHexString(good);
                packet[i] ^= 0x10;
                bool isUncovered = good == TextOverIPv6 && i is 0 or 1 or 2 or 3 or 7;
                Assert.True(isUncovered || !TcpPacketCodec.TryRead(packet, out _), $"octet {i} of {good}");
            }
        }
    }

    [Fact]
    public void EveryTruncation_IsRefused()
    {
        byte[] packet = Convert.FromHexString(TextOverIPv6);
        for (int length = 0; length < packet.Length; length++) Assert.False(TcpPacketCodec.TryRead(packet.AsSpan(0, length), out _));
    }

    [Fact]
    public void OctetsBehindThePacket_DoNoHarm() => Assert.True(TcpPacketCodec.TryRead([.. Convert.FromHexString(SynOverIPv4), 1, 2, 3], out _));

    [Fact]
    public void Fragments_AreNotRead()
    {
        byte[] packet = new byte[60];
        new IpHeader { Version = 4, PayloadLength = 40, MoreFragments = true, Protocol = 6 }.TryWrite(packet, out _);
        Assert.False(TcpPacketCodec.TryRead(packet, out _));
    }

    [Fact]
    public void Noise_IsRefusedWithoutAWord() => Prop.ForAll<byte[]>(noise => !TcpPacketCodec.TryRead(noise, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void ImpossiblePackets_AreNotWritten()
    {
        Assert.Equal(0, TcpPacketCodec.Write(Syn with { Destination = Text.Source }, new byte[100]));
        Assert.Equal(0, TcpPacketCodec.Write(Syn, new byte[47]));
        Assert.Equal(0, TcpPacketCodec.Write(Text, new byte[62]));
        Assert.Equal(0, TcpPacketCodec.Write(Syn with { Segment = new TcpSegment { Data = 65_535 } }, new byte[70_000]));
    }

    [Fact]
    public void WindowTooLargeForTheField_IsTheLargest()
    {
        byte[] packet = Packet(Syn with { Segment = Syn.Segment with { Wnd = 70_000 } }, "");
        Assert.True(TcpPacketCodec.TryRead(packet, out WireSegment back));
        Assert.Equal(65_535u, back.Segment.Wnd);
    }

    [Fact]
    public void Scaled_ShiftsWindowsButThoseOfASyn()
    {
        Assert.Equal(256u << 7, Text.Scaled(7).Wnd);
        Assert.Equal(256u, Text.Scaled(0).Wnd);
        Assert.Equal(65_535u, Syn.Scaled(7).Wnd);
    }

    [Fact]
    public void WindowScaleAbove14_Is14()
    {
        Assert.True(TcpPacketCodec.TryRead(Packet(Syn with { WindowScale = 20 }, ""), out WireSegment back));
        Assert.Equal((byte?)14, back.WindowScale);
    }

    [Fact]
    public void WritingAndReading_AllocateNothing()
    {
        byte[] packet = new byte[1500];
        WireSegment text = Text with { Segment = Text.Segment with { Data = 1400 } };
        TcpPacketCodec.Write(text, packet);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) TcpPacketCodec.TryRead(packet.AsSpan(0, TcpPacketCodec.Write(text, packet)), out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void EndPoints_AsPeopleWriteThem()
    {
        Assert.Equal("192.0.2.1:40000", Syn.Source.ToString());
        Assert.Equal("[2001:db8::1]:443", Text.Source.ToString());
        Assert.Equal("[2001:db8::1]:443", Text.Source.ToIPEndPoint().ToString());
    }

    private static byte[] Packet(in WireSegment segment, string text)
    {
        byte[] packet = new byte[TcpPacketCodec.TextOffset(segment) + text.Length];
        Encoding.ASCII.GetBytes(text, packet.AsSpan(TcpPacketCodec.TextOffset(segment)));
        Assert.Equal(packet.Length, TcpPacketCodec.Write(segment, packet));
        return packet;
    }

    private static IpAddress Address(string text)
    {
        Assert.True(IpAddress.TryParse(text, out IpAddress address));
        return address;
    }
}
