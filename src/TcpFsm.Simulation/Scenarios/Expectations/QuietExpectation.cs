using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>An end has sent nothing more than what was asserted.</summary>
public sealed record QuietExpectation(int Peer, TextSpan Span) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name) => end.Outbox.Count == 0
        ? null
        : $"expected nothing more from {name}, but it sent {MessageText.Format(end.Model, end.Outbox.Peek().Message)}";
}
