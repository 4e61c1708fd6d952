using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>
/// Folds what is known when the code is made: constants, and conditions that a build parameter decides. What asks the host stays where the spec
/// asks it, so <c>q() and false</c> is kept while <c>false and q()</c> is false.
/// </summary>
public sealed class Simplifier(UsageTable usage)
{
    /// <summary>Whether an expression is the constant true.</summary>
    public static bool IsTrue(Expr? expression) => expression is null || expression is ConstantExpr { Type.Kind: ValueKind.Bool, Value: not 0 };

    /// <summary>Whether an expression is the constant false.</summary>
    public static bool IsFalse(Expr? expression) => expression is ConstantExpr { Type.Kind: ValueKind.Bool, Value: 0 };

    /// <summary>An expression of the same meaning without what can be known now.</summary>
    public Expr Simplify(Expr expression) => expression switch
    {
        NotExpr e => Not(Simplify(e.Operand)),
        AndExpr e => And(Simplify(e.Left), Simplify(e.Right)),
        OrExpr e => Or(Simplify(e.Left), Simplify(e.Right)),
        CompareExpr e => Compare(e with { Left = Simplify(e.Left), Right = Simplify(e.Right) }),
        ArithmeticExpr e => Arithmetic(e with { Left = Simplify(e.Left), Right = Simplify(e.Right) }),
        BoolToNumberExpr e => ToNumber(e with { Operand = Simplify(e.Operand) }),
        ConditionalExpr e => Conditional(e with { Condition = Simplify(e.Condition), WhenTrue = Simplify(e.WhenTrue), WhenFalse = Simplify(e.WhenFalse) }),
        DefinitionExpr e => e with { Arguments = e.Arguments.Select(Simplify).ToEquatableArray() },
        HostExpr e => e with { Arguments = e.Arguments.Select(Simplify).ToEquatableArray() },
        _ => expression,
    };

    private static ConstantExpr Bool(bool value) => new(ValueType.Bool, value ? 1 : 0);

    private static Expr Not(Expr operand) =>
        IsTrue(operand) ? Bool(false) : IsFalse(operand) ? Bool(true) : operand is NotExpr inner ? inner.Operand : new NotExpr(operand);

    private static Expr And(Expr left, Expr right) =>
        IsFalse(left) ? left : IsTrue(left) ? right : IsTrue(right) ? left : new AndExpr(left, right);

    private static Expr Or(Expr left, Expr right) =>
        IsTrue(left) ? left : IsFalse(left) ? right : IsFalse(right) ? left : new OrExpr(left, right);

    private static Expr ToNumber(BoolToNumberExpr e) => e.Operand is ConstantExpr constant ? new ConstantExpr(ValueType.Number, constant.Value) : e;

    private static Expr Conditional(ConditionalExpr e) => IsTrue(e.Condition) ? e.WhenTrue : IsFalse(e.Condition) ? e.WhenFalse : e;

    private Expr Compare(CompareExpr e)
    {
        if (e.Left is ConstantExpr left && e.Right is ConstantExpr right) return Bool(Constants.Compare(e.Operator, left, right));
        bool same = e.Left.Equals(e.Right) && !usage.AsksHost(e.Left);
        return same ? Bool(e.Operator is CompareOperator.Equal or CompareOperator.LessOrEqual or CompareOperator.GreaterOrEqual) : e;
    }

    private static Expr Arithmetic(ArithmeticExpr e) =>
        e.Left is ConstantExpr left && e.Right is ConstantExpr right ? new ConstantExpr(e.Type, Constants.Compute(e.Operator, e.Type, left, right)) : e;
}
