using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>A part of an event's handling in which at most one rule fires: a step, or the plain list before the steps.</summary>
/// <param name="Step">The step; -1: the plain list.</param>
/// <param name="Name">The step's name; empty for the plain list.</param>
/// <param name="Condition">Passed over when this does not hold; null: never passed over.</param>
/// <param name="Rules">The rules that can fire, in order.</param>
public sealed record Section(int Step, string Name, Expr? Condition, IReadOnlyList<BoundRule> Rules)
{
    /// <summary>Whether a rule is sure to fire where the condition holds.</summary>
    public bool RulesAlwaysFire => Rules.Count > 0 && Rules[Rules.Count - 1].When is null;

    /// <summary>Whether a rule is sure to fire.</summary>
    public bool AlwaysFires => Condition is null && RulesAlwaysFire;
}
