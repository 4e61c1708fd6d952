using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Says why a rule does not fire where it is judged: which rules before it take its situations.</summary>
internal sealed class Shadows(DecisionDiagram diagram)
{
    private readonly List<WalkRule> _rules = [];
    private readonly List<int> _taken = [];

    /// <summary>Begins a list or step.</summary>
    public void Clear()
    {
        _rules.Clear();
        _taken.Clear();
    }

    /// <summary>Notes the situations in which a rule fires.</summary>
    public void Add(WalkRule rule, int taken)
    {
        _rules.Add(rule);
        _taken.Add(taken);
    }

    /// <summary>Explains a rule that fires in none of the situations that come to its list or step.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wanted">The situations in which it would fire, were it the first.</param>
    public DeadRule Explain(WalkRule rule, int wanted)
    {
        if (wanted == DecisionDiagram.False) return new DeadRule(rule.Rule, DeadRuleReason.ConditionNeverHolds, default);
        var some = new List<int>();
        for (int i = 0; i < _rules.Count; i++)
        {
            if (diagram.Implies(wanted, _taken[i]))
                return new DeadRule(rule.Rule, DeadRuleReason.Shadowed, EquatableArray.Of(_rules[i].Rule));
            if (diagram.And(wanted, _taken[i]) != DecisionDiagram.False) some.Add(_rules[i].Rule);
        }

        return new DeadRule(rule.Rule, DeadRuleReason.Shadowed, some.ToEquatableArray());
    }
}
