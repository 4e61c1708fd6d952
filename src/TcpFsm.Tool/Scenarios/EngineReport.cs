using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tool.Engines;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Another report of scenarios on generated code, and before its closing line how many of them were interpreted all the same.</summary>
/// <param name="report">The other.</param>
/// <param name="output">Where to.</param>
/// <param name="json">Whether for programs.</param>
internal sealed class EngineReport(IScenarioReport report, TextWriter output, bool json) : IScenarioReport
{
    private int _interpreted;

    /// <inheritdoc/>
    public int Failed => report.Failed;

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        report.Add(source, result);
        if (!GeneratedTcp.IsOf(result.Scenario.Parameters.Model)) _interpreted++;
    }

    /// <inheritdoc/>
    public void Close()
    {
        if (_interpreted > 0) Tell();
        report.Close();
    }

    private void Tell()
    {
        if (json) new JsonLine("engine").Add("interpreted", _interpreted).WriteTo(output);
        else output.WriteLine($"{_interpreted} interpreted: they set a build parameter, which the generated code has fixed");
    }
}
