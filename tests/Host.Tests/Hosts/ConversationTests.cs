using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Two hosts talk: the ways a connection begins, carries text and ends.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void A_call_is_accepted_and_both_know_each_other()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        Assert.Equal(TcpState.Established, caller.State);
        Assert.Equal(TcpState.Established, called.State);
        Assert.Equal(caller.LocalEndPoint, called.RemoteEndPoint);
        Assert.Equal(new IPEndPoint(Pair.AddressB, 80), called.LocalEndPoint);
        Assert.Equal(SocketError.Success, caller.TakeError());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1460)]
    [InlineData(1461)]
    [InlineData(1_000_000)]
    public void Text_arrives_as_it_was_written_both_ways(int length)
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        byte[] octets = Octets(length);
        Assert.Equal(octets, pair.Carry(caller, called, octets));
        Assert.Equal(octets, pair.Carry(called, caller, octets));
    }

    [Fact]
    public void One_closes_then_the_other()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Shutdown(SocketShutdown.Send);
        Assert.Equal(TcpState.FinWait1, caller.State);
        pair.Run(() => called.State == TcpState.CloseWait);
        Assert.Equal(default, called.Read(new byte[1]));
        pair.Run(() => caller.State == TcpState.FinWait2);
        called.Close();
        Assert.Equal(TcpState.LastAck, called.State);
        pair.Run(() => caller.State == TcpState.TimeWait && called.State == TcpState.Closed);
        Assert.Equal(1, pair.A.ConnectionCount);
        pair.Pass(239);
        Assert.Equal(TcpState.TimeWait, caller.State);
        pair.Pass(2);
        Assert.Equal(TcpState.Closed, caller.State);
        Assert.Equal(0, pair.A.ConnectionCount);
        Assert.Equal(0, pair.B.ConnectionCount);
    }

    [Fact]
    public void Both_close_at_once()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Close();
        called.Close();
        pair.Run(() => caller.State == TcpState.Closing && called.State == TcpState.Closing);
        pair.Run(() => caller.State == TcpState.TimeWait && called.State == TcpState.TimeWait);
    }

    [Fact]
    public void Half_closed_connections_go_on_carrying_text_the_other_way()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Shutdown(SocketShutdown.Send);
        Assert.Equal(SocketError.Shutdown, caller.Write([1]).Error);
        byte[] octets = Octets(100_000);
        Assert.Equal(octets, pair.Carry(called, caller, octets));
    }

    [Fact]
    public void Both_call_at_once_and_are_one_connection()
    {
        using var pair = new Pair();
        TcpSocket a = pair.A.CreateSocket();
        TcpSocket b = pair.B.CreateSocket();
        a.Bind(new IPEndPoint(IPAddress.Any, 1000));
        b.Bind(new IPEndPoint(IPAddress.Any, 2000));
        Assert.Equal(SocketError.InProgress, a.Connect(new IPEndPoint(Pair.AddressB, 2000)));
        Assert.Equal(SocketError.InProgress, b.Connect(new IPEndPoint(Pair.AddressA, 1000)));
        pair.Run(() => a.State == TcpState.Established && b.State == TcpState.Established);
        Assert.Equal(Octets(5000), pair.Carry(a, b, Octets(5000)));
    }

    [Fact]
    public void A_call_to_nobody_is_refused()
    {
        using var pair = new Pair();
        TcpSocket caller = pair.A.CreateSocket();
        caller.Connect(new IPEndPoint(Pair.AddressB, 81));
        pair.Run(() => caller.State == TcpState.Closed);
        Assert.Equal(SocketError.ConnectionRefused, caller.TakeError());
        Assert.Equal(SocketError.Success, caller.TakeError());
        Assert.Equal(0, pair.A.ConnectionCount);
    }

    [Fact]
    public void An_abort_is_a_reset_at_the_other_end_behind_what_was_received()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Write([7]);
        pair.Run(() => called.Info.Unread == 1);
        caller.Abort();
        pair.Run(() => called.State == TcpState.Closed);
        byte[] buffer = new byte[2];
        Assert.Equal(new SocketResult(1, SocketError.Success), called.Read(buffer));
        Assert.Equal(new SocketResult(0, SocketError.ConnectionReset), called.Read(buffer));
        Assert.Equal(default, called.Read(buffer));
        Assert.Equal(SocketError.Shutdown, called.Write([1]).Error);
    }

    [Fact]
    public void A_close_with_unread_text_resets()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Write([7]);
        pair.Run(() => called.Info.Unread == 1);
        called.Close();
        pair.Run(() => caller.State == TcpState.Closed);
        Assert.Equal(SocketError.ConnectionReset, caller.TakeError());
    }

    [Fact]
    public void Linger_zero_makes_a_close_a_reset()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        caller.Linger = TimeSpan.Zero;
        caller.Close();
        pair.Run(() => called.State == TcpState.Closed);
        Assert.Equal(SocketError.ConnectionReset, called.TakeError());
    }

    [Fact]
    public void What_was_written_before_a_close_arrives_and_then_the_end()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        byte[] octets = Octets(200_000);
        Assert.Equal(octets.Length, caller.Write(octets).Count);
        caller.Close();
        byte[] buffer = new byte[300_000];
        int read = 0;
        pair.Run(() =>
        {
            SocketResult result = called.Read(buffer.AsSpan(read));
            read += result.Count;
            return result is { Count: 0, Error: SocketError.Success };
        });
        Assert.Equal(octets, buffer.Take(read));
    }

    internal static byte[] Octets(int length)
    {
        byte[] octets = new byte[length];
        new Random(length).NextBytes(octets);
        return octets;
    }
}
