using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>What became of a timer.</summary>
public enum TimerFate
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It does not run.</summary>
    Stopped,

    /// <summary>It was started, or started anew, in the step.</summary>
    Started,

    /// <summary>It runs and was not started anew in the step.</summary>
    Kept,
}

/// <summary>What became of a timer in the step.</summary>
public sealed record TimerExpectation(int Peer, TextSpan Span, int Timer, TimerFate Fate) : Expectation(Peer, Span)
{
    /// <inheritdoc/>
    public override string? Judge(ScenarioEnd end, string name)
    {
        bool runs = end.Machine.IsRunning(Timer), started = end.Started.Contains(Timer);
        (bool holds, string wanted) = Fate switch
        {
            TimerFate.Running => (runs, "to run"),
            TimerFate.Stopped => (!runs, "to be stopped"),
            TimerFate.Started => (started, "to be started in this step"),
            _ => (runs && !started, "to go on undisturbed"),
        };
        return holds
            ? null
            : $"expected timer {end.Model.Timers[Timer].Name} of {name} {wanted}, but it {(started ? "was started" : runs ? "runs" : "does not run")}";
    }
}
