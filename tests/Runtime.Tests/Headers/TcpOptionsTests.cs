using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class TcpOptionsTests
{
    [Fact]
    public void Syn()
    {
        TcpOptions options = TcpOptions.Parse(Vectors.SynOverIPv4.AsSpan(40));
        Assert.Equal(((ushort?)1460, (byte?)7, true), (options.MaximumSegmentSize, options.WindowScale, options.SackPermitted));
        Assert.Equal(new TcpTimestamps(0x11223344, 0), options.Timestamps);
        Assert.False(options.IsMalformed);
    }

    [Fact]
    public void Sack()
    {
        SackBlocks blocks = TcpOptions.Parse(Vectors.SackOverIPv6.AsSpan(20)).SackBlocks;
        Assert.Equal([(100u, 200u), (300u, 400u)], blocks.AsEnumerable().Select(block => (block.Left.Value, block.Right.Value)));
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks[2]);
    }

    [Theory]
    [InlineData("", null, false)]
    [InlineData("00020405b4", null, false)] // behind the end of the list
    [InlineData("0101010101020405b4", 1460, false)]
    [InlineData("020405b4020401f4", 500, false)] // twice: the last
    [InlineData("02", null, true)] // no length
    [InlineData("0200", null, true)] // length 0 (MUST-7)
    [InlineData("0201", null, true)]
    [InlineData("020405", null, true)] // beyond the header
    [InlineData("02ff05b4", null, true)]
    [InlineData("020305020405b4", 1460, true)] // not MSS's length; the next is good
    [InlineData("fd04abcd020405b4", 1460, false)] // unknown kind
    [InlineData("020405b4fd00", 1460, true)] // what came before is kept
    [InlineData("050a00000001000000", null, true)]
    [InlineData("05030a020405b4", 1460, true)] // a SACK of no whole block
    [InlineData("0502020405b4", 1460, true)]
    public void Lists(string hex, int? size, bool malformed)
    {
        TcpOptions options = TcpOptions.Parse(Convert.FromHexString(hex));
        Assert.Equal((ushort?)size, options.MaximumSegmentSize);
        Assert.Equal(malformed, options.IsMalformed);
        Assert.Equal(0, options.SackBlocks.Count);
    }

    [Fact]
    public void Reader_ShowsUnknownOptions()
    {
        var reader = new TcpOptionReader(Convert.FromHexString("01fd04abcd011e020000"));
        Assert.True(reader.Read());
        Assert.Equal((0xFD, "ABCD"), (reader.Kind, Convert.ToHexString(reader.Data)));
        Assert.True(reader.Read());
        Assert.Equal((30, 0), (reader.Kind, reader.Data.Length));
        Assert.False(reader.Read());
        Assert.False(reader.IsMalformed);
    }

    [Fact]
    public void AnyOctets_NeverThrowAndEnd() =>
        Prop.ForAll(Packets.AlmostOptions, octets =>
        {
            TcpOptions options = TcpOptions.Parse(octets);
            byte[] written = new byte[TcpHeader.MaximumLength];
            if (!default(TcpHeader).TryWrite(written, options, out int length)) return options.Length > 40;
            return TcpOptions.Parse(written.AsSpan(20, length - 20)) == options with { IsMalformed = false };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void TooManyBlocks_AreRefused() => Assert.Throws<ArgumentException>(() => new SackBlocks(new SackBlock[5]));
}
