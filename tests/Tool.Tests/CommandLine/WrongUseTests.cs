using System.Threading.Tasks;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class WrongUseTests
{
    [Theory]
    [InlineData("tcpfsm --help", "chekc")]
    [InlineData("tcpfsm --help", "--nonsense")]
    [InlineData("tcpfsm check --help", "check", "--nonsense")]
    [InlineData("tcpfsm check --help", "check", "--format", "xml")]
    [InlineData("tcpfsm check --help", "check", "--format")]
    public async Task Wrong_use_ends_with_2_and_says_where_help_is(string help, params string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("tcpfsm: ", run.Error);
        Assert.EndsWith($"'{help}' shows how it is used.\n", run.Error);
    }

    [Fact]
    public async Task No_verb_at_all_is_wrong_use_too()
    {
        ToolRun run = await ToolRun.OfAsync();
        Assert.Equal(new ToolRun(2, "", "tcpfsm: No verb is given. 'tcpfsm --help' names them.\n"), run);
    }

    [Fact]
    public async Task An_argument_cannot_speak_to_the_terminal()
    {
        ToolRun run = await ToolRun.OfAsync("\u001b[31mred");
        Assert.Contains("\\u001B[31mred", run.Error);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_the_reason()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("check", "absent.fsm.yaml");
        Assert.Equal(new ToolRun(2, "", "tcpfsm: Cannot read 'absent.fsm.yaml': there is no such file.\n"), run);
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_is_answered_with_advice()
    {
        using var folder = new ToolFolder();
        folder.Write("specs/a.txt", "");
        ToolRun run = await folder.RunAsync("check", "specs");
        Assert.Equal(new ToolRun(2, "", "tcpfsm: 'specs' is a folder. Give the specs in it, one by one.\n"), run);
    }

    [Fact]
    public async Task A_name_with_an_at_sign_is_a_file_like_any_other()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("check", "@absent");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Cannot read '@absent'", run.Error);
    }
}
