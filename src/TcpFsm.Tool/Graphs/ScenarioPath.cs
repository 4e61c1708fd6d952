using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Views;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Graphs;

/// <summary>The view of what a scenario does at both ends.</summary>
internal static class ScenarioPath
{
    /// <summary>Plays a scenario and makes the view.</summary>
    /// <param name="place">The file, and behind <c>#</c> the scenario's id, which may be left out where there is one scenario.</param>
    /// <param name="compilation">The spec.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="ToolException">There is no such scenario, or it does not pass.</exception>
    public static PathView Play(string place, SpecCompilation compilation, ToolFiles files)
    {
        int sign = place.LastIndexOf('#');
        string path = sign < 0 ? place : place[..sign];
        var source = new SourceText(path, files.ReadText(path, "Give a scenario file in it."));
        ScenarioFile file = ScenarioReader.Read(source, new SpecVariants(compilation));
        if (file.Problems.Count > 0) throw new ToolException(file.Problems[0].Describe(source));
        string id = sign < 0 ? TheOnly(file, path) : place[(sign + 1)..];
        return Play(file, id) ?? throw new ToolException($"There is no scenario '{id}' in '{path}'{Suggest.DidYouMean(id, file.Scenarios.Select(s => s.Id))}");
    }

    private static string TheOnly(ScenarioFile file, string path) => file.Scenarios.Count == 1
        ? file.Scenarios[0].Id
        : throw new ToolException($"'{path}' holds {file.Scenarios.Count} scenarios: say which, '{path}#ID'.");

    private static PathView? Play(ScenarioFile file, string id)
    {
        var steps = new List<PathStep>();
        int machines = 0;
        var runner = new ScenarioRunner((model, parameters) => new RecordingMachine(new Interpreter(model, parameters), machines++ % 2 == 0 ? "A" : "B", steps));
        foreach (ScenarioResult result in runner.Run(file))
        {
            if (result.Scenario.Id == id)
            {
                if (result.Failure is { } failure) throw new ToolException($"The scenario '{id}' fails: {failure.Message}.", ExitCode.Found);
                return new PathView(id, [.. steps]);
            }

            steps.Clear();
        }

        return null;
    }
}
