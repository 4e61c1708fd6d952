using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Tests.Wire;

/// <summary>RFC 5681 and RFC 6582 as the wire shows them.</summary>
public class CongestionOnTheWireTests
{
    [Theory]
    [InlineData(10, new[] { 10, 20, 40, 80 })] // RFC 6928
    [InlineData(0, new[] { 4, 8, 16, 32 })] // RFC 5681, section 3.1: segments of 1000 octets
    public void SlowStart_DoublesEachRoundTrip(int initialWindow, int[] flights)
    {
        using var flow = new Flow(a: options => options with { InitialWindowSegments = initialWindow });
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(200_000);
        flow.Arrive(200_000);
        Assert.Equal(flights, flow.Flights(start, 4));
    }

    [Fact]
    public void PeersWindow_BoundsTheFlight()
    {
        using var flow = new Flow(b: options => options with { ReceiveBufferSize = 5 * Flow.Segment });
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(50 * Flow.Segment);
        flow.Arrive(50 * Flow.Segment);

        // What was read opens the window again by and by (RFC 9293, section 3.8.6.2.2), so it is not used up in each round trip.
        Assert.All(flow.Flights(start, 10), flight => Assert.InRange(flight, 4, 5));
    }

    [Fact]
    public void OneLoss_IsRepairedOnceByThreeDuplicatesAndHalvesTheFlight()
    {
        using var flow = new Flow();
        flow.Tap.Loses = FirstCopyOf(flow, 20 * Flow.Segment);
        flow.Write(200_000);
        flow.Arrive(200_000);
        (TimeSpan Time, uint Offset, uint Length)[] copies = flow.Texts.Where(text => text.Offset == 20 * Flow.Segment).ToArray();
        Assert.Equal(2, copies.Length);
        Assert.InRange(copies[1].Time - copies[0].Time, Flow.RoundTrip, 2 * Flow.RoundTrip);
        Assert.Equal(1, flow.Sender.Info.Retransmissions);

        // 20 were in flight then; with half of them, and a segment more each round trip, it goes on.
        Assert.InRange(flow.Sender.Info.SlowStartThreshold, 8u * Flow.Segment, 20u * Flow.Segment);
        Assert.Equal(200_000 / Flow.Segment + 1, flow.Texts.Count());
    }

    [Fact]
    public void ManyLossesInOneFlight_AreRepairedWithoutATimeout()
    {
        using var flow = new Flow();
        flow.Tap.Loses = FirstCopyOf(flow, Enumerable.Range(12, 6).Select(i => i * 2 * Flow.Segment).ToArray());
        flow.Write(200_000);
        flow.Arrive(200_000);

        // NewReno repairs one hole each round trip (RFC 6582); the least timeout is ten of them.
        Assert.Equal(6, flow.Sender.Info.Retransmissions);
        TimeSpan[] repairs = flow.Texts.GroupBy(text => text.Offset).Where(copies => copies.Count() == 2).Select(copies => copies.Last().Time).Order().ToArray();
        Assert.All(repairs.Zip(repairs.Skip(1), (one, next) => next - one), gap => Assert.Equal(Flow.RoundTrip, gap));
    }

    [Fact]
    public void TwoDuplicates_BringNewTextButNoCopy()
    {
        // Without scaling: the first scaled window is another than that of the SYN, and what changes the window is no duplicate.
        using var flow = new Flow(a: options => options with { InitialWindowSegments = 3, WindowScaling = false });
        flow.Tap.Loses = FirstCopyOf(flow, 0);
        flow.Write(20 * Flow.Segment);
        flow.Pass(1.5 * Flow.RoundTrip);

        // Two segments arrived beyond the gap; each duplicate lets one more go (RFC 3042), and those two bring the third duplicate.
        Assert.Equal([0, 1, 2, 3, 4], flow.Texts.Select(text => (int)text.Offset / Flow.Segment));
        flow.Pass(Flow.RoundTrip);
        Assert.Equal(0u, flow.Texts.Skip(5).First().Offset);
    }

    [Fact]
    public void LostFlight_GoesAgainInSlowStartAfterTheTimeout()
    {
        using var flow = new Flow();
        var seen = new HashSet<uint>();
        flow.Tap.Loses = segment => segment.TextLength > 0 && seen.Add(flow.OffsetOf(segment));
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(10 * Flow.Segment);
        flow.Arrive(10 * Flow.Segment);
        Assert.Equal(10, flow.Flights(start, 1)[0]);
        TimeSpan timeout = flow.Texts.ElementAt(10).Time;
        Assert.InRange(timeout - start, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(300));
        Assert.Equal([1, 2, 4, 3], flow.Flights(timeout, 4));
    }

    [Fact]
    public void LastSegmentLostAgainAndAgain_ComesAtDoubledTimes()
    {
        using var flow = new Flow();
        int lost = 0;
        flow.Tap.Loses = segment => segment.TextLength > 0 && lost++ < 4;
        flow.Write(Flow.Segment);
        flow.Arrive(Flow.Segment);
        double[] times = flow.Texts.Select(text => text.Time.TotalMilliseconds).ToArray();
        double[] waits = times.Zip(times.Skip(1), (one, next) => next - one).ToArray();
        Assert.Equal([200, 400, 800, 1600], waits);
    }

    [Fact]
    public void AfterCopies_TheTimeoutStaysLongUntilARoundTripIsMeasured()
    {
        using var flow = new Flow();
        int lost = 0;
        flow.Tap.Loses = segment => segment.TextLength > 0 && lost++ < 2;
        flow.Write(Flow.Segment);
        flow.Arrive(Flow.Segment);
        flow.Pass(Flow.RoundTrip);
        Assert.Equal(800, flow.Sender.Info.RetransmissionTimeout.TotalMilliseconds);
        flow.Write(Flow.Segment);
        flow.Arrive(2 * Flow.Segment);
        flow.Pass(Flow.RoundTrip);
        Assert.Equal(200, flow.Sender.Info.RetransmissionTimeout.TotalMilliseconds);
    }

    [Fact]
    public void LostSyn_IsSentAgainAtDoubledTimesAndTheWindowBeginsAtOne()
    {
        int lost = 0;
        using var flow = new Flow(prepare: tap => tap.Loses = segment => (segment.Segment.Flags & TcpFlags.Syn) != 0 && lost++ < 3);
        Assert.Equal([0, 1, 3, 7], flow.Tap.Sent.Where(sent => (sent.Segment.Segment.Flags & TcpFlags.Syn) != 0).Select(sent => sent.Time.TotalSeconds));
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(7 * Flow.Segment);
        flow.Arrive(7 * Flow.Segment);
        Assert.Equal([1, 2, 4], flow.Flights(start, 3));
    }

    [Fact]
    public void AfterAPause_TheWindowBeginsAnew()
    {
        using var flow = new Flow();
        flow.Write(200_000);
        flow.Arrive(200_000);
        flow.Pass(TimeSpan.FromSeconds(10));
        TimeSpan start = flow.Clock.Elapsed;
        flow.Write(100 * Flow.Segment);
        flow.Arrive(300 * Flow.Segment);
        Assert.Equal(10, flow.Flights(start, 1)[0]);
    }

    private static Func<WireSegment, bool> FirstCopyOf(Flow flow, params int[] offsets)
    {
        var lost = new HashSet<uint>(offsets.Select(offset => (uint)offset));
        return segment => segment.TextLength > 0 && lost.Remove(flow.OffsetOf(segment));
    }
}
