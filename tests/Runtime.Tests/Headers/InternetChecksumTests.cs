using System;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class InternetChecksumTests
{
    private static readonly IpAddress Ten1 = IpAddress.FromIPv4(0x0A000001);
    private static readonly IpAddress Ten2 = IpAddress.FromIPv4(0x0A000002);

    [Theory]
    [InlineData("0001f203f4f5f6f7", 0x220D)] // RFC 1071, section 3
    [InlineData("", 0xFFFF)]
    [InlineData("01", 0xFEFF)]
    [InlineData("ffff", 0)]
    [InlineData("ffffffff", 0)]
    [InlineData("0000", 0xFFFF)]
    public void Compute_KnownOctets(string hex, int checksum) => Assert.Equal(checksum, InternetChecksum.Compute(Convert.FromHexString(hex)));

    [Fact]
    public void Compute_AgreesWithWordByWordAddition() =>
        Prop.ForAll<byte[]>(octets => InternetChecksum.Compute(octets) == WordByWord(octets)).QuickCheckThrowOnFailure();

    [Fact]
    public void Compute_LargestPacketOfOnes_Wraps() => Assert.Equal(WordByWord(Ones(65_535)), InternetChecksum.Compute(Ones(65_535)));

    [Fact]
    public void Verify_IPv4Header() => Assert.True(InternetChecksum.Verify(Vectors.SynOverIPv4.AsSpan(0, 20)));

    [Fact]
    public void Tcp_OverIPv4()
    {
        ReadOnlySpan<byte> packet = Vectors.SynOverIPv4;
        Assert.True(IpHeader.TryParse(packet, out IpHeader ip, out _));
        Assert.Equal(0x7BF4, InternetChecksum.ComputeTcp(ip.Source, ip.Destination, ip.Payload(packet)));
        Assert.True(InternetChecksum.VerifyTcp(ip.Source, ip.Destination, ip.Payload(packet)));
        Assert.False(InternetChecksum.VerifyTcp(ip.Source, Ten1, ip.Payload(packet)));
    }

    [Fact]
    public void Tcp_OddLength()
    {
        Assert.Equal(0x25F8, InternetChecksum.ComputeTcp(Ten1, Ten2, Vectors.OddText));
        Assert.True(InternetChecksum.VerifyTcp(Ten1, Ten2, Vectors.OddText));
    }

    [Fact]
    public void Tcp_OverIPv6()
    {
        Assert.True(IpAddress.TryParse("2001:db8::1", out IpAddress source));
        Assert.True(IpAddress.TryParse("2001:db8::2", out IpAddress destination));
        Assert.Equal(0x33D1, InternetChecksum.ComputeTcp(source, destination, Vectors.SackOverIPv6));
        Assert.True(InternetChecksum.VerifyTcp(source, destination, Vectors.SackOverIPv6));
    }

    // One's complement has two zeros. TCP writes the positive one; a receiver cannot tell them apart.
    [Fact]
    public void Tcp_ChecksumZero_IsWrittenAsZeroAndVerifiesAsEitherZero()
    {
        byte[] segment = Vectors.ZeroChecksum;
        Assert.Equal(0, InternetChecksum.ComputeTcp(Ten1, Ten2, segment));
        Assert.True(InternetChecksum.VerifyTcp(Ten1, Ten2, segment));
        segment[16] = segment[17] = 0xFF;
        Assert.True(InternetChecksum.VerifyTcp(Ten1, Ten2, segment));
        segment[17] = 0xFE;
        Assert.False(InternetChecksum.VerifyTcp(Ten1, Ten2, segment));
    }

    [Fact]
    public void Tcp_EveryChangedBit_IsFound()
    {
        byte[] segment = Vectors.OddText;
        for (int bit = 0; bit < segment.Length * 8; bit++)
        {
            segment[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(InternetChecksum.VerifyTcp(Ten1, Ten2, segment));
            segment[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Tcp_TooShort()
    {
        Assert.False(InternetChecksum.VerifyTcp(Ten1, Ten2, new byte[19]));
        Assert.Throws<ArgumentException>(() => InternetChecksum.ComputeTcp(Ten1, Ten2, new byte[19]));
    }

    private static byte[] Ones(int length)
    {
        byte[] octets = new byte[length];
        Array.Fill(octets, (byte)0xFF);
        return octets;
    }

    private static ushort WordByWord(byte[] octets)
    {
        int sum = 0;
        for (int i = 0; i < octets.Length; i += 2)
        {
            sum += (octets[i] << 8) | (i + 1 < octets.Length ? octets[i + 1] : 0);
            if (sum > 0xFFFF) sum -= 0xFFFF;
        }

        return (ushort)~sum;
    }
}
