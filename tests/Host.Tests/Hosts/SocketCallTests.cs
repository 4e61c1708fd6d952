using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>What the calls of a socket answer where they cannot do what they are asked to.</summary>
public sealed class SocketCallTests
{
    private static readonly IPEndPoint Port80 = new(IPAddress.Any, 80);

    [Fact]
    public void A_socket_is_bound_once_and_a_port_to_one_socket()
    {
        using var peer = new Adversary();
        TcpSocket first = peer.Host.CreateSocket();
        TcpSocket second = peer.Host.CreateSocket();
        Assert.Equal(SocketError.Success, first.Bind(Port80));
        Assert.Equal(SocketError.InvalidArgument, first.Bind(Port80));
        Assert.Equal(SocketError.AddressAlreadyInUse, second.Bind(Port80));
        Assert.Equal(SocketError.AddressAlreadyInUse, second.Bind(new IPEndPoint(Pair.AddressB, 80)));
        Assert.Equal(SocketError.AddressNotAvailable, second.Bind(new IPEndPoint(Pair.AddressA, 81)));
        first.Close();
        Assert.Equal(SocketError.Success, second.Bind(Port80));
    }

    [Fact]
    public void Port_0_is_a_free_port_of_the_range()
    {
        using var peer = new Adversary(o => o with { FirstEphemeralPort = 60_000, LastEphemeralPort = 60_001 });
        TcpSocket first = Bound(peer), second = Bound(peer);
        Assert.Equal(120_001, first.LocalEndPoint!.Port + second.LocalEndPoint!.Port);
        Assert.Equal(SocketError.AddressAlreadyInUse, peer.Host.CreateSocket().Bind(new IPEndPoint(IPAddress.Any, 0)));
        Assert.Equal(SocketError.AddressNotAvailable, peer.Host.CreateSocket().Connect(new IPEndPoint(Pair.AddressA, 80)));
    }

    [Fact]
    public void Without_a_connection_nothing_is_read_or_written()
    {
        using var peer = new Adversary();
        TcpSocket socket = peer.Host.CreateSocket();
        Assert.Equal(SocketError.NotConnected, socket.Read(new byte[1]).Error);
        Assert.Equal(SocketError.Shutdown, socket.Write([1]).Error);
        Assert.Equal(SocketError.NotConnected, socket.Shutdown(SocketShutdown.Both));
        Assert.Equal(SocketError.InvalidArgument, socket.TryAccept(out _));
        Assert.Equal((TcpState.Closed, SocketReadiness.None), (socket.State, socket.Readiness));
        Assert.Null(socket.LocalEndPoint);
        Assert.Null(socket.RemoteEndPoint);
    }

    [Fact]
    public void While_it_calls_a_socket_would_block()
    {
        using var peer = new Adversary();
        TcpSocket socket = peer.Host.CreateSocket();
        socket.Connect(new IPEndPoint(Pair.AddressA, 80));
        Assert.Equal(SocketError.WouldBlock, socket.Read(new byte[1]).Error);
        Assert.Equal(SocketError.WouldBlock, socket.Write([1]).Error);
        Assert.Equal(SocketError.InvalidArgument, socket.Listen(1));
    }

    [Fact]
    public void A_socket_that_is_connected_stays_so()
    {
        using var peer = new Adversary();
        (TcpSocket socket, _, _) = HostileTests.Establish(peer);
        Assert.Equal(SocketError.IsConnected, socket.Connect(new IPEndPoint(Pair.AddressA, 80)));
        Assert.Equal(SocketError.WouldBlock, socket.Read(new byte[1]).Error);
    }

    [Fact]
    public void A_call_that_failed_can_be_made_again()
    {
        using var peer = new Adversary();
        TcpSocket socket = peer.Host.CreateSocket();
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(SocketError.InProgress, socket.Connect(new IPEndPoint(Pair.AddressA, 5000)));
            var syn = peer.One();
            peer.Deliver(new TcpSegment { Flags = TcpFlags.Rst | TcpFlags.Ack, Ack = syn.Segment.Seq + 1 }, syn.Source.Port);
            Assert.Equal(SocketError.ConnectionRefused, socket.Connect(new IPEndPoint(Pair.AddressA, 5000)));
        }
    }

    [Theory]
    [InlineData("0.0.0.0", SocketError.NetworkUnreachable)]
    [InlineData("224.0.0.1", SocketError.NetworkUnreachable)]
    [InlineData("255.255.255.255", SocketError.NetworkUnreachable)]
    [InlineData("fe80::1", SocketError.NetworkUnreachable)]
    public void Some_addresses_cannot_be_called(string address, SocketError error)
    {
        using var peer = new Adversary();
        Assert.Equal(error, peer.Host.CreateSocket().Connect(new IPEndPoint(IPAddress.Parse(address), 80)));
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void A_closed_socket_is_no_socket()
    {
        using var peer = new Adversary();
        TcpSocket socket = peer.Host.CreateSocket();
        Assert.Equal(SocketError.Success, socket.Close());
        Assert.Equal(SocketError.NotSocket, socket.Close());
        Assert.Equal(SocketError.NotSocket, socket.Bind(Port80));
        Assert.Equal(SocketError.NotSocket, socket.Listen(1));
        Assert.Equal(SocketError.NotSocket, socket.Connect(Port80));
        Assert.Equal(SocketError.NotSocket, socket.TryAccept(out _));
        Assert.Equal(SocketError.NotSocket, socket.Read(new byte[1]).Error);
        Assert.Equal(SocketError.NotSocket, socket.Write([1]).Error);
        Assert.Equal(SocketError.NotSocket, socket.Shutdown(SocketShutdown.Both));
        socket.Abort();
        socket.Dispose();
    }

    [Fact]
    public void A_write_takes_what_there_is_room_for()
    {
        using var peer = new Adversary(o => o with { SendBufferSize = 100 });
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = HostileTests.Establish(peer);
        Assert.Equal(new SocketResult(100, SocketError.Success), socket.Write(new byte[150]));
        Assert.Equal(new SocketResult(0, SocketError.WouldBlock), socket.Write(new byte[50]));
        Assert.Equal(SocketReadiness.None, socket.Readiness);
        bool told = false;
        socket.Changed += s => told |= s.Readiness == SocketReadiness.Writable;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 60, Wnd = 1000 });
        Assert.True(told);
        Assert.Equal(60, socket.Write(new byte[61]).Count);
    }

    private static TcpSocket Bound(Adversary peer)
    {
        TcpSocket socket = peer.Host.CreateSocket();
        Assert.Equal(SocketError.Success, socket.Bind(new IPEndPoint(IPAddress.Any, 0)));
        return socket;
    }
}
