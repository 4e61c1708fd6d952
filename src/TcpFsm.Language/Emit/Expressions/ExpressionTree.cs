using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>Walks expressions and effects.</summary>
public static class ExpressionTree
{
    /// <summary>The operands of an expression, in the order they are read.</summary>
    public static IEnumerable<Expr> Operands(Expr expression) => expression switch
    {
        DefinitionExpr e => e.Arguments,
        HostExpr e => e.Arguments,
        NotExpr e => [e.Operand],
        BoolToNumberExpr e => [e.Operand],
        AndExpr e => [e.Left, e.Right],
        OrExpr e => [e.Left, e.Right],
        CompareExpr e => [e.Left, e.Right],
        ArithmeticExpr e => [e.Left, e.Right],
        ConditionalExpr e => [e.Condition, e.WhenTrue, e.WhenFalse],
        _ => [],
    };

    /// <summary>The expression and all within it; bodies of definitions are not entered.</summary>
    public static IEnumerable<Expr> All(Expr expression)
    {
        var open = new Stack<Expr>();
        open.Push(expression);
        while (open.Count > 0)
        {
            Expr e = open.Pop();
            yield return e;
            foreach (Expr operand in Operands(e).Reverse()) open.Push(operand);
        }
    }

    /// <summary>The effects, those within others included.</summary>
    public static IEnumerable<Effect> All(IEnumerable<Effect> effects) =>
        effects.SelectMany(e => e switch
        {
            WhenEffect guarded => All(guarded.Effects).Prepend(e),
            ActionEffect action => All(action.Effects).Prepend(e),
            _ => [e],
        });

    /// <summary>The expressions an effect reads itself; a timer's duration included.</summary>
    public static IEnumerable<Expr> Read(Effect effect, ProtocolModel model) => effect switch
    {
        AssignEffect e => [e.Value],
        SendEffect e => e.Fields.Select(f => f.Value).Concat(e.Flags.Where(f => f.Condition is not null).Select(f => f.Condition!)),
        SignalEffect e => e.Arguments,
        StartEffect e => [model.Timers[e.Timer].After],
        WhenEffect e => [e.Condition],
        _ => [],
    };
}
