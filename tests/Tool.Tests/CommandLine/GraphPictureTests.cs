using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using TcpFsm.Graph;
using TcpFsm.Graph.Building;
using TcpFsm.Graph.Views;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Graphs;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class GraphPictureTests
{
    [Fact]
    public async Task Figure_5_is_drawn_without_any_other_program()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--view", "rfc", "--format", "svg");
        Assert.Equal((0, "tcpfsm: not in the picture: transitions that stay in their state: 108\n"), (run.ExitCode, run.Error));
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
    public void Graphviz_that_is_not_there_is_said_to_be_missing_and_what_needs_none()
    {
        var missing = new Graphviz("no-program-is-called-so");
        var error = Assert.Throws<ToolException>(() => missing.Place(DiagramOfPing(), CancellationToken.None));
        Assert.Equal(
            "--layout dot needs Graphviz, and there is no program 'no-program-is-called-so' (package graphviz). "
            + "Leave --layout out: the spec's own layout needs no other program.",
            error.Message);
    }

    [Fact]
    public async Task A_layout_is_refused_for_formats_that_their_readers_place()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--layout", "dot", "--format", "mermaid");
        Assert.Equal((2, "tcpfsm: --layout is for --format svg and html: other formats are placed by the program that reads them.\n"), (run.ExitCode, run.Error));
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
            "tcpfsm: 1000 states with 1000 edges between them are no picture; svg draws at most 40 and 100. "
            + "Choose a part with --view, or a format that holds all with --format dot or json.\n",
            run.Error);
        Assert.False(File.Exists(folder.PathOf("wide.svg")));
    }

    private static Diagram DiagramOfPing()
    {
        SpecCompilation ping = SpecCompiler.Compile(new SourceText("ping.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml"))));
        return DiagramBuilder.Build(ping.Model!, ping.Derived!, DiagramViews.Find(ping.Model!, "full")!);
    }
}
