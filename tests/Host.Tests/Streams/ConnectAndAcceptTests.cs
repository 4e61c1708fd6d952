using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Streams;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>What users of TcpClient and TcpListener count on.</summary>
public class ConnectAndAcceptTests : StreamTest
{
    private static readonly IPEndPoint Nobody = new(IPAddress.Parse("10.0.0.99"), 80);

    [Fact]
    public async Task NobodyListens_TheConnectionIsRefused()
    {
        SocketException problem = await Assert.ThrowsAsync<SocketException>(() => World.Client.ConnectAsync(StreamWorld.ServerEndPoint).AsTask().WaitAsync(Patience));
        Assert.Equal(SocketError.ConnectionRefused, problem.SocketErrorCode);
        Assert.Contains("refused", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyAnswers_ConnectingTimesOut()
    {
        SocketException problem = await Assert.ThrowsAsync<SocketException>(() => World.Client.ConnectAsync(Nobody).AsTask().WaitAsync(Patience));
        Assert.Equal(SocketError.TimedOut, problem.SocketErrorCode);
    }

    [Fact]
    public async Task ConnectingCanBeCancelled()
    {
        using var world = new StreamWorld(virtualTime: false);
        using var stop = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Client.ConnectAsync(Nobody, stop.Token).AsTask().WaitAsync(Patience));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Client.ConnectAsync(Nobody, stop.Token).AsTask());
    }

    [Fact]
    public async Task AcceptingCanBeCancelled_AndTriedAgain()
    {
        using TcpHostListener listener = World.Server.Listen(80);
        using var stop = new CancellationTokenSource();
        Task<TcpStream> accepting = listener.AcceptAsync(stop.Token).AsTask();
        await WaitsAsync(accepting);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting.WaitAsync(Patience));
        await World.Client.ConnectAsync(StreamWorld.ServerEndPoint);
        await listener.AcceptAsync().AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task DisposingTheListener_EndsAcceptsThatWait()
    {
        TcpHostListener listener = World.Server.Listen(80);
        Task<TcpStream> accepting = listener.AcceptAsync().AsTask();
        await WaitsAsync(accepting);
        listener.Dispose();
        SocketException problem = await Assert.ThrowsAsync<SocketException>(() => accepting.WaitAsync(Patience));
        Assert.Equal(SocketError.OperationAborted, problem.SocketErrorCode);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => listener.AcceptAsync().AsTask());
        await Assert.ThrowsAsync<SocketException>(() => World.Client.ConnectAsync(StreamWorld.ServerEndPoint).AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task AcceptedConnections_OutliveTheListener()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(10));
        client.ShutdownSend();
        Assert.Equal(Octets(10), await ReadToEndAsync(server));
    }

    [Fact]
    public async Task AcceptAll_GivesConnectionsUntilTheListenerIsDisposedOf()
    {
        TcpHostListener listener = World.Server.Listen(80);
        var accepted = new List<TcpStream>();
        Task all = Task.Run(async () =>
        {
            await foreach (TcpStream stream in listener.AcceptAllAsync()) accepted.Add(stream);
        });
        for (int i = 0; i < 3; i++) await World.Client.ConnectAsync(StreamWorld.ServerEndPoint).AsTask().WaitAsync(Patience);
        while (Volatile.Read(ref accepted).Count < 3) await Task.Delay(1);
        listener.Dispose();
        await all.WaitAsync(Patience);
        Assert.Equal(3, accepted.Count);
    }

    [Fact]
    public void ListeningTwice_IsRefused()
    {
        using TcpHostListener listener = World.Server.Listen(80);
        SocketException problem = Assert.Throws<SocketException>(() => World.Server.Listen(80));
        Assert.Equal(SocketError.AddressAlreadyInUse, problem.SocketErrorCode);
    }

    [Fact]
    public async Task OneAddress_IsListenedOnAlone()
    {
        using TcpHostListener listener = World.Server.Listen(new IPEndPoint(IPAddress.Parse("fd00::2"), 80));
        await Assert.ThrowsAsync<SocketException>(() => World.Client.ConnectAsync(StreamWorld.ServerEndPoint).AsTask().WaitAsync(Patience));
        Assert.Throws<SocketException>(() => World.Server.Listen(80));
        Assert.Throws<SocketException>(() => World.Server.Listen(new IPEndPoint(IPAddress.Parse("10.0.0.77"), 81)));
        using TcpHostListener other = World.Server.Listen(StreamWorld.ServerEndPoint);
    }

    [Fact]
    public void PortZero_IsAFreePort()
    {
        using TcpHostListener first = World.Server.Listen(0);
        using TcpHostListener second = World.Server.Listen(0);
        Assert.NotEqual(0, first.LocalEndPoint!.Port);
        Assert.NotEqual(first.LocalEndPoint.Port, second.LocalEndPoint!.Port);
    }

    [Fact]
    public async Task IPv6_ConnectsToo()
    {
        var remote = new IPEndPoint(IPAddress.Parse("fd00::2"), 8080);
        using TcpHostListener listener = World.Server.Listen(8080);
        TcpStream client = await World.Client.ConnectAsync(remote).AsTask().WaitAsync(Patience);
        TcpStream server = await listener.AcceptAsync().AsTask().WaitAsync(Patience);
        await client.WriteAsync(Octets(10));
        Assert.Equal(10, await server.ReadAsync(new byte[20]).AsTask().WaitAsync(Patience));
        Assert.Equal(remote, client.RemoteEndPoint);
    }
}
