using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>TFSM0007 and TFSM0008: states no path comes to, and states that are for ever without being final.</summary>
internal static class StateCheck
{
    /// <summary>Reports what is found.</summary>
    public static void Run(ProtocolModel model, DerivedModel derived, SpecPositions positions, ProblemBag problems)
    {
        for (int state = 0; state < model.States.Count; state++)
        {
            string name = Names.State(model, state);
            if (!derived.States[state].Reachable)
            {
                problems.Add(ProblemRules.UnreachableState, positions.States[state],
                    $"No path leads from {Names.State(model, model.Initial)} to the state {name}; add a rule with `goto` to it, or remove the state.");
            }

            if (!derived.States[state].CanBeLeft && !model.States[state].Final)
            {
                problems.Add(ProblemRules.DeadEndState, positions.States[state],
                    $"No rule leads out of the state {name}; add one with `goto`, or say `final: true`.");
            }
        }
    }
}
