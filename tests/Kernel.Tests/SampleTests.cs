using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Kernel.Tests.Harness;
using TcpFsm.Tests.Shared;
using UserSpaceHttp;

namespace TcpFsm.Kernel.Tests;

/// <summary>The sample: what curl gets, and what is printed while it does.</summary>
public sealed class SampleTests(KernelWire wire) : IClassFixture<KernelWire>
{
    [TunFact("curl")]
    public async Task Curl_gets_the_page_and_the_ladder_begins_as_the_README_shows_it()
    {
        (IPAddress address, IPacketDevice device) = wire.NextEnd();
        var printed = new StringWriter { NewLine = "\n" };
        using var host = new TcpHost(device, new TcpHostOptions { Addresses = [address] }) { Observer = new LivePrinter(printed) };
        using var end = new CancellationTokenSource();
        Task serving = Beside.Start(() => Server.RunAsync(host, "a page"u8.ToArray(), end.Token));
        Assert.Equal("a page", wire.Host.Execute("curl", "-sS", "--max-time", "60", $"http://{address}/"));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
        host.Dispose();

        // From the listener to the end of the handshake; what follows depends on who is faster.
        string[] readme = MarkdownBlocks.Read(Repository.PathOf("samples/UserSpaceHttp/README.md"), "text").Single().Split('\n');
        Assert.Equal(readme.Take(6), printed.ToString().Split('\n').Take(6));
        Assert.Contains("PSH,ACK", printed.ToString(), StringComparison.Ordinal);
    }
}
