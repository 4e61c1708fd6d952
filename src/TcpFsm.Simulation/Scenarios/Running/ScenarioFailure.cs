using TcpFsm.Language.Text;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>What went otherwise than a scenario says.</summary>
/// <param name="Step">The step, by its number.</param>
/// <param name="StepSpan">Where the step stands.</param>
/// <param name="Span">Where what was expected stands.</param>
/// <param name="Message">What was expected and what happened, one sentence without a full stop.</param>
/// <param name="Rules">The rules that fired in the step, for people.</param>
public sealed record ScenarioFailure(string Step, TextSpan StepSpan, TextSpan Span, string Message, string Rules);

/// <summary>What a scenario came to.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Failure">The first thing that went otherwise; null: it passed.</param>
/// <param name="Log">What happened, up to the failure.</param>
public sealed record ScenarioResult(Scenario Scenario, ScenarioFailure? Failure, ScenarioLog Log)
{
    /// <summary>Whether all went as the scenario says.</summary>
    public bool Passed => Failure is null;
}
