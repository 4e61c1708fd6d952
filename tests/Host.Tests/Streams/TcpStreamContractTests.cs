using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Streams;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>What users of NetworkStream count on.</summary>
public class TcpStreamContractTests : StreamTest
{
    [Fact]
    public async Task Text_ArrivesBothWaysAndEnds()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(100_000, 1));
        await server.WriteAsync(Octets(50_000, 2));
        client.ShutdownSend();
        server.ShutdownSend();
        Assert.Equal(Octets(50_000, 2), await ReadToEndAsync(client));
        Assert.Equal(Octets(100_000, 1), await ReadToEndAsync(server));
    }

    [Fact]
    public async Task EndPoints_AreThoseOfBothEnds()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        Assert.Equal(StreamWorld.ServerEndPoint, client.RemoteEndPoint);
        Assert.Equal(client.LocalEndPoint, server.RemoteEndPoint);
    }

    [Fact]
    public async Task AfterTheEnd_ReadsGiveZeroAgainAndAgain()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        server.ShutdownSend();
        for (int i = 0; i < 3; i++) Assert.Equal(0, await client.ReadAsync(new byte[10]).AsTask().WaitAsync(Patience));
        await client.WriteAsync(Octets(10));
        client.ShutdownSend();
        Assert.Equal(Octets(10), await ReadToEndAsync(server));
    }

    [Fact]
    public async Task ReadOfNothing_WaitsUntilThereIsSomething()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        Task<int> read = client.ReadAsync(Memory<byte>.Empty).AsTask();
        await WaitsAsync(read);
        await server.WriteAsync(Octets(3));
        Assert.Equal(0, await read.WaitAsync(Patience));
        Assert.Equal(3, await client.ReadAsync(new byte[10]).AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task WriteOfNothing_SendsNothing()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(ReadOnlyMemory<byte>.Empty).AsTask().WaitAsync(Patience);
        client.ShutdownSend();
        Assert.Empty(await ReadToEndAsync(server));
    }

    [Fact]
    public async Task ReadAndWrite_GoOnAtTheSameTime()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        Task<byte[]> read = ReadToEndAsync(client);
        Task copy = server.CopyToAsync(server);
        await client.WriteAsync(Octets(2_000_000, 3)).AsTask().WaitAsync(Patience);
        client.ShutdownSend();
        await copy.WaitAsync(Patience);
        server.ShutdownSend();
        Assert.Equal(Octets(2_000_000, 3), await read);
    }

    [Fact]
    public async Task TwoWrites_DoNotMix()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        Task[] writes = Enumerable.Range(0, 4).Select(i => client.WriteAsync(Enumerable.Repeat((byte)i, 150_000).ToArray()).AsTask()).ToArray();
        Task<byte[]> read = ReadToEndAsync(server);
        await Task.WhenAll(writes).WaitAsync(Patience);
        client.ShutdownSend();
        byte[] all = await read;
        Assert.True(all.AsSpan().SequenceEqual(Enumerable.Range(0, 4).SelectMany(i => Enumerable.Repeat((byte)i, 150_000)).ToArray()));
    }

    [Fact]
    public async Task TwoReads_AreServedOneAfterTheOther()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        byte[] first = new byte[5], second = new byte[5];
        Task<int>[] reads = [client.ReadAsync(first).AsTask(), client.ReadAsync(second).AsTask()];
        await server.WriteAsync(Octets(10));
        int[] counts = await Task.WhenAll(reads).WaitAsync(Patience);
        Assert.Equal([5, 5], counts);
        Assert.Equal(Octets(10), first.Concat(second));
    }

    [Fact]
    public async Task WriteAfterShutdown_Fails()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        client.ShutdownSend();
        await FailsAsync(SocketError.Shutdown, () => client.WriteAsync(Octets(1)).AsTask());
    }

    [Fact]
    public async Task PeerAborts_ReadsAndWritesFail()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        Task<int> read = client.ReadAsync(new byte[10]).AsTask();
        await WaitsAsync(read);
        server.Abort();
        await FailsAsync(SocketError.ConnectionReset, () => read);
        await Assert.ThrowsAsync<IOException>(() => client.WriteAsync(Octets(1)).AsTask());
    }

    [Fact]
    public async Task CancelledRead_TakesNothing()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        using var stop = new CancellationTokenSource();
        Task<int> read = client.ReadAsync(new byte[10], stop.Token).AsTask();
        await WaitsAsync(read);
        stop.Cancel();
        OperationCanceledException problem = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Patience));
        Assert.Equal(stop.Token, problem.CancellationToken);
        await server.WriteAsync(Octets(3));
        Assert.Equal(3, await client.ReadAsync(new byte[10]).AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task CancelledWrite_LeavesTheStreamUsable()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        using var stop = new CancellationTokenSource();
        Task write = client.WriteAsync(Octets(4_000_000), stop.Token).AsTask();
        await WaitsAsync(write);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write.WaitAsync(Patience));
        client.ShutdownSend();
        byte[] arrived = await ReadToEndAsync(server);
        Assert.InRange(arrived.Length, 1, 3_999_999);
        Assert.True(arrived.AsSpan().SequenceEqual(Octets(4_000_000).AsSpan(0, arrived.Length)));
    }

    [Fact]
    public async Task CancelledBefore_NothingHappens()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ReadAsync(new byte[1], cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WriteAsync(new byte[1], cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.FlushAsync(cancelled));
    }

    [Fact]
    public async Task Dispose_EndsCallsThatWait()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        Task<int> read = client.ReadAsync(new byte[10]).AsTask();
        Task<int> behind = client.ReadAsync(new byte[10]).AsTask();
        Task write = client.WriteAsync(Octets(4_000_000)).AsTask();
        await WaitsAsync(Task.WhenAny(read, behind, write));
        client.Dispose();
        await FailsAsync(SocketError.OperationAborted, () => read);
        await FailsAsync(SocketError.OperationAborted, () => behind);
        await FailsAsync(SocketError.OperationAborted, () => write);
    }

    [Fact]
    public async Task Disposed_NothingWorks()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        client.Dispose();
        client.Dispose();
        Assert.False(client.CanRead || client.CanWrite);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ReadAsync(new byte[1]).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.WriteAsync(new byte[1]).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CloseAsync());
        Assert.Throws<ObjectDisposedException>(client.ShutdownSend);
    }

    [Fact]
    public async Task DisposedAfterAWrite_TheTextArrivesAllTheSame()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(200_000));
        await client.DisposeAsync();
        Assert.Equal(Octets(200_000), await ReadToEndAsync(server));
    }

    [Fact]
    public async Task CloseAsync_WaitsUntilThePeerHasAll()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(400_000)).AsTask().WaitAsync(Patience);
        Task close = client.CloseAsync();
        await WaitsAsync(close);
        Assert.Equal(Octets(400_000), await ReadToEndAsync(server));
        await close.WaitAsync(Patience);
        Assert.False(client.CanRead);
    }

    [Fact]
    public async Task CancelledClose_LeavesTheStreamReadable()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(400_000)).AsTask().WaitAsync(Patience);
        using var stop = new CancellationTokenSource();
        Task close = client.CloseAsync(stop.Token);
        await WaitsAsync(close);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => close.WaitAsync(Patience));
        Assert.True(client.CanRead);
        Assert.Equal(Octets(400_000), await ReadToEndAsync(server));
        await server.WriteAsync(Octets(5));
        Assert.Equal(5, await client.ReadAsync(new byte[10]).AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task CloseAsync_OfAConnectionThatFailed_SaysSo()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await client.WriteAsync(Octets(400_000)).AsTask().WaitAsync(Patience);
        Task close = client.CloseAsync();
        server.Abort();
        await FailsAsync(SocketError.ConnectionReset, () => close);
        Assert.False(client.CanRead);
    }

    [Fact]
    public async Task CloseAsync_OfAConnectionThatIsOver_IsDone()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        client.ShutdownSend();
        client.ShutdownSend();
        Assert.Empty(await ReadToEndAsync(server));
        await server.CloseAsync().WaitAsync(Patience);
        Assert.Empty(await ReadToEndAsync(client));
        await client.CloseAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task AFailure_IsToldToEveryCall()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        server.Abort();
        await FailsAsync(SocketError.ConnectionReset, () => client.ReadAsync(new byte[1]).AsTask());
        await FailsAsync(SocketError.ConnectionReset, () => client.ReadAsync(new byte[1]).AsTask());
        await FailsAsync(SocketError.ConnectionReset, () => client.WriteAsync(new byte[1]).AsTask());
        Assert.Throws<IOException>(client.ShutdownSend);
        await FailsAsync(SocketError.ConnectionReset, () => client.CloseAsync());
    }

    [Fact]
    public async Task HostThatEnds_EndsCallsThatWait()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        using TcpHostListener listener = World.Client.Listen(90);
        Task read = client.ReadAsync(new byte[1]).AsTask();
        Task write = client.WriteAsync(Octets(4_000_000)).AsTask();
        Task accept = listener.AcceptAsync().AsTask();
        Task connect = World.Client.ConnectAsync(new IPEndPoint(IPAddress.Parse("10.0.0.99"), 80)).AsTask();
        await WaitsAsync(Task.WhenAny(read, write, accept, connect));
        World.Client.Dispose();
        await FailsAsync(SocketError.NetworkDown, () => read);
        await FailsAsync(SocketError.NetworkDown, () => write);
        Assert.Equal(SocketError.NetworkDown, (await Assert.ThrowsAsync<SocketException>(() => accept.WaitAsync(Patience))).SocketErrorCode);
        Assert.Equal(SocketError.NetworkDown, (await Assert.ThrowsAsync<SocketException>(() => connect.WaitAsync(Patience))).SocketErrorCode);
        await Assert.ThrowsAsync<SocketException>(() => World.Client.ConnectAsync(StreamWorld.ServerEndPoint).AsTask());
        Assert.Throws<SocketException>(() => World.Client.Listen(91));
    }

    [Fact]
    public async Task BlockingCalls_DoTheSame()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        await Task.Run(() =>
        {
            client.Write(Octets(10), 0, 10);
            client.WriteByte(7);
            client.Write([8, 9]);
            byte[] read = new byte[13];
            server.ReadExactly(read);
            Assert.Equal([.. Octets(10), 7, 8, 9], read);
            client.ShutdownSend();
            Assert.Equal(-1, server.ReadByte());
        }).WaitAsync(Patience);
    }

    [Fact]
    public async Task BeginAndEnd_DoTheSame()
    {
        (TcpStream client, TcpStream server) = await World.ConnectAsync();
        byte[] read = new byte[10];
        Task<int> reading = Task<int>.Factory.FromAsync(server.BeginRead, server.EndRead, read, 0, 10, null);
        await Task.Factory.FromAsync(client.BeginWrite, client.EndWrite, Octets(10), 0, 10, null).WaitAsync(Patience);
        Assert.Equal(10, await reading.WaitAsync(Patience));
        Assert.Equal(Octets(10), read);
    }

    [Fact]
    public async Task ReadTimeout_EndsABlockingRead()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        client.ReadTimeout = 100;
        await FailsAsync(SocketError.TimedOut, () => Task.Run(() => client.ReadByte()));
    }

    [Fact]
    public async Task WriteTimeout_EndsABlockingWrite()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        client.WriteTimeout = 100;
        await FailsAsync(SocketError.TimedOut, () => Task.Run(() => client.Write(new byte[4_000_000])));
    }

    [Fact]
    public async Task WhatAConnectionHasNot_IsRefused()
    {
        (TcpStream client, _) = await World.ConnectAsync();
        Assert.False(client.CanSeek);
        Assert.Throws<NotSupportedException>(() => client.Length);
        Assert.Throws<NotSupportedException>(() => client.Position);
        Assert.Throws<NotSupportedException>(() => client.Position = 1);
        Assert.Throws<NotSupportedException>(() => client.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => client.SetLength(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.ReadTimeout = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Read(new byte[1], 0, 2));
    }
}
