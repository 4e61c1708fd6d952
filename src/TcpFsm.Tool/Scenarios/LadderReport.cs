using System.IO;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>For people: each scenario as a ladder, and below it what went otherwise.</summary>
/// <param name="model">The spec that is run.</param>
/// <param name="output">Where to.</param>
internal sealed class LadderReport(ProtocolModel model, TextWriter output) : IScenarioReport
{
    private readonly LadderWriter _ladders = new(model, output);
    private int _passed;

    /// <inheritdoc/>
    public int Failed { get; private set; }

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        _ladders.Write(result);
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
