using System;
using System.Linq;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Wire;

/// <summary>Windows: closed, opened, scaled, and never silly (RFC 9293, section 3.8.6; RFC 7323, section 2).</summary>
public class WindowTests
{
    private const int Buffer = 10 * Flow.Segment;

    [Fact]
    public void ClosedWindow_IsFilledExactlyAndThenProbedLessAndLess()
    {
        using Flow flow = Stalled();
        Assert.Equal(Buffer, flow.Receiver.Info.Unread);
        (TimeSpan Time, uint Offset, uint Length)[] probes = flow.Texts.Where(text => text.Offset >= Buffer).Take(6).ToArray();
        Assert.All(probes, probe => Assert.Equal(((uint)Buffer, 1u), (probe.Offset, probe.Length)));
        double[] waits = probes.Zip(probes.Skip(1), (one, next) => (next.Time - one.Time).TotalMilliseconds).ToArray();
        Assert.All(waits.Zip(waits.Skip(1), (one, next) => next / one), ratio => Assert.Equal(2, ratio, 0.01));
    }

    [Fact]
    public void OpenedWindow_IsToldAndUsedAtOnce()
    {
        using Flow flow = Stalled();
        flow.Read(Buffer);
        TimeSpan opened = flow.Clock.Elapsed;
        flow.Pass(2 * Flow.RoundTrip);
        Assert.InRange(flow.Texts.First(text => text.Time > opened && text.Length > 1).Time - opened, TimeSpan.Zero, Flow.RoundTrip);
    }

    [Fact]
    public void LostWindowUpdate_IsMadeUpForByTheNextProbe()
    {
        using Flow flow = Stalled();
        bool lost = false;
        flow.Tap.LosesIncoming = _ => !lost && (lost = true);
        flow.Read(Buffer);
        flow.Pass(TimeSpan.FromMinutes(3));
        Assert.True(lost);
        flow.Read(int.MaxValue);
        Assert.Equal(2 * Buffer, flow.Arrived);
    }

    [Fact]
    public void WindowClosedForADay_DoesNotEndTheConnection()
    {
        using Flow flow = Stalled();
        flow.Pass(TimeSpan.FromDays(1));
        Assert.Equal(TcpState.Established, flow.Sender.State);
        flow.Read(Buffer);
        flow.Pass(TimeSpan.FromMinutes(3));
        flow.Read(int.MaxValue);
        Assert.Equal(2 * Buffer, flow.Arrived);
    }

    [Fact]
    public void ClosedWindow_OutlivesProbesAndAnswersThatGetLostButNotThePeer()
    {
        using Flow flow = Stalled(options => options with { Parameters = options.Parameters with { UserTimeout = TimeSpan.FromDays(3) } });
        var random = new Random(1);
        flow.Tap.Loses = flow.Tap.LosesIncoming = _ => random.NextDouble() < 0.1;
        flow.Pass(TimeSpan.FromDays(1));
        Assert.Equal(TcpState.Established, flow.Sender.State);

        // R2 of them in a row say that nobody is there (RFC 9293, section 3.8.3).
        flow.Tap.Loses = _ => true;
        flow.Pass(TimeSpan.FromMinutes(25));
        Assert.Equal(TcpState.Established, flow.Sender.State);
        flow.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal((TcpState.Closed, SocketError.TimedOut), (flow.Sender.State, flow.Sender.TakeError()));
    }

    [Fact]
    public void SlowReader_NeverMakesSmallSegments()
    {
        using Flow flow = Stalled();
        TimeSpan start = flow.Clock.Elapsed;
        for (int i = 0; i < Buffer; i++)
        {
            flow.Read(1);
            flow.Pass(TimeSpan.FromMilliseconds(1));
        }

        flow.Pass(Flow.RoundTrip);
        (TimeSpan Time, uint Offset, uint Length)[] texts = flow.Texts.Where(text => text.Time > start && text.Offset > Buffer).ToArray();
        Assert.NotEmpty(texts);
        Assert.All(texts.SkipLast(1), text => Assert.InRange(text.Length, (uint)Flow.Segment - 1, (uint)Flow.Segment));
    }

    [Fact]
    public void LargeBuffers_PutMoreInFlightThanAnUnscaledWindowHolds()
    {
        using var flow = new Flow(
            a: options => options with { SendBufferSize = 1 << 20 },
            b: options => options with { ReceiveBufferSize = 1 << 20 });
        flow.Write(1 << 20);
        flow.Arrive(1 << 20);
        Assert.True(flow.Flights(flow.Opened, 20).Max() * Flow.Segment > 65_535);
    }

    [Fact]
    public void WithoutScaling_NoMoreThan65535AreInFlight()
    {
        using var flow = new Flow(
            a: options => options with { SendBufferSize = 1 << 20, WindowScaling = false },
            b: options => options with { ReceiveBufferSize = 1 << 20 });
        flow.Write(1 << 20);
        flow.Arrive(1 << 20);
        Assert.InRange(flow.Flights(flow.Opened, 20).Max() * Flow.Segment, 60_000, 65_535);
        Assert.All(flow.Tap.Received, received => Assert.Null(received.Segment.WindowScale));
    }

    [Fact]
    public void ShrunkBuffer_TakesNoOfferBack()
    {
        using Flow flow = new(b: options => options with { ReceiveBufferSize = Buffer }, reads: false);
        flow.Receiver.ReceiveBufferSize = Flow.Segment;
        flow.Write(Buffer);
        flow.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(Buffer, flow.Receiver.Info.Unread);
        uint[] edges = flow.Acknowledgments.Select(ack => ack.Segment.Segment.Ack.Value + ack.Segment.Segment.Wnd).ToArray();
        Assert.Equal(edges.Order(), edges);
    }

    // B's buffer is full, A has as much again to send, and a minute has passed.
    private static Flow Stalled(Func<TcpHostOptions, TcpHostOptions>? a = null)
    {
        var flow = new Flow(a: a, b: options => options with { ReceiveBufferSize = Buffer }, reads: false);
        flow.Write(2 * Buffer);
        flow.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(SocketReadiness.Readable | SocketReadiness.Writable, flow.Receiver.Readiness);
        return flow;
    }
}
