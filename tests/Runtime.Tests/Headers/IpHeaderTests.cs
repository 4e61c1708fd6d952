using System;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class IpHeaderTests
{
    private const string Addresses = "20010db8000000000000000000000001" + "20010db8000000000000000000000002";

    [Fact]
    public void IPv4_EveryField()
    {
        byte[] packet = Vectors.SynOverIPv4;
        packet[1] = 0xB9;
        packet[6] = 0x20; // more fragments
        packet[7] = 0x03; // 24 octets in
        IpHeader header = Parse(packet);
        Assert.Equal((4, 20, 40), (header.Version, header.HeaderLength, header.PayloadLength));
        Assert.Equal("192.0.2.1", header.Source.ToString());
        Assert.Equal("198.51.100.7", header.Destination.ToString());
        Assert.Equal((0xB9, 0x1C46u, 64, IpHeader.TcpProtocol), (header.TrafficClass, header.Identification, header.HopLimit, header.Protocol));
        Assert.Equal((24, true, false, true), (header.FragmentOffset, header.MoreFragments, header.DontFragment, header.IsFragment));
    }

    [Fact]
    public void IPv4_Options_BelongToTheHeader()
    {
        byte[] packet = new byte[28];
        Vectors.SynOverIPv4.AsSpan(0, 20).CopyTo(packet);
        packet[0] = 0x46;
        packet[3] = 28;
        IpHeader header = Parse(packet);
        Assert.Equal((24, 4), (header.HeaderLength, header.PayloadLength));
    }

    [Theory]
    [InlineData(0, 0x44, HeaderProblem.HeaderTooShort)]
    [InlineData(0, 0x4F, HeaderProblem.None)]
    [InlineData(0, 0x55, HeaderProblem.UnknownVersion)]
    [InlineData(3, 19, HeaderProblem.HeaderTooLong)]
    [InlineData(3, 20, HeaderProblem.None)]
    public void IPv4_LyingLengths(int position, byte value, HeaderProblem expected)
    {
        byte[] packet = Vectors.SynOverIPv4;
        packet[position] = value;
        IpHeader.TryParse(packet, out _, out HeaderProblem problem);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void IPv4_TotalLengthZero_IsWhatWasCaptured()
    {
        byte[] packet = Vectors.SynOverIPv4;
        packet[2] = packet[3] = 0;
        Assert.Equal(40, Parse(packet).PayloadLength);
    }

    [Fact]
    public void Payload_EndsWhereTheHeaderOrTheCaptureSays()
    {
        byte[] padded = [.. Vectors.SynOverIPv4, 0, 0, 0, 0];
        Assert.Equal(40, Parse(padded).Payload(padded).Length);
        byte[] cut = Vectors.SynOverIPv4[..34];
        Assert.Equal((40, 14), (Parse(cut).PayloadLength, Parse(cut).Payload(cut).Length));
    }

    [Fact]
    public void IPv6_Plain()
    {
        byte[] packet = IPv6("6", "4", 6, "00112233");
        IpHeader header = Parse(packet);
        Assert.Equal((6, 40, 4, IpHeader.TcpProtocol), (header.Version, header.HeaderLength, header.PayloadLength, header.Protocol));
        Assert.Equal(("2001:db8::1", "2001:db8::2"), (header.Source.ToString(), header.Destination.ToString()));
        Assert.Equal((0xA5, 63), (header.TrafficClass, header.HopLimit));
        Assert.False(header.IsFragment);
    }

    // Hop-by-hop (8), destination options (16), routing (8), authentication (4 * (4 + 2) = 24), then TCP.
    [Fact]
    public void IPv6_WalksExtensionHeaders()
    {
        string chain = "3c00010400000000" + "2b01" + new string('0', 28) + "3300" + new string('0', 12) + "0604" + new string('0', 44);
        IpHeader header = Parse(IPv6("6", "3d", 0, chain + "0011223344"));
        Assert.Equal((40 + 56, 5, IpHeader.TcpProtocol), (header.HeaderLength, header.PayloadLength, header.Protocol));
    }

    [Fact]
    public void IPv6_FirstFragment_BeginsWithTcp()
    {
        IpHeader header = Parse(IPv6("6", "c", 44, "06000001deadbeef" + "00112233"));
        Assert.Equal((0, true, 0xDEADBEEFu, IpHeader.TcpProtocol), (header.FragmentOffset, header.MoreFragments, header.Identification, header.Protocol));
    }

    [Fact]
    public void IPv6_LaterFragment_IsNotWalkedInto()
    {
        IpHeader header = Parse(IPv6("6", "c", 44, "3c0004d0deadbeef" + "ffffffff"));
        Assert.Equal((0x4D0, false, 60, 4), (header.FragmentOffset, header.MoreFragments, header.Protocol, header.PayloadLength));
    }

    [Fact]
    public void IPv6_Jumbo()
    {
        IpHeader header = Parse(IPv6("6", "0", 0, "0600c20400012345" + "0011"));
        Assert.Equal(0x12345 - 8, header.PayloadLength);
    }

    [Theory]
    [InlineData("6", "8", 0, "06000000", HeaderProblem.Truncated)] // the capture ends in the extension header
    [InlineData("6", "8", 0, "0601000000000000", HeaderProblem.Truncated)] // it claims 16 octets
    [InlineData("6", "4", 0, "0600000000000000", HeaderProblem.HeaderTooLong)] // the payload length ends inside it
    [InlineData("6", "8", 59, "0000000000000000", HeaderProblem.None)] // no next header
    [InlineData("6", "8", 50, "0000000000000000", HeaderProblem.None)] // encrypted: nothing to walk
    [InlineData("7", "8", 0, "0600000000000000", HeaderProblem.UnknownVersion)]
    public void IPv6_LyingLengths(string version, string length, int next, string payload, HeaderProblem expected)
    {
        IpHeader.TryParse(IPv6(version, length, next, payload), out _, out HeaderProblem problem);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void EveryTruncation_IsSaidSoAndNeverThrows()
    {
        foreach (byte[] whole in new[] { Vectors.SynOverIPv4[..20], IPv6("6", "8", 0, "0600000000000000") })
        {
            for (int length = 0; length < whole.Length; length++)
            {
                Assert.False(IpHeader.TryParse(whole.AsSpan(0, length), out IpHeader header, out HeaderProblem problem));
                Assert.Equal((HeaderProblem.Truncated, default), (problem, header));
            }
        }
    }

    [Fact]
    public void AnyOctets_NeverThrowAndStayInside() =>
        Prop.ForAll(Packets.AlmostIp, packet =>
        {
            bool read = IpHeader.TryParse(packet, out IpHeader header, out HeaderProblem problem);
            ReadOnlySpan<byte> payload = header.Payload(packet);
            return read == (problem == HeaderProblem.None) && payload.Length <= packet.Length && header.PayloadLength >= 0 && problem.Explain() != "unknown";
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Written_ReadsBack() =>
        Prop.ForAll(Packets.IpHeaders, header =>
        {
            byte[] packet = new byte[40];
            return header.TryWrite(packet, out int written) && written == header.HeaderLength
                && IpHeader.TryParse(packet, out IpHeader back, out _) && back == header
                && (header.Version == 6 || InternetChecksum.Verify(packet.AsSpan(0, written)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_WhatCannotBe_IsRefused()
    {
        IpHeader four = Parse(Vectors.SynOverIPv4);
        IpHeader six = Parse(IPv6("6", "4", 6, "00112233"));
        byte[] room = new byte[60];
        Assert.False(four.TryWrite(room.AsSpan(0, 19), out int written));
        Assert.Equal(0, written);
        Assert.False(six.TryWrite(room.AsSpan(0, 39), out _));
        Assert.False((four with { PayloadLength = 65_516 }).TryWrite(room, out _));
        Assert.False((six with { PayloadLength = 65_536 }).TryWrite(room, out _));
        Assert.False((six with { PayloadLength = -1 }).TryWrite(room, out _));
        Assert.False((four with { Source = six.Source }).TryWrite(room, out _));
        Assert.False((six with { MoreFragments = true }).TryWrite(room, out _));
        Assert.False(default(IpHeader).TryWrite(room, out _));
    }

    private static byte[] IPv6(string version, string length, int next, string payload) =>
        Convert.FromHexString($"{version}a512345{length.PadLeft(4, '0')}{next:x2}3f{Addresses}{payload}");

    private static IpHeader Parse(byte[] packet)
    {
        Assert.True(IpHeader.TryParse(packet, out IpHeader header, out HeaderProblem problem), problem.ToString());
        return header;
    }
}
