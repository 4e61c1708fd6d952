using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>First values and parameters: they are known when the spec is read.</summary>
internal static class ConstantBinder
{
    /// <summary>The constant an expression is; null if it is none, which is reported.</summary>
    public static ConstantExpr? Bind(Draft draft, ExpressionSyntax syntax, DeclaredType? expected, string place)
    {
        var expressions = new ExpressionBinder(draft, EventScope.None(draft, place));
        Expr? value = expected is null ? expressions.Bind(syntax, null) : expressions.BindAs(syntax, expected, place);
        if (value is null) return null;
        if (Fold(value) is { } constant) return constant;
        draft.Problems.WrongType(syntax.Span, $"{place} needs a fixed value: a number, a duration, a name of its type, true or false.");
        return null;
    }

    private static ConstantExpr? Fold(Expr value) => value switch
    {
        ConstantExpr constant => constant,
        BoolToNumberExpr number when Fold(number.Operand) is { } operand => operand with { Type = ValueType.Number },
        ArithmeticExpr arithmetic when Fold(arithmetic.Left) is { } left && Fold(arithmetic.Right) is { } right => Fold(arithmetic, left.Value, right.Value),
        _ => null,
    };

    private static ConstantExpr? Fold(ArithmeticExpr arithmetic, long left, long right) => arithmetic.Operator switch
    {
        ArithmeticOperator.Add => new ConstantExpr(arithmetic.Type, unchecked(left + right)),
        ArithmeticOperator.Subtract => new ConstantExpr(arithmetic.Type, unchecked(left - right)),
        ArithmeticOperator.Multiply => new ConstantExpr(arithmetic.Type, unchecked(left * right)),
        _ => null,
    };
}
