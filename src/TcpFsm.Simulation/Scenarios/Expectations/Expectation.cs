using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>Something that must hold at the end of a step.</summary>
/// <param name="Peer">The end it is about.</param>
/// <param name="Span">Where it stands.</param>
public abstract record Expectation(int Peer, TextSpan Span)
{
    /// <summary>Says what is otherwise, beginning with what was expected; null if all is well.</summary>
    /// <param name="end">The end after the step.</param>
    /// <param name="name">Its name.</param>
    public abstract string? Judge(ScenarioEnd end, string name);
}
