using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class GraphPictureTests
{
    [Fact]
    public async Task Figure_5_is_drawn_without_any_other_program()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--view", "rfc", "--format", "svg");
        Assert.Equal((0, "tcpfsm: not in the picture: 108 transitions that stay in their state\n"), (run.ExitCode, run.Error));
        Assert.Equal("svg", XDocument.Parse(run.Out).Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_picture_of_the_README_is_the_one_that_is_drawn_today()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--view", "rfc", "--format", "svg");
        Assert.True(run.Out == File.ReadAllText(Repository.PathOf("docs/tcp.svg")), "docs/tcp.svg is stale: tcpfsm graph --view rfc --format svg -o docs/tcp.svg");
        Assert.Contains("(docs/tcp.svg)", File.ReadAllText(Repository.PathOf("README.md")));
    }

    [Fact]
    public async Task A_spec_of_a_thousand_states_is_refused_as_a_picture_with_what_to_do_instead()
    {
        using var folder = new ToolFolder();
        string states = string.Concat(Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  S{i}: {{ on go: [ {{ goto: S{(i + 1) % 1000} }} ] }}\n")));
        folder.Write("wide.fsm.yaml", $"version: 1\nprotocol: Wide\ninitial: S0\nevents: {{ go: {{}} }}\nstates:\n{states}");
        ToolRun run = await folder.RunAsync("graph", "wide.fsm.yaml", "--format", "svg", "-o", "wide.svg");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            "tcpfsm: 1000 states with 1000 edges between them are no picture; svg draws at most 60 and 150. "
            + "Choose a part with --view, or a format that holds all with --format dot or json.\n",
            run.Error);
        Assert.False(File.Exists(folder.PathOf("wide.svg")));
    }
}
