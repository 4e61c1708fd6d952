using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Scenarios;

/// <summary>For programs: a line for each rule in the spec's order, and one with the counts.</summary>
/// <param name="output">Where to.</param>
internal sealed class JsonCoverageTable(TextWriter output) : ICoverageTable
{
    /// <inheritdoc/>
    public void Print(RuleCoverage coverage)
    {
        for (int i = 0; i < coverage.Fired.Count; i++)
        {
            RuleModel rule = coverage.Model.Rules[i];
            new JsonLine("rule").Add("id", rule.Id).Add("section", rule.Section).Add("fired", coverage.Fired[i])
                .Add("unreachable", rule.Unreachable).WriteTo(output);
        }

        new JsonLine("coverage").Add("rules", coverage.Fired.Count).Add("fired", coverage.Fired.Count(n => n > 0))
            .Add("not_fired", coverage.Missing.Count).Add("unreachable", coverage.Unreachable.Count).WriteTo(output);
    }
}
