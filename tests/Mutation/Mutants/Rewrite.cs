using System;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Mutation.Mutants;

/// <summary>A model with other rules.</summary>
internal static class Rewrite
{
    /// <summary>Puts another rule, or none, in the place of each.</summary>
    public static ProtocolModel Rules(ProtocolModel model, Func<EventModel, BoundRule, BoundRule?> change) => model with
    {
        Events = model.Events.Select(e => e with
        {
            Plain = Rules(e, e.Plain, change),
            Steps = e.Steps.Select(s => s with { Rules = Rules(e, s.Rules, change) }).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static EquatableArray<BoundRule> Rules(EventModel e, EquatableArray<BoundRule> rules, Func<EventModel, BoundRule, BoundRule?> change) =>
        rules.Select(r => change(e, r)).OfType<BoundRule>().ToEquatableArray();
}
