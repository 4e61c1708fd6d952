using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>How connections end when nobody answers, when nobody holds them any more, and in TIME-WAIT.</summary>
public sealed class EndingTests
{
    [Fact]
    public void A_call_that_nobody_answers_times_out()
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { R2Syn = 3 } });
        TcpSocket socket = peer.Host.CreateSocket();
        Assert.Equal(SocketError.InProgress, socket.Connect(new IPEndPoint(Pair.AddressA, 80)));
        Assert.Equal(SocketError.AlreadyInProgress, socket.Connect(new IPEndPoint(Pair.AddressA, 80)));
        peer.Clock.Advance(TimeSpan.FromSeconds(15) - TimeSpan.FromMilliseconds(1));
        Assert.Equal((TcpState.SynSent, 4), (socket.State, peer.Sent.Count));
        peer.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TcpState.Closed, socket.State);
        Assert.Equal(SocketError.TimedOut, socket.TakeError());
    }

    [Fact]
    public void Text_that_nobody_acknowledges_times_out_after_the_last_try()
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { R2 = 4 } });
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        socket.Write([1]);
        peer.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5, peer.Sent.Count);
        Assert.Equal(new SocketResult(0, SocketError.TimedOut), socket.Read(new byte[1]));
        Assert.Equal(new SocketResult(0, SocketError.Success), socket.Read(new byte[1]));
        Assert.Equal(SocketError.Shutdown, socket.Write([1]).Error);
    }

    [Fact]
    public void The_user_timeout_of_a_socket_counts()
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        socket.UserTimeout = TimeSpan.FromSeconds(10);
        socket.Write([1]);
        peer.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal(TcpState.Established, socket.State);
        peer.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(TcpState.Closed, socket.State);
        Assert.Equal(SocketError.TimedOut, socket.TakeError());
    }

    [Fact]
    public void Keep_alives_find_that_the_peer_is_gone()
    {
        using var peer = new Adversary(o => o with { KeepAliveProbes = 3, KeepAliveInterval = TimeSpan.FromSeconds(10) });
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.KeepAlive = TimeSpan.FromMinutes(1);
        peer.Clock.Advance(TimeSpan.FromMinutes(1));
        TcpSegment probe = peer.One().Segment;
        Assert.Equal((ack - 1, next, 0u), (probe.Seq, probe.Ack, probe.Data));
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 });
        peer.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(peer.Sent);
        peer.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((TcpState.Established, 3), (socket.State, peer.Sent.Count));
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TcpState.Closed, socket.State);
        Assert.Equal(SocketError.TimedOut, socket.TakeError());
    }

    [Fact]
    public void An_orphan_does_not_wait_for_ever_for_the_peers_fin()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Close();
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 1, Wnd = 1000 });
        Assert.Equal(TcpState.FinWait2, socket.State);
        peer.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void A_program_that_shut_down_waits_as_long_as_it_likes_and_a_minute_after_it_left()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Shutdown(SocketShutdown.Send);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 1, Wnd = 1000 });
        peer.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TcpState.FinWait2, socket.State);
        socket.Close();
        peer.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, peer.Host.ConnectionCount);
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void Text_for_nobody_is_answered_with_a_reset()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Close();
        peer.Sent.Clear();
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 }, text: [1]);
        Assert.Equal(TcpFlags.Rst, peer.One().Segment.Flags);
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void Or_is_acknowledged_and_thrown_away_where_a_host_does_not_reset()
    {
        using var peer = new Adversary(o => o with { ResetUnread = false, ReceiveBufferSize = 1000, DelayedAck = TimeSpan.Zero });
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 }, text: new byte[500]);
        socket.Close();
        for (int i = 1; i <= 20; i++)
        {
            peer.Sent.Clear();
            peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next + (i * 500), Ack = ack + 1, Wnd = 1000 }, text: new byte[500]);
            Assert.Equal(next + ((i + 1) * 500), peer.One().Segment.Ack);
        }
    }

    [Fact]
    public void A_socket_whose_reading_end_is_shut_throws_away_what_comes()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 1000, DelayedAck = TimeSpan.Zero });
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Shutdown(SocketShutdown.Receive);
        for (int i = 0; i < 20; i++) peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next + (i * 500), Ack = ack, Wnd = 1000 }, text: new byte[500]);
        Assert.Equal(default, socket.Read(new byte[1]));
        Assert.Equal(next + 10_000, socket.Info.Machine.RcvNxt);
    }

    [Fact]
    public void A_closed_window_opens_when_nobody_will_read()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 1000, WindowScaling = false });
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 }, text: new byte[1000]);
        Assert.Equal(0u, peer.One().Segment.Wnd);
        socket.Shutdown(SocketShutdown.Receive);
        Assert.Equal(1000u, peer.One().Segment.Wnd);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next + 1000, Ack = ack, Wnd = 1000 }, text: new byte[1000]);
        Assert.Equal((next + 2000, 1000u), (peer.Sent.Peek().Segment.Ack, peer.One().Segment.Wnd));
    }

    [Fact]
    public void Beyond_the_bound_of_orphans_a_close_is_a_reset()
    {
        using var peer = new Adversary(o => o with { MaximumOrphans = 1 });
        (TcpSocket first, _, _) = HostileTests.Establish(peer);
        first.Close();
        peer.Sent.Clear();
        peer.Local = peer.Local with { Port = 5001 };
        (TcpSocket second, _, _) = HostileTests.Establish(peer);
        second.Close();
        Assert.Equal((TcpState.FinWait1, TcpState.Closed), (first.State, second.State));
        Assert.Equal(TcpFlags.Rst, peer.Sent.Last().Segment.Flags);
    }

    [Fact]
    public void Time_wait_answers_the_fin_again_and_begins_anew()
    {
        using var peer = new Adversary();
        (TcpSocket socket, TcpSegment fin) = ComeToTimeWait(peer);
        peer.Clock.Advance(TimeSpan.FromMinutes(3));
        peer.Deliver(fin);
        Assert.Equal((TcpFlags.Ack, fin.Seq + 1), (peer.Sent.Peek().Segment.Flags, peer.One().Segment.Ack));
        peer.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(TcpState.TimeWait, socket.State);
        peer.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((TcpState.Closed, 0), (socket.State, peer.Host.ConnectionCount));
    }

    [Fact]
    public void A_new_call_opens_a_connection_in_time_wait_anew_where_that_is_set()
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { Reopen = true } });
        (TcpSocket socket, TcpSegment fin) = ComeToTimeWait(peer);
        TcpSocket listener = HostileTests.Listen(peer, 1);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = fin.Seq + 1000, Wnd = 1000 }, mss: 1000);
        WireSegment answer = peer.One();
        Assert.Equal((TcpFlags.Syn | TcpFlags.Ack, fin.Seq + 1001), (answer.Segment.Flags, answer.Segment.Ack));
        Assert.True(answer.Segment.Seq > socket.Info.Machine.SndNxt);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = fin.Seq + 1001, Ack = answer.Segment.Seq + 1, Wnd = 1000 }, text: [5]);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? accepted));
        byte[] buffer = new byte[2];
        Assert.Equal((1, 5), (accepted!.Read(buffer).Count, buffer[0]));
    }

    [Fact]
    public void An_old_call_does_not()
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { Reopen = true } });
        (TcpSocket socket, TcpSegment fin) = ComeToTimeWait(peer);
        HostileTests.Listen(peer, 1);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = fin.Seq - 1000, Wnd = 1000 });
        Assert.Equal((TcpFlags.Ack, TcpState.TimeWait), (peer.One().Segment.Flags, socket.State));
    }

    [Fact]
    public void Beyond_the_bound_of_the_table_time_wait_is_left_at_once()
    {
        using var peer = new Adversary(o => o with { MaximumTimeWaits = 0 });
        (TcpSocket socket, _) = ComeToTimeWait(peer);
        Assert.Equal((TcpState.Closed, 0), (socket.State, peer.Host.ConnectionCount));
    }

    [Fact]
    public void Disposing_of_a_host_closes_its_sockets_without_a_word()
    {
        var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        int changes = 0;
        socket.Changed += _ => changes++;
        peer.Host.Dispose();
        Assert.Equal((TcpState.Closed, 1), (socket.State, changes));
        Assert.Empty(peer.Sent);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn });
        Assert.Empty(peer.Sent);
    }

    private static (TcpSocket Socket, TcpSegment Fin) ComeToTimeWait(Adversary peer)
    {
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Shutdown(SocketShutdown.Send);
        var fin = new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = next, Ack = ack + 1, Wnd = 1000 };
        peer.Deliver(fin);
        peer.Sent.Clear();
        return (socket, fin);
    }
}
