using System.Threading.Tasks;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class ProcessTests
{
    [Fact]
    public async Task A_process_prints_to_a_pipe_and_ends_with_the_exit_code()
    {
        using ToolProcess help = ToolProcess.Start("check", "--help");
        Assert.Contains("tcpfsm check", await help.Output.ReadToEndAsync());
        Assert.Equal((0, ""), await help.EndAsync());

        using ToolProcess wrong = ToolProcess.Start("nonsense");
        Assert.Equal(2, (await wrong.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_is_no_error()
    {
        using ToolProcess tool = ToolProcess.Start("check", "-");
        tool.Output.Close();
        tool.Input.Close();
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    [UnixFact("/dev/full")]
    public async Task A_full_disk_is_told()
    {
        using ToolProcess tool = ToolProcess.StartInShell("dotnet TcpFsm.Tool.dll check > /dev/full");
        (int exitCode, string error) = await tool.EndAsync();
        Assert.Equal(2, exitCode);
        Assert.StartsWith("tcpfsm: Cannot write the output: ", error);
        Assert.DoesNotContain("   at ", error);
    }

    [UnixFact]
    public async Task Ctrl_C_ends_a_run_that_waits_for_input()
    {
        using ToolProcess waiting = ToolProcess.Start("check", "-");
        await Task.Delay(1000);
        waiting.Interrupt();
        (int exitCode, string error) = await waiting.EndAsync();
        Assert.Equal((130, ""), (exitCode, error));
    }
}
