using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Listeners: what they agree on with a caller, and how many callers they take.</summary>
public sealed class ListeningTests
{
    private static readonly SequenceNumber Iss = new(1_000_000);

    [Theory]
    [InlineData(1460, 1460)]
    [InlineData(500, 500)]
    [InlineData(1, 48)]
    [InlineData(60_000, 1460)]
    [InlineData(null, 536)]
    public void Segments_are_as_large_as_the_peer_takes_and_the_way_carries(int? offered, int used)
    {
        using var peer = new Adversary();
        TcpSocket listener = HostileTests.Listen(peer, 5);
        WireSegment answer = Call(peer, (ushort?)offered);
        Assert.Equal((ushort)1460, answer.MaxSegmentSize);
        Answer(peer, answer);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        Assert.Equal(used, socket!.Info.SendMss);
        socket.Write(new byte[100_000]);
        Assert.All(peer.Sent, sent => Assert.Equal(used, sent.TextLength));
    }

    [Fact]
    public void Windows_are_scaled_where_both_offer_it()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 1 << 20 });
        TcpSocket listener = HostileTests.Listen(peer, 5);
        WireSegment answer = Call(peer, 1460, scale: 3);
        Assert.Equal(((byte?)5, 65_535u), (answer.WindowScale, answer.Segment.Wnd));
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = Iss + 1, Ack = answer.Segment.Seq + 1, Wnd = 2000 }, text: new byte[1]);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        Assert.Equal(16_000u, socket!.Info.Machine.SndWnd);
        Assert.Equal(((1u << 20) - 32) >> 5, peer.One().Segment.Wnd);
    }

    [Fact]
    public void Windows_are_not_scaled_where_the_caller_does_not_offer_it()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 1 << 20 });
        TcpSocket listener = HostileTests.Listen(peer, 5);
        WireSegment answer = Call(peer, 1460);
        Assert.Null(answer.WindowScale);
        Answer(peer, answer);
        listener.TryAccept(out TcpSocket? socket);
        Assert.Equal(2000u, socket!.Info.Machine.SndWnd);
    }

    [Fact]
    public void A_full_queue_drops_calls_and_the_last_acknowledgment_until_somebody_is_accepted()
    {
        using var peer = new Adversary();
        TcpSocket listener = HostileTests.Listen(peer, 1);
        WireSegment first = Call(peer, port: 1);
        WireSegment second = Call(peer, port: 2);
        Answer(peer, first);
        Answer(peer, second);
        Call(peer, port: 3, answered: false);
        Assert.Equal(SocketError.Success, listener.TryAccept(out _));
        Assert.Equal(SocketError.WouldBlock, listener.TryAccept(out _));
        Assert.Empty(peer.Sent);
        Answer(peer, second);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        Assert.Equal(2, socket!.RemoteEndPoint!.Port);
    }

    [Fact]
    public void A_full_backlog_of_half_open_calls_drops_more_and_takes_them_when_one_has_ended()
    {
        using var peer = new Adversary(o => o with { SynBacklog = 2, HalfOpenRetries = 3 });
        HostileTests.Listen(peer, 10);
        WireSegment first = Call(peer, port: 1);
        Call(peer, port: 2);
        Call(peer, port: 3, answered: false);
        peer.Local = first.Destination;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Rst, Seq = Iss + 1 });
        Call(peer, port: 3);
        peer.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, peer.Host.ConnectionCount);
        Assert.Equal(6, peer.Sent.Count);
    }

    [Fact]
    public void A_call_that_was_reset_before_it_was_accepted_is_accepted_all_the_same()
    {
        using var peer = new Adversary();
        TcpSocket listener = HostileTests.Listen(peer, 1);
        Answer(peer, Call(peer));
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Rst, Seq = Iss + 1 });
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        Assert.Equal(SocketError.ConnectionReset, socket!.Read(new byte[1]).Error);
    }

    [Fact]
    public void Closing_a_listener_resets_who_waits_and_forgets_who_is_half_open()
    {
        using var peer = new Adversary();
        TcpSocket listener = HostileTests.Listen(peer, 5);
        Answer(peer, Call(peer, port: 1));
        WireSegment half = Call(peer, port: 2);
        listener.Close();
        Assert.Equal((TcpFlags.Rst, (ushort)1), (peer.Sent.Peek().Segment.Flags, peer.One().Destination.Port));
        Assert.Equal(0, peer.Host.ConnectionCount);
        Answer(peer, half);
        Assert.Equal(TcpFlags.Rst, peer.One().Segment.Flags);
    }

    [Fact]
    public void A_listener_on_all_addresses_hears_both_families()
    {
        IPAddress address = IPAddress.Parse("fd00::2");
        using var peer = new Adversary(o => o with { Addresses = [Pair.AddressB, address] });
        TcpSocket listener = peer.Host.CreateSocket();
        Assert.Equal(SocketError.Success, listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 80)));
        Assert.Equal(SocketError.AddressAlreadyInUse, peer.Host.CreateSocket().Bind(new IPEndPoint(IPAddress.Any, 80)));
        listener.Listen(5);
        Answer(peer, Call(peer));
        peer.Local = new TcpEndPoint(Adversary.Address(IPAddress.Parse("fd00::1")), 5000);
        peer.Remote = Adversary.Address(address);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = Iss, Wnd = 2000 });
        WireSegment answer = peer.One();
        Assert.Equal((ushort)1440, answer.MaxSegmentSize);
        Answer(peer, answer);
        Assert.Equal(SocketError.Success, listener.TryAccept(out _));
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? second));
        Assert.Equal((new IPEndPoint(address, 80), 1220), (second!.LocalEndPoint, second.Info.SendMss));
    }

    [Fact]
    public void Nobody_listens_where_nobody_listens()
    {
        using var peer = new Adversary();
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = Iss }, port: 81);
        TcpSegment answer = peer.One().Segment;
        Assert.Equal((TcpFlags.Rst | TcpFlags.Ack, default, Iss + 1), (answer.Flags, answer.Seq, answer.Ack));
    }

    [Fact]
    public void Accepted_sockets_have_the_options_of_their_listener()
    {
        using var peer = new Adversary();
        TcpSocket listener = peer.Host.CreateSocket();
        listener.Bind(new IPEndPoint(Pair.AddressB, 80));
        listener.ReceiveBufferSize = 5000;
        listener.NoDelay = true;
        listener.Listen(1);
        WireSegment answer = Call(peer);
        Assert.Equal(5000u, answer.Segment.Wnd);
        Answer(peer, answer);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        Assert.Equal((5000, true), (socket!.ReceiveBufferSize, socket.NoDelay));
    }

    private static WireSegment Call(Adversary peer, ushort? mss = 1460, byte? scale = null, ushort port = 5000, bool answered = true)
    {
        peer.Local = peer.Local with { Port = port };
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = Iss, Wnd = 2000 }, mss: mss, scale: scale);
        if (answered) return peer.One();
        Assert.Empty(peer.Sent);
        return default;
    }

    private static void Answer(Adversary peer, in WireSegment answer)
    {
        peer.Local = answer.Destination;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = Iss + 1, Ack = answer.Segment.Seq + 1, Wnd = 2000 });
    }
}
