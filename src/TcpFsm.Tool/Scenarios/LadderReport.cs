using System.IO;
using TcpFsm.Graph.Ladders;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>For people: each scenario as a ladder, and below it what went otherwise.</summary>
/// <param name="output">Where to.</param>
internal sealed class LadderReport(TextWriter output) : IScenarioReport
{
    private int _passed;

    /// <inheritdoc/>
    public int Failed { get; private set; }

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        TextLadder.Write(LadderOf.Scenario(result), output);
        if (result.Passed) _passed++;
        else
        {
            Failed++;
            output.WriteLine(ScenarioReport.Describe(source, result));
        }

        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Close() => output.WriteLine($"{_passed} passed, {Failed} failed");
}
