using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Mutation.Mutants;

/// <summary>Changes of what a rule or an action does: each effect left out, those within conditions too.</summary>
internal sealed class EffectMutants(ProtocolModel model, PrintContext context)
{
    private readonly ExprMutants _exprs = new(model, context);

    /// <summary>Each effect of a list changed in turn.</summary>
    public IEnumerable<Change<EquatableArray<Effect>>> Of(EquatableArray<Effect> effects)
    {
        for (int i = 0; i < effects.Count; i++)
        {
            // Of `cancel: all` one mutant, not one for each timer: most never run there.
            int run = CancelsAll(effects, i);
            if (run > 1)
            {
                yield return new("no cancel: all", Replace(effects, i, run, []));
                i += run - 1;
                continue;
            }

            foreach (Change<EquatableArray<Effect>> change in Of(effects[i])) yield return new(change.What, Replace(effects, i, 1, change.Part));
        }
    }

    private IEnumerable<Change<EquatableArray<Effect>>> Of(Effect effect) => effect switch
    {
        // What an action does is changed in all its uses at once: see ActionMutants.
        WhenEffect conditional => OfWhen(conditional),
        SendEffect send => OfSend(send).Prepend(Dropped(effect)),
        AssignEffect assign => _exprs.Of(assign.Value).Select(c => One(c.What, assign with { Value = c.Part })).Prepend(Dropped(effect)),
        _ => [Dropped(effect)],
    };

    private IEnumerable<Change<EquatableArray<Effect>>> OfWhen(WhenEffect when)
    {
        yield return new($"without its condition {ExprPrinter.Print(model, when.Condition, context)}", when.Effects);
        foreach (Change<Expr> change in _exprs.OfCondition(when.Condition)) yield return One(change.What, when with { Condition = change.Part });
        foreach (Change<EquatableArray<Effect>> change in Of(when.Effects)) yield return One(change.What, when with { Effects = change.Part });
    }

    private IEnumerable<Change<EquatableArray<Effect>>> OfSend(SendEffect send)
    {
        MessageModel message = model.Messages[send.Message];
        for (int i = 0; i < send.Fields.Count; i++)
        {
            // A field that is not written is 0.
            if (send.Fields[i].Value is ConstantExpr { Value: 0 }) continue;
            yield return One($"send without {message.Fields[send.Fields[i].Field].Name}: {Print(send)}", send with { Fields = Without(send.Fields, i) });
        }

        for (int i = 0; i < send.Flags.Count; i++)
            yield return One($"send without {message.Flags[send.Flags[i].Flag].Name}: {Print(send)}", send with { Flags = Without(send.Flags, i) });
    }

    private static int CancelsAll(EquatableArray<Effect> effects, int start)
    {
        int run = effects.Skip(start).TakeWhile(e => e is CancelEffect).Count();
        return run > 2 ? run : 0;
    }

    private Change<EquatableArray<Effect>> Dropped(Effect effect) => new("no " + Print(effect), []);

    private static Change<EquatableArray<Effect>> One(string what, Effect effect) => new(what, EquatableArray.Of(effect));

    private string Print(Effect effect) => EffectPrinter.Print(model, effect, context);

    private static EquatableArray<T> Without<T>(EquatableArray<T> items, int index) => items.Where((_, i) => i != index).ToEquatableArray();

    private static EquatableArray<Effect> Replace(EquatableArray<Effect> effects, int start, int count, IEnumerable<Effect> instead) =>
        effects.Take(start).Concat(instead).Concat(effects.Skip(start + count)).ToEquatableArray();
}
