using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Types of comparisons.</summary>
internal sealed class Comparisons(BindingProblems problems, TypeBinder types)
{
    /// <summary>Compares two values; null if they cannot be compared, which is reported.</summary>
    public Expr? Compare(ComparisonOperator op, Expr left, Expr right, TextSpan span)
    {
        (left, right) = Align(left, right, op);
        bool comparable = (left.Type.IsNumeric && right.Type.IsNumeric) || (left.Type.Kind == right.Type.Kind && left.Type.Enum == right.Type.Enum);
        bool ordered = left.Type.Kind is not (ValueKind.Bool or ValueKind.Enum or ValueKind.Error);
        if (comparable && (ordered || IsEquality(op))) return new CompareExpr(Translate(op), left, right);
        problems.WrongType(span, comparable
            ? $"There is no order in {types.Describe(left.Type)}; only `=` and `!=` compare it."
            : $"Nothing compares {types.Describe(left.Type)} with {types.Describe(right.Type)}{Advice(left, right)}.");
        return null;
    }

    // Truth values stay what they are beside each other under = and !=; else they count as 1 and 0. A literal takes the other side's type.
    private static (Expr Left, Expr Right) Align(Expr left, Expr right, ComparisonOperator op)
    {
        bool bothBool = left.Type.Kind == ValueKind.Bool && right.Type.Kind == ValueKind.Bool;
        if (bothBool && IsEquality(op)) return (left, right);
        if (bothBool || left.Type.IsNumeric || right.Type.IsNumeric)
        {
            left = Conversions.AsNumber(left) ?? left;
            right = Conversions.AsNumber(right) ?? right;
        }

        if (left is ConstantExpr l && !right.Type.IsNumeric) left = Conversions.FromLiteral(l, right.Type) ?? left;
        if (right is ConstantExpr r && !left.Type.IsNumeric) right = Conversions.FromLiteral(r, left.Type) ?? right;
        return (left, right);
    }

    private static bool IsEquality(ComparisonOperator op) => op is ComparisonOperator.Equal or ComparisonOperator.NotEqual;

    private static string Advice(Expr left, Expr right)
    {
        bool sequence = left.Type.Kind == ValueKind.Seq32 || right.Type.Kind == ValueKind.Seq32;
        bool duration = left.Type.Kind == ValueKind.Duration || right.Type.Kind == ValueKind.Duration;
        return sequence && (left.Type.IsNumeric || right.Type.IsNumeric) ? "; the distance of two sequence numbers, `A - B`, is a number"
            : duration && (left.Type.IsNumeric || right.Type.IsNumeric) ? "; write a unit, `10 s`"
            : "";
    }

    private static CompareOperator Translate(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => CompareOperator.Equal,
        ComparisonOperator.NotEqual => CompareOperator.NotEqual,
        ComparisonOperator.Less => CompareOperator.Less,
        ComparisonOperator.LessOrEqual => CompareOperator.LessOrEqual,
        ComparisonOperator.Greater => CompareOperator.Greater,
        _ => CompareOperator.GreaterOrEqual,
    };
}
