using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>TFSM0010: states that say nothing of an event, and lists that may come to their end with no rule fired.</summary>
internal static class UndecidedCheck
{
    /// <summary>Reports what is found: one problem for each state, and one for each list.</summary>
    public static void Run(ProtocolModel model, DerivedModel derived, SpecPositions positions, ProblemBag problems)
    {
        foreach (IGrouping<int, UndecidedEvent> state in derived.Undecided.Where(u => !u.HasList).GroupBy(u => u.State))
        {
            string events = Names.List(state.Select(u => model.Events[u.Event].Name).ToList());
            problems.Add(ProblemRules.Undecided, positions.States[state.Key],
                $"The state {Names.State(model, state.Key)} does not say what happens on {events}; add `on` blocks for it or its groups, or `on other`.");
        }

        foreach (UndecidedEvent undecided in derived.Undecided.Where(u => u.HasList))
        {
            string what = Wording.Quote(model.Events[undecided.Event].Name);
            problems.Add(ProblemRules.Undecided, PlaceOf(model, undecided, positions),
                $"In the state {Names.State(model, undecided.State)} no rule is sure to fire on {what}; end the list with a rule without `when`, such as `{{ ignore: true }}`.");
        }
    }

    /// <summary>The last rule of the list; the state if it has none there.</summary>
    private static TextSpan PlaceOf(ProtocolModel model, UndecidedEvent undecided, SpecPositions positions)
    {
        List<BoundRule> rules = model.Events[undecided.Event].Plain.Where(r => r.States.Contains(undecided.State)).ToList();
        return rules.Count == 0 ? positions.States[undecided.State] : positions.Rules[rules[rules.Count - 1].Rule];
    }
}
