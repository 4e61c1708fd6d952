using System;
using System.Linq;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>When the host acknowledges (RFC 9293, section 3.8.6.3; RFC 5681, section 4.2).</summary>
public sealed class AcknowledgmentTests
{
    private static readonly byte[] Full = new byte[1460];
    private static readonly byte[] Small = new byte[10];

    [Fact]
    public void A_small_segment_is_acknowledged_after_40_ms()
    {
        using var peer = new Adversary();
        SequenceNumber next = Begin(peer, out _, out SequenceNumber ack);
        Send(peer, ref next, ack, Small);
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(TimeSpan.FromMilliseconds(39));
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(next, peer.One().Segment.Ack);
    }

    [Fact]
    public void Of_two_full_segments_the_second_is_acknowledged_at_once()
    {
        using var peer = new Adversary();
        SequenceNumber next = Begin(peer, out _, out SequenceNumber ack);
        for (int i = 0; i < 5; i++)
        {
            Send(peer, ref next, ack, Full);
            Assert.Empty(peer.Sent);
            Send(peer, ref next, ack, Full);
            Assert.Equal(next, peer.One().Segment.Ack);
        }
    }

    [Fact]
    public void An_acknowledgment_that_waits_goes_with_text()
    {
        using var peer = new Adversary();
        SequenceNumber next = Begin(peer, out TcpSocket socket, out SequenceNumber ack);
        Send(peer, ref next, ack, Small);
        socket.Write(Small);
        WireSegment sent = peer.One();
        Assert.Equal((next, 10), (sent.Segment.Ack, sent.TextLength));
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 10, Wnd = 60_000 });
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(peer.Sent);
    }

    [Fact]
    public void A_gap_and_its_end_are_acknowledged_at_once()
    {
        using var peer = new Adversary();
        SequenceNumber next = Begin(peer, out TcpSocket socket, out SequenceNumber ack);
        SequenceNumber beyond = next + 10;
        Send(peer, ref beyond, ack, Small);
        Assert.Equal(next, peer.One().Segment.Ack);
        Send(peer, ref next, ack, Small);
        Assert.Equal(beyond, peer.One().Segment.Ack);
        Assert.Equal(20, socket.Info.Unread);
    }

    [Fact]
    public void A_fin_is_acknowledged_at_once()
    {
        using var peer = new Adversary();
        SequenceNumber next = Begin(peer, out _, out SequenceNumber ack);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 60_000 }, text: Small);
        Assert.Equal(next + 11, peer.One().Segment.Ack);
    }

    [Fact]
    public void The_first_segments_are_acknowledged_one_by_one_for_the_peers_slow_start()
    {
        using var peer = new Adversary();
        (_, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        for (int i = 0; i < 16; i++)
        {
            Send(peer, ref next, ack, Small);
            Assert.Equal(next, peer.One().Segment.Ack);
        }

        Send(peer, ref next, ack, Small);
        Assert.Empty(peer.Sent);
    }

    [Fact]
    public void Without_a_delay_nothing_waits()
    {
        using var peer = new Adversary(o => o with { DelayedAck = TimeSpan.Zero });
        SequenceNumber next = Begin(peer, out _, out SequenceNumber ack);
        Send(peer, ref next, ack, Small);
        Assert.Equal(next, peer.One().Segment.Ack);
    }

    [Fact]
    public void Reading_opens_the_window_when_half_of_it_is_free_again()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 20_000, WindowScaling = false });
        SequenceNumber next = Begin(peer, out TcpSocket socket, out SequenceNumber ack);
        for (int i = 0; i < 12; i++) Send(peer, ref next, ack, Full);
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(20_000u - 16 - (12 * 1460), peer.Sent.Last().Segment.Wnd);
        peer.Sent.Clear();
        byte[] buffer = new byte[9_000];
        Assert.Equal(9_000, socket.Read(buffer).Count);
        Assert.Empty(peer.Sent);
        Assert.Equal(8_520, socket.Read(buffer).Count);
        Assert.Equal(20_000u, peer.One().Segment.Wnd);
    }

    /// <summary>A connection whose first, quick acknowledgments are behind it.</summary>
    private static SequenceNumber Begin(Adversary peer, out TcpSocket socket, out SequenceNumber ack)
    {
        (socket, SequenceNumber next, ack) = HostileTests.Establish(peer);
        for (int i = 0; i < 16; i++) Send(peer, ref next, ack, [1]);
        socket.Read(new byte[16]);
        peer.Sent.Clear();
        return next;
    }

    private static void Send(Adversary peer, ref SequenceNumber next, SequenceNumber ack, byte[] text)
    {
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 60_000 }, text: text);
        next += text.Length;
    }
}
