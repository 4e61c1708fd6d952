using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class RunPictureTests
{
    private static readonly string Handshake = Repository.PathOf("spec/scenarios/handshake.yaml");

    [Fact]
    public async Task A_picture_is_printed_alone_so_that_the_output_is_its_file()
    {
        ToolRun run = await ToolRun.OfAsync("run", Handshake, "--format", "svg", "--scenario", "close");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("svg", XDocument.Parse(run.Out).Root!.Name.LocalName);
        Assert.Equal(run, await ToolRun.OfAsync("run", Handshake, "--format", "svg", "--scenario", "close", "--engine", "interpreter"));
    }

    [Fact]
    public async Task Mermaid_shows_states_calls_and_messages_with_every_sign_escaped()
    {
        ToolRun run = await ToolRun.OfAsync("run", Handshake, "--format", "mermaid", "--scenario", "open");
        Assert.Equal("""
            sequenceDiagram
                title A opens to B, which listens
                participant e0 as A
                participant e1 as B
                Note left of e0: CLOSED
                Note right of e1: LISTEN
                Note left of e0: open-active
                Note left of e0: SYN-SENT
                e0->>e1: #60;SEQ=1000#62;#60;CTL=SYN#62;
                Note right of e1: SYN-RECEIVED
                e1->>e0: #60;SEQ=7000#62;#60;ACK=1001#62;#60;CTL=SYN,ACK#62;
                Note left of e0: ESTABLISHED
                Note left of e0: connection open
                e0->>e1: #60;SEQ=1001#62;#60;ACK=7001#62;#60;CTL=ACK#62;
                Note right of e1: ESTABLISHED
                Note right of e1: connection open

            """, run.Out);
    }

    [Fact]
    public async Task Several_scenarios_want_a_folder_and_nothing_is_printed_before_that_is_said()
    {
        ToolRun run = await ToolRun.OfAsync("run", Handshake, "--format", "svg");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("tcpfsm: A picture shows one scenario, and there are several, such as 'open' and 'close'. Choose one with --scenario ID", run.Error);
    }

    [Fact]
    public async Task A_folder_takes_a_file_of_each_scenario_and_no_id_leads_out_of_it()
    {
        using var folder = new ToolFolder();
        folder.Write("h.yaml", File.ReadAllText(Handshake).Replace("id: close", "id: \"../../close\"", System.StringComparison.Ordinal));
        ToolRun run = await folder.RunAsync("run", "h.yaml", "--format", "mermaid", "-o", "pictures");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"pictures{Path.DirectorySeparatorChar}open.mmd\npictures{Path.DirectorySeparatorChar}_._.._close.mmd\n2 written, 0 unchanged\n", run.Out);
        Assert.StartsWith("sequenceDiagram\n", folder.Read("pictures/open.mmd"));
    }

    [Fact]
    public async Task What_goes_otherwise_is_told_beside_the_picture()
    {
        using var folder = new ToolFolder();
        folder.Write("h.yaml", File.ReadAllText(Handshake).Replace("ack: 1001", "ack: 1002", System.StringComparison.Ordinal));
        ToolRun run = await folder.RunAsync("run", "h.yaml", "--format", "svg", "--scenario", "open");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("h.yaml(", run.Error);
        Assert.StartsWith("<svg ", run.Out);
    }

    [Theory]
    [InlineData("No scenario is called `clse`; did you mean `close`?", "--scenario", "clse")]
    [InlineData("-o is for pictures: give --format svg or mermaid with it, or leave it out.", "-o", "x")]
    [InlineData("--coverage prints a table, which a picture has no place for: give --format text or json with it.", "--coverage", "--format", "svg")]
    public async Task Wrong_use_ends_with_2_and_says_what_to_do(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync(["run", Handshake, .. arguments]);
        Assert.Equal((2, $"tcpfsm: {message}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_scenario_that_continues_another_is_reported_alone()
    {
        ToolRun run = await ToolRun.OfAsync("run", Handshake, "--scenario", "close");
        Assert.StartsWith("close: A closes, then B\n", run.Out);
        Assert.EndsWith("\n1 passed, 0 failed\n", run.Out);
    }
}
