using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Prints what scenarios came to, in one format or the other, and counts.</summary>
internal interface IScenarioReport
{
    /// <summary>How many went otherwise than expected.</summary>
    int Failed { get; }

    /// <summary>Prints one.</summary>
    /// <param name="source">The file it stands in.</param>
    /// <param name="result">What it came to.</param>
    void Add(SourceText source, ScenarioResult result);

    /// <summary>Prints the closing line.</summary>
    void Close();
}
