using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

public class TcpSegmentHeadersTests
{
    private static readonly TcpHeader Header = new()
    {
        Seq = new SequenceNumber(7),
        Ack = new SequenceNumber(8),
        Window = 100,
        UrgentPointer = 9,
        HeaderLength = 32,
    };

    [Theory]
    [InlineData(TcpFlags.Ack | TcpFlags.Urg, 7, 8, 12_800, 9)]
    [InlineData(TcpFlags.Ack, 7, 8, 12_800, 0)]
    [InlineData(TcpFlags.Rst, 7, 0, 12_800, 0)]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack, 7, 8, 100, 0)] // RFC 7323 2.2: a SYN's window is not scaled
    public void ToSegment_ReadsWhatTheFlagsAllow(TcpFlags flags, uint seq, uint ack, uint window, int urgent)
    {
        TcpSegment segment = (Header with { ControlBits = (byte)flags }).ToSegment(length: 42, windowScale: 7);
        Assert.Equal((flags, seq, ack), (segment.Flags, segment.Seq.Value, segment.Ack.Value));
        Assert.Equal((window, urgent, 10u), (segment.Wnd, segment.Up, segment.Data));
    }

    [Theory]
    [InlineData(-3, 100)]
    [InlineData(14, 100 << 14)]
    [InlineData(255, 100 << 14)]
    public void ToSegment_ScaleStaysBetween0And14(int scale, uint window) => Assert.Equal(window, Header.ToSegment(32, scale).Wnd);

    [Fact]
    public void ToSegment_ShorterThanItsHeader_HoldsNoText() => Assert.Equal(0u, Header.ToSegment(length: 20).Data);

    [Fact]
    public void ToHeader_ReadsBack()
    {
        TcpSegment segment = (Header with { ControlBits = (byte)(TcpFlags.Ack | TcpFlags.Urg) }).ToSegment(32, 7);
        TcpHeader header = segment.ToHeader(windowScale: 7);
        Assert.Equal(segment, header.ToSegment(20, 7));
        byte[] octets = new byte[20];
        Assert.True(header.TryWrite(octets, default, out _));
        Assert.True(TcpHeader.TryParse(octets, out TcpHeader back, out _));
        Assert.Equal(header, back);
    }

    [Fact]
    public void ToHeader_WindowThatDoesNotFit_IsTheLargest() =>
        Assert.Equal(65_535, new TcpSegment { Wnd = 1_000_000 }.ToHeader().Window);
}
