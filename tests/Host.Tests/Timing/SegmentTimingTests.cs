using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Timing;

public class SegmentTimingTests
{
    private SegmentTiming _timing;

    [Fact]
    public void FirstSegment_IsTimedToItsWholeAcknowledgment()
    {
        _timing.Sent(Number(100), now: 5);
        _timing.Sent(Number(200), now: 6);
        Assert.False(_timing.TryEnd(Number(99), out _));
        Assert.True(_timing.TryEnd(Number(150), out long sent));
        Assert.Equal((5, false), (sent, _timing.IsRunning));
    }

    [Fact]
    public void NextSegment_IsTimedAfterThat()
    {
        _timing.Sent(Number(100), now: 5);
        _timing.TryEnd(Number(100), out _);
        _timing.Sent(Number(300), now: 9);
        Assert.True(_timing.TryEnd(Number(300), out long sent));
        Assert.Equal(9, sent);
    }

    [Fact]
    public void SentAgain_TellsNothing()
    {
        _timing.Sent(Number(100), now: 5);
        _timing.SentAgain();
        Assert.False(_timing.TryEnd(Number(100), out _));
    }

    [Fact]
    public void NumbersWrap()
    {
        _timing.Sent(Number(10), now: 5);
        Assert.False(_timing.TryEnd(Number(uint.MaxValue), out _));
        Assert.True(_timing.TryEnd(Number(10), out _));
    }

    private static SequenceNumber Number(uint value) => new(value);
}
