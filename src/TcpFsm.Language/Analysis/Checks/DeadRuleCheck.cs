using System.Linq;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Analysis.Checks;

/// <summary>TFSM0009: rules that fire on no path and do not say why.</summary>
internal static class DeadRuleCheck
{
    /// <summary>Reports what is found.</summary>
    public static void Run(ProtocolModel model, DerivedModel derived, SpecPositions positions, ProblemBag problems)
    {
        foreach (DeadRule dead in derived.DeadRules)
        {
            if (model.Rules[dead.Rule].Unreachable is not null) continue;
            problems.Add(ProblemRules.RuleNeverFires, positions.Rules[dead.Rule], Message(model, dead));
        }
    }

    private static string Message(ProtocolModel model, DeadRule dead)
    {
        string name = Names.Rule(model, dead.Rule);
        string why = dead.Reason switch
        {
            DeadRuleReason.Shadowed when dead.By.Count == 1 => $"wherever it would, {Names.Rule(model, dead.By[0])} before it fires; move it up or narrow that rule",
            DeadRuleReason.Shadowed => $"wherever it would, {Names.List(dead.By.Select(r => model.Rules[r].Id).ToList())} before it fire; move it up or narrow one of them",
            DeadRuleReason.ConditionNeverHolds => "its condition holds for nothing that comes to it; correct the condition or remove the rule",
            _ => "in its states no path comes to its list or step; correct where it stands or remove it",
        };
        return $"The rule {name} can never fire: {why}, or say why it stands there with `unreachable: reason`.";
    }
}
