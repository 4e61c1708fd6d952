using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>Finds a rule as it is bound for an event.</summary>
internal sealed class BoundRules
{
    private readonly Dictionary<(int Event, int Rule), BoundRule> _rules = [];

    public BoundRules(ProtocolModel model)
    {
        for (int @event = 0; @event < model.Events.Count; @event++)
        {
            foreach (BoundRule rule in model.Events[@event].Plain.Concat(model.Events[@event].Steps.SelectMany(s => s.Rules))) _rules[(@event, rule.Rule)] = rule;
        }
    }

    /// <summary>The rule, which is bound for the event.</summary>
    public BoundRule this[int @event, int rule] => _rules[(@event, rule)];
}
