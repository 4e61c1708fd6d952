using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>What docs/host.md shows is this code.</summary>
public sealed class HostPageTests
{
    [Fact]
    public async Task The_page_shows_what_runs_here()
    {
        byte[] buffer = new byte[100];

        using var link = new MemoryLink();
        using var server = new TcpHost(link.A, new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.1")] });
        using var client = new TcpHost(link.B, new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.2")] });

        using TcpHostListener listener = server.Listen(80);
        await using TcpStream calling = await client.ConnectAsync(new IPEndPoint(IPAddress.Parse("10.0.0.1"), 80));
        await using TcpStream called = await listener.AcceptAsync();

        await calling.WriteAsync("hello"u8.ToArray());
        int count = await called.ReadAsync(buffer);

        Assert.Equal("hello"u8.ToArray(), buffer.Take(count));
    }

    [Fact]
    public void The_code_of_the_page_stands_above()
    {
        string shown = Assert.Single(MarkdownBlocks.Read(Repository.PathOf("docs/host.md"), "csharp"));
        string here = string.Join('\n', File.ReadLines(Repository.PathOf("tests/Host.Tests/Hosts/HostPageTests.cs")).Select(line => line.StartsWith("        ", System.StringComparison.Ordinal) ? line[8..] : line));
        Assert.Contains(shown, here, System.StringComparison.Ordinal);
    }
}
