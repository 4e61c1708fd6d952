using TcpFsm.Simulation.Scenarios.Reporting;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Prints which rules fired, in one format or the other.</summary>
internal interface ICoverageTable
{
    /// <summary>Prints all of it.</summary>
    void Print(RuleCoverage coverage);
}
