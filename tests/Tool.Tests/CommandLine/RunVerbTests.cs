using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class RunVerbTests
{
    private const string PingScenario =
        """
        version: 1
        scenarios:
        - id: answered
          title: B is there
          init: { A: { st: IDLE }, B: { st: IDLE } }
          steps:
          - { n: 1, do: [A.probe], tx: { id: ask, from: A, message: request }, after: { A: WAITING } }
          - { n: 2, rx: [[B, ask]], tx: { id: answer, from: B, message: reply }, after: { B: IDLE } }
          - { n: 3, rx: [[A, answer]], signals: { A: [alive] }, after: { A: IDLE } }
        """;

    private static readonly string Handshake = Repository.PathOf("spec/scenarios/handshake.yaml");

    [Fact]
    public async Task Scenarios_that_go_as_they_say_are_drawn_and_counted()
    {
        ToolRun run = await ToolRun.OfAsync("run", Handshake);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("SYN-SENT      --> <SEQ=1000><CTL=SYN>", run.Out);
        Assert.EndsWith("\n2 passed, 0 failed\n", run.Out);
    }

    [Fact]
    public async Task What_goes_otherwise_is_told_with_file_and_line_and_what_continues_it_fails_too()
    {
        using var folder = new ToolFolder();
        folder.Write("h.yaml", File.ReadAllText(Handshake).Replace("ack: 1001", "ack: 1002", StringComparison.Ordinal));
        ToolRun run = await folder.RunAsync("run", "h.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        int line = Array.FindIndex(File.ReadAllLines(Handshake), l => l.Contains("ack: 1001", StringComparison.Ordinal)) + 1;
        Assert.Contains($"\nh.yaml({line},", run.Out);
        Assert.Contains("scenario open, which this one continues, failed", run.Out);
        Assert.EndsWith("\n0 passed, 2 failed\n", run.Out);
    }

    [Fact]
    public async Task A_spec_of_ones_own_is_run_by_its_own_names()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.yaml", PingScenario);
        ToolRun run = await folder.RunAsync("run", "ping.yaml", "--spec", Repository.PathOf("spec/examples/ping.fsm.yaml"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--> request<ID=1>", run.Out);
        Assert.EndsWith("\n1 passed, 0 failed\n", run.Out);
    }

    [Fact]
    public async Task Json_tells_a_scenario_a_line_and_the_counts_last()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.yaml", PingScenario.Replace("[alive]", "[lost]", StringComparison.Ordinal));
        ToolRun run = await folder.RunAsync("run", "ping.yaml", "--format", "json", "--spec", Repository.PathOf("spec/examples/ping.fsm.yaml"));
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("answered", "failed", "3", 9), (lines[0].GetProperty("id").GetString(), lines[0].GetProperty("result").GetString(),
            lines[0].GetProperty("step").GetString(), lines[0].GetProperty("step_line").GetInt32()));
        Assert.Equal(("summary", 0, 1), (lines[1].GetProperty("type").GetString(), lines[1].GetProperty("passed").GetInt32(), lines[1].GetProperty("failed").GetInt32()));
    }

    [Fact]
    public async Task A_file_that_is_no_scenarios_is_told_and_the_others_are_played()
    {
        using var folder = new ToolFolder();
        folder.Write("bad.yaml", "version: 1\nscenario: []\n");
        ToolRun run = await folder.RunAsync("run", "bad.yaml", Handshake);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("bad.yaml(", run.Error);
        Assert.EndsWith("\n2 passed, 0 failed\n", run.Out);
    }

    [Fact]
    public async Task A_spec_with_errors_runs_nothing_and_its_errors_are_told()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.yaml", PingScenario);
        folder.Write("p.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml")).Replace("initial: IDLE", "initial: IDEL", StringComparison.Ordinal));
        ToolRun run = await folder.RunAsync("run", "ping.yaml", "--spec", "p.fsm.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("p.fsm.yaml(4,10): error TFSM0003: ", run.Error);
    }

    [Fact]
    public async Task Generated_code_is_there_for_tcp_alone_and_asking_for_it_elsewhere_says_so()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.yaml", PingScenario);
        ToolRun run = await folder.RunAsync("run", "ping.yaml", "--engine", "generated", "--spec", Repository.PathOf("spec/examples/ping.fsm.yaml"));
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("tcpfsm: 'Ping' has no generated code in this tool", run.Error);
    }

    [Fact]
    public async Task Both_engines_draw_the_same_ladders()
    {
        ToolRun usual = await ToolRun.OfAsync("run", Handshake);
        ToolRun generated = await ToolRun.OfAsync("run", Handshake, "--engine", "generated");
        ToolRun interpreted = await ToolRun.OfAsync("run", Handshake, "--engine", "interpreter");
        Assert.Equal(usual, generated);
        Assert.Equal(usual, interpreted);
    }

    [Fact]
    public async Task Scenarios_that_generated_code_cannot_play_are_interpreted_and_counted()
    {
        string security = Repository.PathOf("spec/scenarios/security.yaml");
        ToolRun generated = await ToolRun.OfAsync("run", security);
        ToolRun json = await ToolRun.OfAsync("run", security, "--format", "json");
        ToolRun interpreted = await ToolRun.OfAsync("run", security, "--engine", "interpreter");
        Assert.EndsWith("\n7 interpreted: they set a build parameter, which the generated code has fixed\n7 passed, 0 failed\n", generated.Out);
        Assert.Contains("\n{\"type\":\"engine\",\"interpreted\":7}\n", json.Out);
        Assert.DoesNotContain("interpreted", interpreted.Out);
    }

    [SharedTheory]
    [InlineData("generated", "facts/figures.yaml", 23)]
    [InlineData("generated", "facts/seeds.yaml", 7)]
    [InlineData("generated", "facts/calls.yaml", 127)]
    [InlineData("interpreter", "facts/figures.yaml", 23)]
    [InlineData("interpreter", "facts/seeds.yaml", 7)]
    [InlineData("interpreter", "facts/calls.yaml", 127)]
    public async Task Facts_about_tcp_hold_on_each_engine(string engine, string file, int scenarios)
    {
        ToolRun run = await ToolRun.OfAsync("run", "--engine", engine, Repository.SharedPath(file));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"\n{scenarios} passed, 0 failed\n", run.Out);
    }
}
