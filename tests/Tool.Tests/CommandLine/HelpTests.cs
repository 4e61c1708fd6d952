using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class HelpTests
{
    public static TheoryData<string> Names => [.. Verbs.Names];

    [Fact]
    public async Task Help_names_every_verb_and_succeeds()
    {
        ToolRun run = await ToolRun.OfAsync("--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(Verbs.All, verb => Assert.Contains($"\n  {verb.Name} ", run.Out));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Help_of_a_verb_shows_an_example_of_it(string verb)
    {
        ToolRun run = await ToolRun.OfAsync(verb, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Examples:\n  tcpfsm {verb}", run.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Examples_are_command_lines_that_the_parser_accepts(string name)
    {
        Verb verb = Verbs.All.Single(v => v.Name == name);
        Assert.NotEmpty(verb.Examples);
        Assert.All(verb.Examples, example =>
        {
            string[] words = example.Split(' ');
            Assert.Equal("tcpfsm", words[0]);
            ParseResult parsed = ToolRoot.CreateCommands(Verbs.Nowhere()).Parse(words[1..]);
            Assert.Empty(parsed.Errors);
            Assert.Equal(name, parsed.CommandResult.Command.Name);
        });
    }

    [Fact]
    public async Task Version_is_a_version_and_nothing_else()
    {
        ToolRun run = await ToolRun.OfAsync("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+[-.\w]*\n$", run.Out);
    }
}
