using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>The state an end is in.</summary>
public sealed record StateExpectation(int Peer, TextSpan Span, int State) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name) => end.Machine.State == State
        ? null
        : $"expected {name} in {end.Model.States[State].Name}, but it is in {end.Model.States[end.Machine.State].Name}";
}
