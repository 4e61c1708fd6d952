using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Programs that cancel, dispose of and abort streams at any moment: every call ends, only in the ways that are promised, and the hosts are empty in the end.</summary>
public class StreamChaosTests : StreamTest
{
    private const int Connections = 60;

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.05)]
    public async Task EveryCallEnds(int seed, double loss)
    {
        using var world = new StreamWorld(new FaultOptions { Seed = seed, Loss = loss });
        using TcpHostListener listener = world.Server.Listen(80);
        var answering = new List<Task>();
        Task server = Task.Run(async () =>
        {
            int number = 1000 * seed;
            await foreach (TcpStream stream in listener.AcceptAllAsync()) answering.Add(MeddleAsync(stream, new Random(number++)));
        });
        Task[] clients = Enumerable.Range(0, Connections).Select(i => CallAsync(world, new Random((seed * 7919) + i))).ToArray();
        await Task.WhenAll(clients).WaitAsync(Patience);
        listener.Dispose();
        await server.WaitAsync(Patience);
        await Task.WhenAll(answering).WaitAsync(Patience);
        for (int i = 0; i < 6000 && world.Client.ConnectionCount + world.Server.ConnectionCount > 0; i++) await Task.Delay(10);
        Assert.Equal((0, 0), (world.Client.ConnectionCount, world.Server.ConnectionCount));
    }

    private static async Task CallAsync(StreamWorld world, Random random)
    {
        using CancellationTokenSource stop = SoonCancelled(random);
        try
        {
            await MeddleAsync(await world.Client.ConnectAsync(StreamWorld.ServerEndPoint, stop.Token), random);
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException)
        {
        }
    }

    // Reads and writes at once until the dice say how it ends.
    private static async Task MeddleAsync(TcpStream stream, Random random)
    {
        int seed = random.Next();
        Task reading = RepeatAsync(new Random(seed), token => stream.ReadAsync(new byte[5000], token).AsTask());
        Task writing = RepeatAsync(new Random(seed + 1), token => stream.WriteAsync(new byte[20_000], token).AsTask());
        await Task.Delay(random.Next(50));
        await EndAsync(stream, random);
        await Task.WhenAll(reading, writing);
    }

    private static async Task EndAsync(TcpStream stream, Random random)
    {
        using CancellationTokenSource stop = SoonCancelled(random);
        try
        {
            if (random.Next(2) == 0) stream.ShutdownSend();
            if (random.Next(3) == 0) await stream.CloseAsync(stop.Token);
            if (random.Next(3) == 0) stream.Abort();
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or ObjectDisposedException)
        {
        }

        await stream.DisposeAsync();
    }

    private static async Task RepeatAsync(Random random, Func<CancellationToken, Task> call)
    {
        while (true)
        {
            using CancellationTokenSource stop = SoonCancelled(random);
            try
            {
                await call(stop.Token);
                await Task.Delay(random.Next(3));
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception problem) when (problem is IOException { InnerException: SocketException } or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static CancellationTokenSource SoonCancelled(Random random) => random.Next(2) == 0 ? new CancellationTokenSource() : new CancellationTokenSource(random.Next(30));
}
