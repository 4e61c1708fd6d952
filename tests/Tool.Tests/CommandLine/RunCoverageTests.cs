using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class RunCoverageTests
{
    private const string Spec =
        """
        version: 1
        protocol: Lamp
        initial: dark
        parameters: { BROKEN: { value: false, build: true } }
        events: { push: {}, kick: {} }
        states:
          dark:
            on push:
              - { id: P1, when: BROKEN, ignore: true, unreachable: a lamp is whole when it is built }
              - { id: P2, goto: bright, section: "1.2" }
            on kick: [ { id: K1, ignore: true } ]
          bright:
            final: true
            on push, kick: [ { id: P3, goto: dark } ]
        """;

    private const string Scenarios =
        """
        version: 1
        scenarios:
        - { id: twice, init: { A: { st: dark } }, steps: [ { do: [A.push, A.push], after: { A: dark } } ] }
        - { id: wrong, init: { A: { st: dark } }, steps: [ { do: [A.push], after: { A: dark } } ] }
        - { id: broken, options: { BROKEN: true }, init: { A: { st: dark } }, steps: [ { do: [A.push], after: { A: dark } } ] }
        """;

    [Fact]
    public async Task Rules_are_counted_over_all_scenarios_failed_ones_and_variants_too()
    {
        ToolRun run = await RunAsync(Scenarios);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\nRules: 3 of 4 fired, 1 did not, 0 declared unreachable\n       1  P1\n       2  P2  1.2\n       1  P3\n     not  K1\n", run.Out);
        Assert.EndsWith("\n2 passed, 1 failed\n", run.Out);
    }

    [Fact]
    public async Task Rules_declared_unreachable_stand_apart_with_their_reason()
    {
        string first = string.Join('\n', Scenarios.Split('\n').Take(3));
        ToolRun run = await RunAsync(first);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\nRules: 2 of 4 fired, 1 did not, 1 declared unreachable\n", run.Out);
        Assert.Contains("     not  K1\n       -  P1  a lamp is whole when it is built\n", run.Out);
    }

    [Fact]
    public async Task Json_tells_a_rule_a_line_and_the_counts()
    {
        ToolRun run = await RunAsync(Scenarios, "--format", "json");
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(["scenario", "scenario", "scenario", "rule", "rule", "rule", "rule", "coverage", "summary"], lines.Select(l => l.GetProperty("type").GetString()));
        Assert.Equal(("P2", "1.2", 2, JsonValueKind.Null),
            (lines[4].GetProperty("id").GetString(), lines[4].GetProperty("section").GetString(), lines[4].GetProperty("fired").GetInt32(), lines[4].GetProperty("unreachable").ValueKind));
        Assert.Equal((4, 3, 1, 0), (lines[7].GetProperty("rules").GetInt32(), lines[7].GetProperty("fired").GetInt32(),
            lines[7].GetProperty("not_fired").GetInt32(), lines[7].GetProperty("unreachable").GetInt32()));
    }

    [Theory]
    [InlineData("generated")]
    [InlineData("interpreter")]
    public async Task The_repositorys_scenarios_pass_and_fire_every_rule_of_tcp_that_can_fire(string engine)
    {
        string[] files = Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml").Order(StringComparer.Ordinal).ToArray();
        ToolRun run = await ToolRun.OfAsync(["run", "--coverage", "--engine", engine, "--format", "json", .. files]);
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.DoesNotContain(lines, l => l.GetProperty("type").ValueEquals("scenario") && !l.GetProperty("result").ValueEquals("passed"));
        Assert.DoesNotContain(lines, IsMissing);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static bool IsMissing(JsonElement line) =>
        line.GetProperty("type").ValueEquals("rule") && line.GetProperty("fired").GetInt64() == 0 && line.GetProperty("unreachable").ValueKind == JsonValueKind.Null;

    private static async Task<ToolRun> RunAsync(string scenarios, params string[] options)
    {
        using var folder = new ToolFolder();
        folder.Write("lamp.fsm.yaml", Spec);
        folder.Write("lamp.yaml", scenarios);
        return await folder.RunAsync(["run", "--coverage", "--spec", "lamp.fsm.yaml", .. options, "lamp.yaml"]);
    }
}
