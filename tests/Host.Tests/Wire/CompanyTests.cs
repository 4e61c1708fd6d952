using System;
using System.Linq;
using System.Net.Sockets;

namespace TcpFsm.Host.Tests.Wire;

/// <summary>What waits for company and what does not: small segments (Nagle, RFC 9293, section 3.7.4) and acknowledgments (section 3.8.6.3).</summary>
public class CompanyTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(40);

    [Fact]
    public void SmallWrites_GoTogetherOnceTheFirstIsAcknowledged()
    {
        using var flow = new Flow();
        for (int i = 0; i < 10; i++) flow.Write(7);
        flow.Arrive(70);
        Assert.Equal([7u, 63u], flow.Texts.Select(text => text.Length));
    }

    [Fact]
    public void NoDelay_EachGoesAtOnce()
    {
        using var flow = new Flow();
        flow.Sender.NoDelay = true;
        for (int i = 0; i < 10; i++) flow.Write(7);
        flow.Arrive(70);
        Assert.Equal(Enumerable.Repeat(7u, 10), flow.Texts.Select(text => text.Length));
    }

    [Fact]
    public void FullSegments_DoNotWait()
    {
        using var flow = new Flow();
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write((2 * Flow.Segment) + 5);
        flow.Arrive((2 * Flow.Segment) + 5);
        Assert.Equal([1000u, 1000u, 5u], flow.Texts.Select(text => text.Length));
        Assert.Equal([2, 1], flow.Flights(start, 2));
    }

    [Fact]
    public void EndOfText_DoesNotWait()
    {
        using var flow = new Flow();
        flow.Write(7);
        flow.Write(8);
        flow.Sender.Shutdown(SocketShutdown.Send);
        Assert.Equal([7u, 8u], flow.Texts.Select(text => text.Length));
    }

    [Fact]
    public void OneSegment_IsAcknowledgedAfterTheDelay()
    {
        using Flow flow = Warm();
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(10);
        flow.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(start + Flow.RoundTrip + Delay, flow.Acknowledgments.Last().Time);
    }

    [Fact]
    public void EverySecondFullSegment_IsAcknowledgedAtOnce()
    {
        using Flow flow = Warm();
        int before = flow.Acknowledgments.Count();
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(6 * Flow.Segment);
        flow.Pass(Flow.RoundTrip);
        Assert.Equal(3, flow.Acknowledgments.Count() - before);
        Assert.Equal(start + Flow.RoundTrip, flow.Acknowledgments.Last().Time);
    }

    [Fact]
    public void TextBeyondAGap_IsAcknowledgedAtOnce()
    {
        using Flow flow = Warm();
        int before = flow.Acknowledgments.Count();
        bool lost = false;
        flow.Tap.Loses = segment => segment.TextLength > 0 && !lost && (lost = true);
        flow.Write(4 * Flow.Segment);
        flow.Pass(Flow.RoundTrip);
        Assert.Equal(3, flow.Acknowledgments.Count() - before);
        Assert.Single(flow.Acknowledgments.Skip(before).Select(ack => ack.Segment.Segment.Ack).Distinct());
    }

    // So much was said that the first acknowledgments, which do not wait, are behind.
    private static Flow Warm()
    {
        var flow = new Flow(b: options => options with { DelayedAck = Delay });
        flow.Write(100 * Flow.Segment);
        flow.Arrive(100 * Flow.Segment);
        flow.Pass(TimeSpan.FromSeconds(1));
        return flow;
    }
}
