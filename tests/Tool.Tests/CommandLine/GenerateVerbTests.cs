using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Language;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class GenerateVerbTests
{
    private static readonly string Ping = Repository.PathOf("spec/examples/ping.fsm.yaml");

    [Fact]
    public async Task Files_hold_the_emitted_text_octet_for_octet()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("generate", Ping, "-o", "out/deep", "--namespace", "Demo");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var files = SpecEmitter.Emit(SpecCompiler.Compile(new SourceText(Ping, File.ReadAllText(Ping))).Model!, new EmitOptions("Demo")).Append(CompilerTypes.UnionFile).ToList();
        Assert.Equal(files.Select(f => f.HintName).Order(StringComparer.Ordinal), Directory.GetFiles(folder.PathOf("out/deep")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(f.Text, folder.Read($"out/deep/{f.HintName}")));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_says_so()
    {
        using var folder = new ToolFolder();
        await folder.RunAsync("generate", Ping, "-o", "out");
        ToolRun again = await folder.RunAsync("generate", Ping, "-o", "out");
        Assert.Equal(0, again.ExitCode);
        Assert.Matches(@"\n0 written, [1-9]\d* unchanged\n$", again.Out);
    }

    [Fact]
    public async Task Left_out_the_spec_is_tcp()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("generate", "-o", "out", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"type\":\"file\",\"path\":\"out/Tcp.", run.Out.Replace("\\\\", "/", StringComparison.Ordinal));
        Assert.True(File.Exists(folder.PathOf("out/Tcp.Enums.g.cs")));
    }

    [Fact]
    public async Task A_spec_with_errors_writes_nothing()
    {
        using var folder = new ToolFolder();
        folder.Write("p.fsm.yaml", "version: 1\nprotocol: P\n");
        ToolRun run = await folder.RunAsync("generate", "p.fsm.yaml", "-o", "out");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("p.fsm.yaml(", run.Error);
        Assert.EndsWith("tcpfsm: 'p.fsm.yaml' has errors; nothing was done.\n", run.Error);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task An_output_that_is_a_file_is_refused()
    {
        using var folder = new ToolFolder();
        folder.Write("out", "");
        ToolRun run = await folder.RunAsync("generate", Ping, "-o", "out");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Cannot write 'out", run.Error);
    }
}
