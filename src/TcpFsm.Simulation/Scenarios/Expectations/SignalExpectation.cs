using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>A signal that an end's user was given in the step, or was not.</summary>
/// <param name="Peer">The end.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Signal">Index of the signal.</param>
/// <param name="Arguments">Its arguments; null: whatever they are.</param>
/// <param name="Given">Whether it must have been given.</param>
public sealed record SignalExpectation(int Peer, TextSpan Span, int Signal, long[]? Arguments, bool Given) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name)
    {
        bool given = end.Signals.Any(Matches);
        if (given == Given) return null;
        string wanted = SignalText.Format(end.Model, Signal, Arguments);
        if (!Given) return $"expected no signal \"{wanted}\" at {name}, but it was given";
        string others = end.Signals.Count == 0
            ? "there was none"
            : "there was only " + string.Join(", ", end.Signals.Select(s => $"\"{SignalText.Format(end.Model, s.Signal, s.Arguments)}\""));
        return $"expected the signal \"{wanted}\" at {name} in this step, but {others}";
    }

    private bool Matches((int Signal, long[] Arguments) given) =>
        given.Signal == Signal && (Arguments is null || Arguments.SequenceEqual(given.Arguments));
}
