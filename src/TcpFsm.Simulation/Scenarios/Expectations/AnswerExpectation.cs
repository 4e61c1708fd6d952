using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>What the last call at an end returned, or was refused with.</summary>
public sealed record AnswerExpectation(int Peer, TextSpan Span, Answer Answer) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name)
    {
        if (end.LastAnswer is not { } actual) return $"expected a call at {name} that returned {Text(end.Model, Answer)}, but there was none";
        return actual == Answer ? null : $"expected the last call at {name} to return {Text(end.Model, Answer)}, but it returned {Text(end.Model, actual)}";
    }

    private static string Text(ProtocolModel model, Answer answer) => answer.Kind == AnswerKind.Refuse
        ? $"\"{model.Errors[answer.Index].Name}\""
        : $"\"{model.Returns[answer.Index].Name}\"";
}
