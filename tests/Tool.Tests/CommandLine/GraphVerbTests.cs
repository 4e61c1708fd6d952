using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

/// <summary><c>tcpfsm graph</c>.</summary>
public sealed class GraphVerbTests
{
    [Fact]
    public async Task Graph_without_a_spec_draws_TCP()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--view", "rfc");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("\nstateDiagram-v2\n", run.Out);
        Assert.Contains("  SynSent --> Established: rcv SYN,ACK / snd ACK\n", run.Out);
    }

    [Fact]
    public async Task Graph_says_what_the_picture_leaves_out()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--format", "dot");
        Assert.Matches("^tcpfsm: not in the picture: transitions that stay in their state: [0-9]+\n$", run.Error);
    }

    [Fact]
    public async Task Graph_writes_a_file_and_prints_nothing()
    {
        using var folder = new ToolFolder();
        ToolRun run = await folder.RunAsync("graph", "--format", "json", "-o", "pictures/tcp.json");
        Assert.Equal((ExitCode.Done, "", ""), (run.ExitCode, run.Out, run.Error));
        Assert.StartsWith("{\n  \"protocol\": \"Tcp\",\n", folder.Read("pictures/tcp.json"));
    }

    [Fact]
    public async Task Graph_of_an_unknown_view_names_those_there_are()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--view", "rcf");
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Equal("tcpfsm: The spec has no view 'rcf'; its views are full, rfc, client, server, errors.\n", run.Error);
    }

    [Fact]
    public async Task Graph_of_a_scenario_draws_what_both_ends_did_heavy()
    {
        using var folder = new ToolFolder();
        folder.Write("figures.yaml", File.ReadAllText(Repository.PathOf("spec/scenarios/figures.yaml")));
        ToolRun run = await folder.RunAsync("graph", "--scenario", "figures.yaml#figure-6", "--format", "dot");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("digraph \"Tcp: figure-6\"", run.Out);
        Assert.Matches("\n  SynSent -> Established .*penwidth=3, style=solid\\]\n", run.Out);
        Assert.Matches("\n  Listen -> SynReceived .*penwidth=3, style=dashed\\]\n", run.Out);
        Assert.DoesNotMatch("\n  Established -> .*penwidth", run.Out);
    }

    [Theory]
    [InlineData("figures.yaml#figur-6", "^tcpfsm: There is no scenario 'figur-6' in 'figures.yaml'; did you mean `figure-6`\\?\n$")]
    [InlineData("figures.yaml", "^tcpfsm: 'figures.yaml' holds [0-9]+ scenarios: say which, 'figures.yaml#ID'.\n$")]
    [InlineData("figures.yml#x", "^tcpfsm: Cannot read 'figures.yml': there is no such file.\n$")]
    public async Task Graph_of_a_scenario_that_is_not_there_says_so(string place, string message)
    {
        using var folder = new ToolFolder();
        folder.Write("figures.yaml", File.ReadAllText(Repository.PathOf("spec/scenarios/figures.yaml")));
        ToolRun run = await folder.RunAsync("graph", "--scenario", place);
        Assert.Equal((ExitCode.Unusable, ""), (run.ExitCode, run.Out));
        Assert.Matches(message, run.Error);
    }
}
