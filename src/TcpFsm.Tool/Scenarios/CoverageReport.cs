using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Another report, and before its closing line the rules that fired.</summary>
/// <param name="report">The other.</param>
/// <param name="coverage">Counts the rules.</param>
/// <param name="table">Prints them.</param>
internal sealed class CoverageReport(IScenarioReport report, RuleCoverage coverage, ICoverageTable table) : IScenarioReport
{
    /// <inheritdoc/>
    public int Failed => report.Failed;

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        report.Add(source, result);
        coverage.Add(result);
    }

    /// <inheritdoc/>
    public void Close()
    {
        table.Print(coverage);
        report.Close();
    }
}
