using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class TcpHeaderTests
{
    [Fact]
    public void Syn_EveryField()
    {
        ReadOnlySpan<byte> segment = Vectors.SynOverIPv4.AsSpan(20);
        TcpHeader header = Parse(segment);
        Assert.Equal((40000, 80), (header.SourcePort, header.DestinationPort));
        Assert.Equal((1000u, 0u), (header.Seq.Value, header.Ack.Value));
        Assert.Equal((40, 2, 0), (header.HeaderLength, header.ControlBits, header.Reserved));
        Assert.Equal((64240, 0x7BF4, 0), (header.Window, header.Checksum, header.UrgentPointer));
        Assert.Equal(20, header.Options(segment).Length);
    }

    [Fact]
    public void ReservedBits_AreKept() => Assert.Equal(1, Parse(Vectors.SackOverIPv6).Reserved);

    [Theory]
    [InlineData(0x40, 23, HeaderProblem.HeaderTooShort)]
    [InlineData(0x50, 23, HeaderProblem.None)]
    [InlineData(0x60, 23, HeaderProblem.HeaderTooLong)]
    [InlineData(0x60, 24, HeaderProblem.None)] // the segment had 24 octets, 23 were captured
    [InlineData(0xF0, 60, HeaderProblem.None)]
    [InlineData(0x50, 19, HeaderProblem.HeaderTooLong)] // the packet below was too short for a header
    public void LyingLengths(byte offset, int length, HeaderProblem expected)
    {
        byte[] segment = Vectors.OddText;
        segment[12] = offset;
        TcpHeader.TryParse(segment, length, out _, out HeaderProblem problem);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void EveryTruncation_IsSaidSo()
    {
        for (int length = 0; length < 20; length++)
        {
            Assert.False(TcpHeader.TryParse(Vectors.OddText.AsSpan(0, length), 23, out TcpHeader header, out HeaderProblem problem));
            Assert.Equal((HeaderProblem.Truncated, default), (problem, header));
        }
    }

    [Fact]
    public void Options_ThatWereCutOff_AreReadAsFarAsTheyGo()
    {
        ReadOnlySpan<byte> cut = Vectors.SynOverIPv4.AsSpan(20, 28);
        Assert.True(TcpHeader.TryParse(cut, 40, out TcpHeader header, out _));
        TcpOptions options = TcpOptions.Parse(header.Options(cut));
        Assert.Equal(((ushort?)1460, true, (byte?)null, true), (options.MaximumSegmentSize, options.SackPermitted, options.WindowScale, options.IsMalformed));
    }

    [Fact]
    public void Written_ReadsBack() =>
        Prop.ForAll(Packets.TcpHeaders, Packets.Options, (header, options) =>
        {
            byte[] segment = new byte[TcpHeader.MaximumLength];
            return header.TryWrite(segment, options, out int written)
                && TcpHeader.TryParse(segment.AsSpan(0, written), out TcpHeader back, out _)
                && back == header with { HeaderLength = written }
                && TcpOptions.Parse(back.Options(segment)) == options;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_WithoutRoom_IsRefused()
    {
        TcpHeader header = Parse(Vectors.OddText);
        var four = new TcpOptions { SackBlocks = new SackBlocks(new SackBlock[4]) };
        Assert.False(header.TryWrite(new byte[19], default, out int written));
        Assert.Equal(0, written);
        Assert.False(header.TryWrite(new byte[60], four with { Timestamps = default(TcpTimestamps) }, out _));
        Assert.True(header.TryWrite(new byte[60], four, out written));
        Assert.Equal(56, written);
    }

    [Fact]
    public void WriteChecksum_MakesTheSegmentVerify()
    {
        byte[] segment = Vectors.OddText;
        byte[] whole = [.. segment];
        segment[16] = segment[17] = 0xAB;
        TcpHeader.WriteChecksum(IpAddress.FromIPv4(0x0A000001), IpAddress.FromIPv4(0x0A000002), segment);
        Assert.True(whole.SequenceEqual(segment));
    }

    private static TcpHeader Parse(ReadOnlySpan<byte> segment)
    {
        Assert.True(TcpHeader.TryParse(segment, out TcpHeader header, out HeaderProblem problem), problem.ToString());
        return header;
    }
}
