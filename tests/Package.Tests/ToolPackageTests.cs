using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>The command line, installed from its package into a project that uses the library's.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolPackageTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_knows_tcp_and_generates_what_a_build_generates()
    {
        string spec = File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml"));
        Consumer consumer = feed.CreateConsumer("tool", ("tool.csproj", ConsumerProject.Library), ("ping.fsm.yaml", spec));
        (await consumer.DotnetAsync("new", "tool-manifest")).Succeeded();
        (await consumer.DotnetAsync("tool", "install", "TcpFsm.Tool", "--version", feed.Version)).Succeeded();
        Assert.Equal(feed.Version + "\n", (await consumer.DotnetAsync("tool", "run", "tcpfsm", "--version")).Succeeded().Output);
        Assert.Equal("1 spec, 0 errors, 0 warnings\n", (await consumer.DotnetAsync("tool", "run", "tcpfsm", "check")).Succeeded().Output);

        (await consumer.DotnetAsync("tool", "run", "tcpfsm", "generate", "ping.fsm.yaml", "-o", "by-tool", "--namespace", "tool")).Succeeded();
        (await consumer.DotnetAsync("build", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/by-build", "-p:EnableDefaultCompileItems=false")).Succeeded();
        string[] byTool = [.. Directory.GetFiles(consumer.PathOf("by-tool")).Order(StringComparer.Ordinal)];
        var byBuild = Directory.GetFiles(consumer.PathOf("obj/by-build"), "*.g.cs", SearchOption.AllDirectories).ToDictionary(f => Path.GetFileName(f)!);
        // What only an old framework lacks, only a build can know.
        Assert.Equal(byTool.Select(f => Path.GetFileName(f)).Append("TcpFsm.IsExternalInit.g.cs").Order(StringComparer.Ordinal), byBuild.Keys.Order(StringComparer.Ordinal));
        Assert.All(byTool, file => Assert.Equal(File.ReadAllBytes(byBuild[Path.GetFileName(file)]), File.ReadAllBytes(file)));
    }
}
