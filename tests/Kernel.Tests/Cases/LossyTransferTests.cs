using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Kernel.Tests.Harness;
using TcpFsm.Tests.Shared;
using UserSpaceHttp;

namespace TcpFsm.Kernel.Tests.Cases;

/// <summary>Pages by HTTP over a wire that loses every tenth packet, doubles every twentieth and lets others overtake almost every sixth, in both directions.</summary>
public sealed class LossyTransferTests(KernelWire wire) : IClassFixture<KernelWire>
{
    private const int PageLength = 256 * 1024;

    // More at a time would measure the processors, not the protocol.
    private const int AtOnce = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [TunFact]
    public Task A_page_from_a_kernel_server_is_whole() => ForAllSeedsAsync(GetFromKernelAsync);

    [TunFact("curl")]
    public Task A_page_for_curl_is_whole() => ForAllSeedsAsync(ServeCurlAsync);

    private static async Task ForAllSeedsAsync(Func<int, Task> transfer, [System.Runtime.CompilerServices.CallerMemberName] string @case = "")
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, KernelTable.Seeds), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) => await transfer(seed));
        KernelTable.Add(@case, KernelTable.Seeds, (long)KernelTable.Seeds * PageLength);
    }

    private async Task GetFromKernelAsync(int seed)
    {
        byte[] page = Page(seed);
        using Socket listener = wire.Host.Socket();
        listener.Bind(new IPEndPoint(KernelWire.Kernel, 0));
        listener.Listen(1);
        Task serving = ServeOnceAsync(listener, page);
        using var ours = new LossyHost(wire, seed);
        using var handler = new SocketsHttpHandler { ConnectCallback = async (_, cancellation) => await ours.Host.ConnectAsync((IPEndPoint)listener.LocalEndPoint!, cancellation) };
        using var client = new HttpClient(handler) { Timeout = Patience };
        byte[] got = await client.GetByteArrayAsync("http://kernel/");
        ours.AssertSame(page, got);
        await serving;
    }

    private async Task ServeCurlAsync(int seed)
    {
        byte[] page = Page(seed);
        using var ours = new LossyHost(wire, seed);
        using var end = new CancellationTokenSource();
        Task serving = Server.RunAsync(ours.Host, page, end.Token);
        using var folder = new TemporaryFolder();
        string file = folder.PathOf("page");
        using var curl = wire.Host.Start("curl", "-sS", "--max-time", $"{Patience.TotalSeconds}", "-o", file, $"http://{ours.Address}/");
        await curl.WaitForExitAsync();
        Assert.True(curl.ExitCode == 0, $"seed {seed}: {await curl.StandardError.ReadToEndAsync()}\n{ours.Ladder}");
        ours.AssertSame(page, await System.IO.File.ReadAllBytesAsync(file));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    private static async Task ServeOnceAsync(Socket listener, byte[] page)
    {
        using Socket socket = await listener.AcceptAsync();
        byte[] request = new byte[4096];
        int length = 0;
        while (!Encoding.ASCII.GetString(request, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
            length += await socket.ReceiveAsync(request.AsMemory(length));
        await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n"));
        for (int sent = 0; sent < page.Length;) sent += await socket.SendAsync(page.AsMemory(sent));
    }

    private static byte[] Page(int seed)
    {
        byte[] page = new byte[PageLength];
        new Random(seed).NextBytes(page);
        return page;
    }

    /// <summary>A host of ours behind a device with faults.</summary>
    private sealed class LossyHost : IDisposable
    {
        private readonly int _seed;
        private readonly FaultyDevice _device;

        public LossyHost(KernelWire wire, int seed)
        {
            _seed = seed;
            (Address, IPacketDevice end) = wire.NextEnd();
            _device = new FaultyDevice(end, new FaultOptions { Seed = seed, Loss = 0.10, Duplication = 0.05, Reordering = 0.15 });
            Host = new TcpHost(_device, new TcpHostOptions { Addresses = [Address] }) { Observer = Ladder };
        }

        public IPAddress Address { get; }

        public TcpHost Host { get; }

        public Ladder Ladder { get; } = new();

        /// <summary>The page is whole, and the wire was as bad as it was meant to be.</summary>
        public void AssertSame(byte[] sent, byte[] got)
        {
            Assert.True(SHA256.HashData(sent).AsSpan().SequenceEqual(SHA256.HashData(got)), $"seed {_seed}: {got.Length} octets that differ from the {sent.Length} sent\n{Ladder}");
            foreach (FaultCounts counts in new[] { _device.Outgoing, _device.Incoming })
                Assert.True(counts.Lost > 0 && counts.Reordered > 0, $"seed {_seed}: {counts}");
        }

        public void Dispose()
        {
            Host.Dispose();
            _device.Dispose();
        }
    }
}
