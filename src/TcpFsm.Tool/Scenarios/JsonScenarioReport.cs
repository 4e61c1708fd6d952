using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Scenarios;

/// <summary>For programs: a line for each scenario, and a closing one with the counts.</summary>
/// <param name="output">Where to.</param>
internal sealed class JsonScenarioReport(TextWriter output) : IScenarioReport
{
    private int _passed;

    /// <inheritdoc/>
    public int Failed { get; private set; }

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        var line = new JsonLine("scenario")
            .Add("path", source.Path).Add("line", source.GetPosition(result.Scenario.Span.Start).Line)
            .Add("id", result.Scenario.Id).Add("title", result.Scenario.Title).Add("result", result.Passed ? "passed" : "failed");
        if (result.Failure is { } failure)
        {
            Failed++;
            line.Add("step", failure.Step).Add("step_line", source.GetPosition(failure.StepSpan.Start).Line)
                .Add("message", failure.Message).Add("rules", failure.Rules);
        }
        else _passed++;

        line.WriteTo(output);
    }

    /// <inheritdoc/>
    public void Close() => new JsonLine("summary").Add("passed", _passed).Add("failed", Failed).WriteTo(output);
}
