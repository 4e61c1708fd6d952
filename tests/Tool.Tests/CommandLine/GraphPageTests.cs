using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

/// <summary><c>tcpfsm graph --format html</c>, without a browser.</summary>
public sealed partial class GraphPageTests
{
    [Fact]
    public async Task The_page_of_TCP_is_below_300_KB_and_always_the_same()
    {
        string first = (await ToolRun.OfAsync("graph", "--format", "html")).Out, second = (await ToolRun.OfAsync("graph", "--format", "html")).Out;
        Assert.Equal(first, second);
        Assert.InRange(Encoding.UTF8.GetByteCount(first), 100_000, 300_000);
    }

    [Fact]
    public async Task The_policy_lets_this_very_script_and_style_run_and_nothing_else()
    {
        string page = (await ToolRun.OfAsync("graph", "--format", "html")).Out;
        string policy = Policy().Match(page).Groups[1].Value;
        Assert.Equal(
            $"default-src 'none'; script-src '{Hash(Script().Match(page))}'; style-src '{Hash(Style().Match(page))}'; base-uri 'none'; form-action 'none'", policy);
        Assert.Equal((1, 1), (Script().Count(page), Style().Count(page)));
        Assert.Empty(Loads().Matches(page).Select(m => m.Value));
    }

    [Fact]
    public async Task Play_takes_scenarios_of_any_spec()
    {
        using var folder = new ToolFolder();
        folder.Write("ping.yaml", "version: 1\nscenarios:\n- { id: hello, init: { A: { st: IDLE } }, steps: [ { do: [A.probe] } ] }\n");
        folder.Write("ping.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml")));
        ToolRun run = await folder.RunAsync("graph", "ping.fsm.yaml", "--format", "html", "--play", "ping.yaml");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("name: \"hello\", group: \"ping\"", run.Out);
        Assert.Contains("{ kind: \"call\", peer: 0, event: 0, args: [] }", run.Out);
    }

    [Fact]
    public async Task A_scenario_of_a_spec_built_otherwise_is_told_and_the_others_are_played()
    {
        ToolRun run = await ToolRun.OfAsync("graph", "--format", "html", "--play", Repository.PathOf("spec/scenarios/security.yaml"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("tcpfsm: not in the picture: scenario security#", run.Error);
        Assert.DoesNotContain("group: \"security\"", run.Out);
    }

    [Theory]
    [InlineData("--format", "html", "--play", "none.yaml", "tcpfsm: Cannot read 'none.yaml': there is")]
    [InlineData("--format", "html", "--play", "broken.yaml", "tcpfsm: broken.yaml(3,3): error: ")]
    [InlineData("--format", "dot", "--play", "broken.yaml", "tcpfsm: --play is for the page: give --format html with it.")]
    public async Task Scenarios_that_cannot_be_played_are_told_and_nothing_is_written(string format, string name, string play, string file, string told)
    {
        using var folder = new ToolFolder();
        folder.Write("broken.yaml", "version: 1\nscenarios:\n- id: x\n  steps: []\n  stops: []\n");
        ToolRun run = await folder.RunAsync("graph", format, name, play, file, "-o", "page.html");
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.StartsWith(told, run.Error);
        Assert.False(File.Exists(folder.PathOf("page.html")));
    }

    private static string Hash(Match element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.Groups[1].Value)));

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("\\ssrc=|<link|@import|url\\(|style=\"|\\son[a-z]+=\"|eval\\(|innerHTML")]
    private static partial Regex Loads();
}
