using System;
using System.Buffers.Binary;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Headers;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>What routers say of our segments (RFC 9293, section 3.9.2.2; RFC 5927; RFC 1191).</summary>
public sealed class IcmpTests
{
    [Theory]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    public void Nobody_there_ends_a_call_at_once(byte type, byte code)
    {
        using var peer = new Adversary();
        TcpSocket socket = Call(peer, out WireSegment syn);
        peer.Deliver(Message(syn, type, code));
        Assert.Equal((TcpState.Closed, SocketError.ConnectionRefused), (socket.State, socket.TakeError()));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(3, 5)]
    [InlineData(11, 0)]
    [InlineData(12, 0)]
    public void A_network_that_may_mend_itself_does_not_and_explains_the_timeout(byte type, byte code)
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { R2Syn = 1 } });
        TcpSocket socket = Call(peer, out WireSegment syn);
        peer.Deliver(Message(syn, type, code));
        Assert.Equal(TcpState.SynSent, socket.State);
        peer.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((TcpState.Closed, SocketError.HostUnreachable), (socket.State, socket.TakeError()));
    }

    [Fact]
    public void A_message_about_numbers_that_are_not_in_flight_was_made_up()
    {
        using var peer = new Adversary();
        TcpSocket socket = Call(peer, out WireSegment syn);
        peer.Deliver(Message(syn with { Segment = syn.Segment with { Seq = syn.Segment.Seq + 1 } }, 3, 3));
        peer.Deliver(Message(syn with { Segment = syn.Segment with { Seq = syn.Segment.Seq - 1 } }, 3, 3));
        Assert.Equal(TcpState.SynSent, socket.State);
    }

    [Fact]
    public void A_message_with_a_wrong_checksum_does_not_count()
    {
        using var peer = new Adversary();
        TcpSocket socket = Call(peer, out WireSegment syn);
        byte[] message = Message(syn, 3, 3);
        message[24] ^= 1;
        peer.Deliver(message);
        Assert.Equal(TcpState.SynSent, socket.State);
    }

    [Fact]
    public void Where_segments_are_too_large_for_the_way_smaller_ones_go()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        socket.Write(new byte[3000]);
        WireSegment first = peer.Sent.Peek();
        peer.Sent.Clear();
        peer.Deliver(Message(first, 3, 4, mtu: 1040));
        WireSegment again = peer.One();
        Assert.Equal((ack, 1000, 1000), (again.Segment.Seq, again.TextLength, socket.Info.SendMss));
        socket.Write(new byte[3000]);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 3000, Wnd = 60_000 });
        Assert.All(peer.Sent, sent => Assert.Equal(1000, sent.TextLength));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(65_535)]
    public void A_size_that_no_way_has_does_not_count(int mtu)
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        socket.Write(new byte[3000]);
        peer.Deliver(Message(peer.Sent.First(), 3, 4, mtu));
        Assert.Equal(1460, socket.Info.SendMss);
    }

    private static TcpSocket Call(Adversary peer, out WireSegment syn)
    {
        TcpSocket socket = peer.Host.CreateSocket();
        Assert.Equal(SocketError.InProgress, socket.Connect(new IPEndPoint(Pair.AddressA, 80)));
        syn = peer.One();
        return socket;
    }

    /// <summary>A router's message about a segment: the header of its packet and 8 octets of what follows.</summary>
    private static byte[] Message(in WireSegment failed, byte type, byte code, int mtu = 0)
    {
        byte[] segment = new byte[TcpPacketCodec.TextOffset(failed) + failed.TextLength];
        TcpPacketCodec.Write(failed, segment);
        byte[] message = new byte[20 + 8 + 28];
        var header = new IpHeader { Version = 4, Protocol = 1, HopLimit = 64, PayloadLength = 36, Source = Adversary.Address(IPAddress.Parse("10.9.9.9")), Destination = failed.Source.Address };
        Assert.True(header.TryWrite(message, out _));
        (message[20], message[21]) = (type, code);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(26), (ushort)mtu);
        segment.AsSpan(0, 28).CopyTo(message.AsSpan(28));
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(22), InternetChecksum.Compute(message.AsSpan(20)));
        return message;
    }
}
