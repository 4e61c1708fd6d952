using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Binding;

/// <summary>How deep and how large an expression is, with the definitions it calls; what evaluating it costs at most.</summary>
/// <param name="Depth">Nested operators.</param>
/// <param name="Weight">Operators and operands.</param>
internal readonly record struct ExprSize(int Depth, int Weight)
{
    /// <summary>Whether it is within the limits.</summary>
    public bool IsBounded => Depth <= BindingLimits.Depth && Weight <= BindingLimits.Weight;

    /// <summary>Measures an expression; stops as soon as it is known to be too large.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="definitions">Sizes of the definitions it may call.</param>
    public static ExprSize Of(Expr expr, IReadOnlyList<ExprSize> definitions)
    {
        int depth = 0, weight = 0;
        var pending = new Stack<(Expr Expr, int Depth)>();
        pending.Push((expr, 1));
        while (pending.Count > 0 && weight <= BindingLimits.Weight)
        {
            (Expr at, int level) = pending.Pop();
            ExprSize called = at is DefinitionExpr use ? definitions[use.Definition] : default;
            depth = Math.Max(depth, level + called.Depth);
            weight += 1 + called.Weight;
            foreach (Expr child in ExprChildren.Of(at)) pending.Push((child, level + 1));
        }

        return new ExprSize(depth, weight);
    }
}
