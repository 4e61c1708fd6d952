using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Page;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Graphs;

namespace TcpFsm.Tool.Tests.Graphs;

/// <summary>A scenario in the page is what <c>tcpfsm run</c> makes of it: its hosts answer alike, and its messages come from where they came.</summary>
public sealed class StoryTests
{
    private static readonly LogKind[] Begins = [LogKind.Call, LogKind.Expiry, LogKind.Arrived, LogKind.Injected, LogKind.Lost];

    private static readonly string[] Files = [.. Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml").Order(System.StringComparer.Ordinal)];

    [NodeFact]
    public void All_scenarios_of_TCP_go_in_the_page_as_they_go_in_a_run()
    {
        SpecCompilation tcp = Compile("spec/tcp.fsm.yaml");
        var variants = new SpecVariants(tcp);
        IReadOnlyList<PageStory> stories = StoryShelf.Of(Files, isTcp: true, tcp, new ToolFiles(Repository.Root, () => Stream.Null)).Stories;
        Dictionary<string, List<string>> played = [];
        foreach (string line in Play(PlayPage.Engine(tcp.Model!, stories)))
        {
            if (line.StartsWith("== ", System.StringComparison.Ordinal)) played[line[3..] + "#" + played.Count] = [];
            else played.Last().Value.Add(line);
        }

        ScenarioResult[] results = [.. Files.SelectMany(f => Run(f, variants)).Where(r => r.Scenario.Parameters.Model == tcp.Model)];
        Assert.Equal(results.Length, played.Count);
        Assert.All(results.Zip(played.Values), pair => Assert.Equal(Lines(pair.First), pair.Second.TakeLast(Lines(pair.First).Count)));
    }

    private static SpecCompilation Compile(string path) => SpecCompiler.Compile(new SourceText(path, File.ReadAllText(Repository.PathOf(path))));

    private static IEnumerable<ScenarioResult> Run(string path, SpecVariants variants) =>
        new ScenarioRunner(Interpreter.Factory).Run(ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), variants));

    private static string[] Play(string engine)
    {
        using var folder = new TemporaryFolder();
        string script = folder.Write("stories.js", engine + File.ReadAllText(Repository.PathOf("tests/Tool.Tests/Graphs/stories.js")));
        using Process node = Process.Start(new ProcessStartInfo("node", script) { RedirectStandardOutput = true })!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
    }

    // What happened in the scenario itself; what it continues stands in that scenario's own log.
    private static List<string> Lines(ScenarioResult result)
    {
        var lines = new List<string>();
        List<LogEntry> happening = [];
        foreach (LogEntry entry in result.Log.Entries.Where(e => e.Kind != LogKind.Step).Append(null!))
        {
            if (happening.Count > 0 && (entry is null || Begins.Contains(entry.Kind)))
            {
                lines.Add(Line(result.Scenario, happening));
                happening = [];
            }

            if (entry is not null) happening.Add(entry);
        }

        return lines;
    }

    private static string Line(Scenario scenario, List<LogEntry> happening)
    {
        var model = scenario.Parameters.Model;
        LogEntry first = happening[0];
        (string kind, int peer) = first.Kind switch
        {
            LogKind.Call or LogKind.Expiry => ("call", first.Peer),
            LogKind.Arrived => ("arrive", first.Peer),
            LogKind.Injected => ("inject", -1),
            _ => ("lose", -1),
        };
        string text = first.Transit is null ? "" : MessageText.Format(model, first.Transit.Message);
        string sent = string.Join(" ", happening.Where(e => e.Kind == LogKind.Sent).Select(e => MessageText.Format(model, e.Transit!.Message)));
        string signals = string.Join("; ", happening.Where(e => e.Kind == LogKind.Signal).Select(e => e.Text));
        string timers = string.Join(" ", happening.Where(e => e.Kind is LogKind.Started or LogKind.Stopped)
            .Select(e => (e.Kind == LogKind.Started ? "+" : "-") + model.Timers[e.Timer].Name));
        string states = kind == "inject" ? "" : string.Join(" ", first.States.Select(s => model.States[s].Name));
        return string.Join("|", kind, peer, text, sent, signals, timers, states);
    }
}
