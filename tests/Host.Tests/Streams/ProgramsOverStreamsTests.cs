using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Programs as people write them, over good wires and bad ones.</summary>
public class ProgramsOverStreamsTests : StreamTest
{
    private static readonly FaultOptions Bad = new() { Seed = 5, Loss = 0.1, Duplication = 0.05, Reordering = 0.15 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LinesAndAnswers(bool virtualTime)
    {
        using var world = new StreamWorld(virtualTime: virtualTime);
        Task server = ServeHttpAsync(world.Server.Listen(80), requests: 3);
        for (int i = 0; i < 3; i++)
        {
            await using TcpStream stream = await world.Client.ConnectAsync(StreamWorld.ServerEndPoint);
            await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n" };
            await writer.WriteLineAsync($"GET /{i} HTTP/1.0\r\n");
            await writer.FlushAsync();
            using var reader = new StreamReader(stream);
            string answer = await reader.ReadToEndAsync().WaitAsync(Patience);
            Assert.Equal($"HTTP/1.0 200 OK\r\n\r\nyou asked for /{i}", answer);
        }

        await server.WaitAsync(Patience);
    }

    [Fact]
    public async Task TenMegabytesEachWay_ThroughLossDuplicationAndReordering()
    {
        const int Length = 10 * 1024 * 1024;
        using var world = new StreamWorld(Bad);
        (TcpStream client, TcpStream server) = await world.ConnectAsync();
        Task<string>[] hashes = [HashAsync(client), HashAsync(server)];
        await Task.WhenAll(SendAsync(client, Octets(Length, 1)), SendAsync(server, Octets(Length, 2))).WaitAsync(Patience);
        Assert.Equal([Hash(Octets(Length, 2)), Hash(Octets(Length, 1))], await Task.WhenAll(hashes).WaitAsync(Patience));
    }

    [Theory]
    [InlineData(true, 0.0)]
    [InlineData(true, 0.05)]
    [InlineData(false, 0.0)]
    public async Task AHundredConnectionsAtOnce(bool virtualTime, double loss)
    {
        using var world = new StreamWorld(new FaultOptions { Loss = loss, Seed = 9 }, virtualTime);
        using TcpHostListener listener = world.Server.Listen(80);
        Task echo = EchoAsync(listener);
        IEnumerable<Task<bool>> clients = Enumerable.Range(0, 100).Select(i => AskAsync(world, Octets(20_000, i)));
        Assert.All(await Task.WhenAll(clients).WaitAsync(Patience), Assert.True);
        listener.Dispose();
        await echo.WaitAsync(Patience);
    }

    private static async Task ServeHttpAsync(TcpHostListener listener, int requests)
    {
        using TcpHostListener mine = listener;
        for (int i = 0; i < requests; i++)
        {
            await using TcpStream stream = await listener.AcceptAsync();
            using var reader = new StreamReader(stream, leaveOpen: true);
            string? request = await reader.ReadLineAsync();
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.0 200 OK\r\n\r\nyou asked for {request!.Split(' ')[1]}"));
            await stream.CloseAsync();
        }
    }

    private static async Task EchoAsync(TcpHostListener listener)
    {
        var connections = new List<Task>();
        await foreach (TcpStream stream in listener.AcceptAllAsync())
        {
            connections.Add(Task.Run(async () =>
            {
                await using (stream)
                {
                    await stream.CopyToAsync(stream);
                    stream.ShutdownSend();
                }
            }));
        }

        await Task.WhenAll(connections);
    }

    private static async Task<bool> AskAsync(StreamWorld world, byte[] text)
    {
        await using TcpStream stream = await world.Client.ConnectAsync(StreamWorld.ServerEndPoint);
        Task<byte[]> answer = ReadToEndAsync(stream);
        await SendAsync(stream, text);
        return text.SequenceEqual(await answer);
    }

    private static async Task SendAsync(TcpStream stream, byte[] text)
    {
        using var source = new MemoryStream(text);
        await source.CopyToAsync(stream);
        stream.ShutdownSend();
    }

    private static async Task<string> HashAsync(Stream stream) => System.Convert.ToHexString(await SHA256.HashDataAsync(stream));

    private static string Hash(byte[] octets) => System.Convert.ToHexString(SHA256.HashData(octets));
}
