using System.Collections.Generic;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>The rules of a list or step for each state, so that many states cost no more than their own rules.</summary>
internal sealed class RulesByState
{
    private static readonly List<WalkRule> Empty = [];

    private readonly List<WalkRule>?[] _rules;

    /// <summary>Sorts rules by the states they are judged in.</summary>
    public RulesByState(int states, IEnumerable<WalkRule> rules)
    {
        _rules = new List<WalkRule>?[states];
        foreach (WalkRule rule in rules)
        {
            foreach (int state in rule.Bound.States.States) (_rules[state] ??= []).Add(rule);
        }
    }

    /// <summary>The rules judged in a state, in order.</summary>
    public List<WalkRule> this[int state] => _rules[state] ?? Empty;
}
