using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Rules that fire on some paths.</summary>
internal sealed class FiredRules
{
    private readonly List<WalkRule> _rules = [];
    private readonly HashSet<WalkRule> _known = [];

    /// <summary>Whether one of them does not refuse the event.</summary>
    public bool AnyAccepts => _rules.Exists(r => r.Bound.Answer.Kind != AnswerKind.Refuse);

    /// <summary>Adds a rule, unless it is there.</summary>
    public void Add(WalkRule rule)
    {
        if (_known.Add(rule)) _rules.Add(rule);
    }

    /// <summary>The model's rules they are, in the order of list and steps.</summary>
    public EquatableArray<int> ToRules()
    {
        _rules.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
        var rules = new List<int>(_rules.Count);
        var seen = new HashSet<int>();
        foreach (WalkRule rule in _rules)
        {
            if (seen.Add(rule.Rule)) rules.Add(rule.Rule);
        }

        return new EquatableArray<int>(rules.ToArray());
    }
}
