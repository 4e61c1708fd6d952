using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class InitVerbTests
{
    [Fact]
    public async Task Init_writes_a_spec_its_schema_and_the_project_lines()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("init");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("<PackageReference Include=\"TcpFsm\" Version=\"", run.Out);
        Assert.StartsWith("# yaml-language-server: $schema=fsm.schema.json\n", folder.Read("ping.fsm.yaml"));
        Assert.Equal(File.ReadAllText(Repository.PathOf("spec/fsm.schema.json")), folder.Read("fsm.schema.json"));
    }

    [Fact]
    public async Task What_init_writes_has_no_problems()
    {
        using var folder = new ToolFolder();
        await folder.RunAsync("init", "a/door.fsm.yaml");
        ToolRun run = await folder.RunAsync("check", "a/door.fsm.yaml");
        Assert.Equal(new ToolRun(0, "1 spec, 0 errors, 0 warnings\n", ""), run);
    }

    [Fact]
    public async Task Init_overwrites_no_spec()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.fsm.yaml", "mine");
        ToolRun run = await folder.RunAsync("init");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("'ping.fsm.yaml' is there already", run.Error);
        Assert.Equal("mine", folder.Read("ping.fsm.yaml"));
        Assert.False(File.Exists(folder.PathOf("fsm.schema.json")));
    }

    [Fact]
    public async Task Init_keeps_a_schema_that_is_there()
    {
        using var folder = new ToolFolder();
        folder.Write("fsm.schema.json", "mine");
        ToolRun run = await folder.RunAsync("init");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("mine", folder.Read("fsm.schema.json"));
    }

    [Fact]
    public async Task Init_asks_for_a_name_that_a_build_will_find()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("init", "door.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not end in .fsm.yaml", run.Error);
        Assert.False(File.Exists(folder.PathOf("door.yaml")));
    }
}
