using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

public sealed class CheckVerbTests
{
    [Fact]
    public async Task Left_out_the_spec_is_tcp_and_it_has_no_problems()
    {
        ToolRun run = await ToolRun.OfAsync("check");
        Assert.Equal(new ToolRun(0, "1 spec, 0 errors, 0 warnings\n", ""), run);
    }

    [Fact]
    public async Task The_specs_of_this_repository_have_no_problems()
    {
        string[] specs = Directory.GetFiles(Repository.PathOf("spec"), "*.fsm.yaml", SearchOption.AllDirectories);
        ToolRun run = await ToolRun.OfAsync(["check", .. specs]);
        Assert.Equal(new ToolRun(0, $"{specs.Length} specs, 0 errors, 0 warnings\n", ""), run);
    }

    [Fact]
    public async Task Broken_specs_show_exactly_the_problems_they_say()
    {
        var expected = BrokenSpecs.Expectations.Select(e => $"{e.File}({e.Line},{e.Column}) {e.Rule}").Order(StringComparer.Ordinal);
        ToolRun run = await CheckBrokenSpecsAsync();
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var shown = run.Out.TrimEnd().Split('\n')[..^1].Select(l => $"{l[..(l.IndexOf(')', StringComparison.Ordinal) + 1)]} {l.Split(' ')[2].TrimEnd(':')}");
        Assert.Equal(expected, shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Json_tells_the_same_problems_with_their_whole_place()
    {
        string[] lines = (await CheckBrokenSpecsAsync()).Out.TrimEnd().Split('\n');
        string[] objects = (await CheckBrokenSpecsAsync("--format", "json")).Out.TrimEnd().Split('\n');
        Assert.Equal(lines.Length, objects.Length);
        JsonElement first = JsonDocument.Parse(objects[0]).RootElement;
        Assert.Equal(lines[0], $"{Text(first, "path")}({first.GetProperty("line")},{first.GetProperty("column")}): {Text(first, "severity")} {Text(first, "rule")}: {Text(first, "message")}");
        Assert.True(first.GetProperty("end_line").GetInt32() >= first.GetProperty("line").GetInt32());
        Assert.Equal("summary", Text(JsonDocument.Parse(objects[^1]).RootElement, "type"));
    }

    [Fact]
    public async Task Warnings_alone_are_no_failure()
    {
        using var folder = new ToolFolder();
        folder.Write("w.fsm.yaml", File.ReadAllText(Path.Combine(BrokenSpecs.Folder, "tfsm0008-no-way-out.fsm.yaml")));
        ToolRun run = await folder.RunAsync("check", "w.fsm.yaml");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("): warning TFSM0008: ", run.Out);
        Assert.EndsWith("\n1 spec, 0 errors, 1 warning\n", run.Out);
    }

    [Fact]
    public async Task A_spec_given_twice_is_one_spec()
    {
        using var folder = new ToolFolder();
        folder.Write("a.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml")));
        ToolRun run = await folder.RunAsync("check", "a.fsm.yaml", "./a.fsm.yaml");
        Assert.Equal(new ToolRun(0, "1 spec, 0 errors, 0 warnings\n", ""), run);
    }

    [Fact]
    public async Task A_spec_from_the_standard_input_is_called_by_its_dash()
    {
        ToolRun run = await ToolRun.InAsync("/", "version: 1\nprotocol: \u001b[31m\n", "check", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-(", run.Out);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    private static Task<ToolRun> CheckBrokenSpecsAsync(params string[] options) =>
        ToolRun.InAsync(BrokenSpecs.Folder, "", ["check", .. options, .. BrokenSpecs.Files]);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
