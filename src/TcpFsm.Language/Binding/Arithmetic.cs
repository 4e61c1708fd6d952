using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Types of sums, differences, products, quotients, <c>min</c> and <c>max</c>.</summary>
internal sealed class Arithmetic(BindingProblems problems, TypeBinder types)
{
    /// <summary>Two values and an operator; null if they have no common meaning, which is reported.</summary>
    public Expr? Combine(ArithmeticOperator op, Expr left, Expr right, TextSpan span)
    {
        left = Conversions.AsNumber(left) ?? left;
        right = Conversions.AsNumber(right) ?? right;
        (left, right) = AlignZero(left, right, op);
        if (ResultOf(op, left.Type, right.Type) is { } type) return new ArithmeticExpr(type, op, left, right);
        problems.WrongType(span, $"{Word(op)} {types.Describe(left.Type)} and {types.Describe(right.Type)} means nothing{Advice(op, left.Type, right.Type)}.");
        return null;
    }

    // A bare 0 is a duration beside one.
    private static (Expr Left, Expr Right) AlignZero(Expr left, Expr right, ArithmeticOperator op)
    {
        if (op is ArithmeticOperator.Multiply or ArithmeticOperator.Divide) return (left, right);
        if (left is ConstantExpr l && right.Type.Kind == ValueKind.Duration) return (Conversions.FromLiteral(l, right.Type) ?? left, right);
        if (right is ConstantExpr r && left.Type.Kind == ValueKind.Duration) return (left, Conversions.FromLiteral(r, left.Type) ?? right);
        return (left, right);
    }

    private static ValueType? ResultOf(ArithmeticOperator op, ValueType left, ValueType right)
    {
        if (left.IsNumeric && right.IsNumeric) return ValueType.Number;
        bool bothDurations = left.Kind == ValueKind.Duration && right.Kind == ValueKind.Duration;
        return op switch
        {
            ArithmeticOperator.Add when left.Kind == ValueKind.Seq32 && right.IsNumeric => ValueType.Seq32,
            ArithmeticOperator.Add when left.IsNumeric && right.Kind == ValueKind.Seq32 => ValueType.Seq32,
            ArithmeticOperator.Subtract when left.Kind == ValueKind.Seq32 && right.IsNumeric => ValueType.Seq32,
            ArithmeticOperator.Subtract when left.Kind == ValueKind.Seq32 && right.Kind == ValueKind.Seq32 => ValueType.Number,
            ArithmeticOperator.Multiply when left.Kind == ValueKind.Duration && right.IsNumeric => ValueType.Duration,
            ArithmeticOperator.Multiply when left.IsNumeric && right.Kind == ValueKind.Duration => ValueType.Duration,
            ArithmeticOperator.Divide when left.Kind == ValueKind.Duration && right.IsNumeric => ValueType.Duration,
            ArithmeticOperator.Divide when bothDurations => ValueType.Number,
            ArithmeticOperator.Add or ArithmeticOperator.Subtract or ArithmeticOperator.Min or ArithmeticOperator.Max when bothDurations => ValueType.Duration,
            _ => null,
        };
    }

    private static string Word(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "The sum of",
        ArithmeticOperator.Subtract => "The difference of",
        ArithmeticOperator.Multiply => "The product of",
        ArithmeticOperator.Divide => "The quotient of",
        ArithmeticOperator.Min => "The smaller of",
        _ => "The larger of",
    };

    private static string Advice(ArithmeticOperator op, ValueType left, ValueType right)
    {
        bool sequence = left.Kind == ValueKind.Seq32 || right.Kind == ValueKind.Seq32;
        bool duration = left.Kind == ValueKind.Duration || right.Kind == ValueKind.Duration;
        return op is ArithmeticOperator.Min or ArithmeticOperator.Max && sequence ? "; sequence numbers have an order only from one to another: write `A if A < B else B`"
            : duration ? "; a number of seconds has a unit, `10 s`"
            : "";
    }
}
