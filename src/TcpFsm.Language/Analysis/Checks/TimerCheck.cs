using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>TFSM0012: timers that run for nothing, and timers that never run.</summary>
internal static class TimerCheck
{
    /// <summary>Reports what is found.</summary>
    public static void Run(ProtocolModel model, DerivedModel derived, SpecPositions positions, ProblemBag problems)
    {
        for (int timer = 0; timer < model.Timers.Count; timer++)
        {
            DerivedTimer use = derived.Timers[timer];
            if (use.Started == use.Handled) continue;
            string name = Wording.Quote(model.Timers[timer].Name);
            string message = use.Started
                ? $"The timer {name} is started, but no rule handles its expiry; add a block `on timeout` with its name, or do not start it."
                : $"Rules handle the expiry of the timer {name}, but none starts it; add a `start` to a rule, or remove the timer.";
            problems.Add(ProblemRules.TimerMismatch, positions.Timers[timer], message);
        }
    }
}
