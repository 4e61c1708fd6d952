using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Walks;

/// <summary>The parts of expressions and effects.</summary>
internal static class ExprTree
{
    /// <summary>All conditions and values that a rule reads.</summary>
    public static IEnumerable<Expr> Of(BoundRule rule) =>
        rule.Lets.Select(l => l.Value).Concat(rule.When is null ? [] : [rule.When]).Concat(rule.Effects.SelectMany(Of));

    /// <summary>All effects, those within others included.</summary>
    public static IEnumerable<Effect> Flatten(IEnumerable<Effect> effects) => effects.SelectMany(e => e switch
    {
        WhenEffect w => Flatten(w.Effects).Prepend(e),
        ActionEffect a => Flatten(a.Effects).Prepend(e),
        _ => [e],
    });

    private static IEnumerable<Expr> Of(Effect effect) => effect switch
    {
        AssignEffect e => [e.Value],
        SendEffect e => e.Fields.Select(f => f.Value).Concat(e.Flags.Where(f => f.Condition is not null).Select(f => f.Condition!)),
        SignalEffect e => e.Arguments,
        WhenEffect e => e.Effects.SelectMany(Of).Prepend(e.Condition),
        ActionEffect e => e.Effects.SelectMany(Of),
        _ => [],
    };
}
