using System;
using System.Linq;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>When the host sends text, and sends it again (RFC 9293, sections 3.7.4 and 3.8.6; RFC 5681; RFC 6298).</summary>
public sealed class SendingTests
{
    // The round trips of these tests take no time, so that the least timeout counts.
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void Small_segments_wait_for_the_acknowledgment_of_what_is_in_flight()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write([1]);
        socket.Write([2]);
        socket.Write([3]);
        Assert.Equal(1, peer.One().TextLength);
        Acknowledge(peer, next, ack + 1);
        Assert.Equal(2, peer.One().TextLength);
    }

    [Fact]
    public void Without_Nagle_they_do_not()
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        socket.Write([1]);
        socket.Write([2]);
        Assert.Equal(1, peer.One().TextLength);
        socket.NoDelay = true;
        Assert.Equal(1, peer.One().TextLength);
        socket.Write([3]);
        Assert.Equal(1, peer.One().TextLength);
    }

    [Fact]
    public void A_close_lets_small_text_and_the_fin_go()
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write([1]);
        socket.Write([2]);
        peer.Sent.Clear();
        socket.Close();
        Assert.Equal([(ack + 1, TcpFlags.Psh | TcpFlags.Ack), (ack + 2, TcpFlags.Fin | TcpFlags.Ack)], peer.Sent.Select(s => (s.Segment.Seq, s.Segment.Flags)));
    }

    [Fact]
    public void The_first_flight_is_ten_segments_and_doubles()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write(new byte[200_000]);
        Assert.Equal(10, peer.Sent.Count);
        peer.Sent.Clear();
        for (int i = 1; i <= 10; i++) Acknowledge(peer, next, ack + (i * 1460));
        Assert.Equal(20, peer.Sent.Count);
    }

    [Fact]
    public void Three_duplicates_send_the_first_segment_again_and_nothing_else_twice()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write(new byte[14_600]);
        peer.Sent.Clear();
        Acknowledge(peer, next, ack);
        Acknowledge(peer, next, ack);
        Assert.Empty(peer.Sent);
        Acknowledge(peer, next, ack);
        WireSegment again = peer.One();
        Assert.Equal((ack, 1460), (again.Segment.Seq, again.TextLength));
        Acknowledge(peer, next, ack);
        Assert.Empty(peer.Sent);
        Assert.Equal(1, socket.Info.Retransmissions);
    }

    [Fact]
    public void A_partial_acknowledgment_in_recovery_sends_the_next_hole()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write(new byte[14_600]);
        for (int i = 0; i < 3; i++) Acknowledge(peer, next, ack);
        peer.Sent.Clear();
        Acknowledge(peer, next, ack + (4 * 1460));
        Assert.Equal(ack + (4 * 1460), peer.Sent.Dequeue().Segment.Seq);
    }

    [Fact]
    public void A_timeout_sends_the_oldest_again_with_back_off_and_then_what_else_was_lost()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write(new byte[5 * 1460]);
        peer.Sent.Clear();
        peer.Clock.Advance(Timeout);
        Assert.Equal(ack, peer.One().Segment.Seq);
        Assert.Equal(1460u, socket.Info.CongestionWindow);
        peer.Clock.Advance(TimeSpan.FromMilliseconds(399));
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(ack, peer.One().Segment.Seq);
        Acknowledge(peer, next, ack + 1460);
        Assert.Equal([ack + 1460, ack + 2920], peer.Sent.Select(s => s.Segment.Seq));
    }

    [Fact]
    public void A_closed_window_is_probed_and_what_it_takes_then_goes()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 0 });
        socket.Write(new byte[3000]);
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(Timeout);
        WireSegment probe = peer.Sent.Dequeue();
        Assert.Equal((ack, 1), (probe.Segment.Seq, probe.TextLength));
        for (int i = 0; i < 30; i++)
        {
            peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 0 });
            peer.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(TcpState.Established, socket.State);
        Assert.All(peer.Sent, sent => Assert.Equal((ack, 1), (sent.Segment.Seq, sent.TextLength)));
        peer.Sent.Clear();
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 1, Wnd = 60_000 });
        Assert.Equal([(ack + 1, 1460), (ack + 1461, 1460)], peer.Sent.Take(2).Select(s => (s.Segment.Seq, s.TextLength)));
    }

    [Fact]
    public void A_small_window_is_not_filled_by_dribs_and_drabs()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 100 });
        socket.Write(new byte[3000]);
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(Timeout);
        Assert.Equal(100, peer.One().TextLength);
    }

    [Fact]
    public void Text_that_was_sent_once_is_sent_again_the_same()
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        socket.Write("abcdef"u8);
        WireSegment first = peer.One();
        peer.Clock.Advance(Timeout);
        Assert.Equal(first with { Segment = first.Segment with { Flags = TcpFlags.Ack } }, peer.Sent.Dequeue());
    }

    private static void Acknowledge(Adversary peer, SequenceNumber next, SequenceNumber ack) =>
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 60_000 });
}
