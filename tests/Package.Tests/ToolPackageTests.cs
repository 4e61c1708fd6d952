using System.Threading.Tasks;

namespace TcpFsm.Package.Tests;

/// <summary>The command line, installed from its package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolPackageTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_and_knows_tcp()
    {
        Consumer consumer = feed.CreateConsumer("tool");
        (await consumer.DotnetAsync("new", "tool-manifest")).Succeeded();
        (await consumer.DotnetAsync("tool", "install", "TcpFsm.Tool", "--version", feed.Version)).Succeeded();
        DotnetCommand check = (await consumer.DotnetAsync("tool", "run", "tcpfsm", "check")).Succeeded();
        Assert.Equal("1 spec, 0 errors, 0 warnings\n", check.Output);
        DotnetCommand version = (await consumer.DotnetAsync("tool", "run", "tcpfsm", "--version")).Succeeded();
        Assert.Equal(feed.Version + "\n", version.Output);
    }
}
