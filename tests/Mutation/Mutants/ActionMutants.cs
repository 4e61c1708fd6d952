using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Mutation.Mutants;

/// <summary>Changes of actions, made in all their uses at once.</summary>
internal sealed class ActionMutants(ProtocolModel model)
{
    /// <summary>All changes of all actions.</summary>
    public IEnumerable<Mutant> All()
    {
        foreach ((ActionEffect action, PrintContext context) in Uses().DistinctBy(u => u.Action.Name))
        {
            string[] whats = [.. new EffectMutants(model, context).Of(action.Effects).Select(c => c.What)];
            for (int n = 0; n < whats.Length; n++)
            {
                int number = n;
                yield return new Mutant(action.Name, -1, whats[n], m => Everywhere(m, action.Name, number));
            }
        }
    }

    private IEnumerable<(ActionEffect Action, PrintContext Context)> Uses() => model.Events.SelectMany(e =>
        e.Plain.Concat(e.Steps.SelectMany(s => s.Rules)).SelectMany(r => Actions(r.Effects).Select(a => (a, new PrintContext(e, r)))));

    private static IEnumerable<ActionEffect> Actions(IEnumerable<Effect> effects) => effects.SelectMany(e => e switch
    {
        ActionEffect action => Actions(action.Effects).Prepend(action),
        WhenEffect conditional => Actions(conditional.Effects),
        _ => [],
    });

    private static ProtocolModel Everywhere(ProtocolModel model, string name, int number) =>
        Rewrite.Rules(model, (e, r) => r with { Effects = InAll(r.Effects, name, effects => new EffectMutants(model, new PrintContext(e, r)).Of(effects).ElementAt(number).Part) });

    private static EquatableArray<Effect> InAll(EquatableArray<Effect> effects, string name, Func<EquatableArray<Effect>, EquatableArray<Effect>> change) =>
        effects.Select(e => e switch
        {
            ActionEffect action when action.Name == name => action with { Effects = change(action.Effects) },
            ActionEffect action => action with { Effects = InAll(action.Effects, name, change) },
            WhenEffect conditional => conditional with { Effects = InAll(conditional.Effects, name, change) },
            _ => e,
        }).ToEquatableArray();
}
