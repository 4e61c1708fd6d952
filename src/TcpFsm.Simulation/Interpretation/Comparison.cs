using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Comparisons of numbers and of sequence numbers.</summary>
internal static class Comparison
{
    public static Evaluate Compile(CompareExpr expr, Evaluate left, Evaluate right)
    {
        bool serial = expr.Left.Type.Kind == ValueKind.Seq32 && expr.Right.Type.Kind == ValueKind.Seq32;
        return expr.Operator switch
        {
            CompareOperator.Equal => frame => left(frame) == right(frame) ? 1 : 0,
            CompareOperator.NotEqual => frame => left(frame) != right(frame) ? 1 : 0,
            _ => serial ? Serial(expr.Operator, left, right) : Plain(expr.Operator, left, right),
        };
    }

    private static Evaluate Plain(CompareOperator op, Evaluate left, Evaluate right) => op switch
    {
        CompareOperator.Less => frame => left(frame) < right(frame) ? 1 : 0,
        CompareOperator.LessOrEqual => frame => left(frame) <= right(frame) ? 1 : 0,
        CompareOperator.Greater => frame => left(frame) > right(frame) ? 1 : 0,
        _ => frame => left(frame) >= right(frame) ? 1 : 0,
    };

    private static Evaluate Serial(CompareOperator op, Evaluate left, Evaluate right)
    {
        bool orEqual = op is CompareOperator.LessOrEqual or CompareOperator.GreaterOrEqual;
        bool less = op is CompareOperator.Less or CompareOperator.LessOrEqual;
        return frame =>
        {
            long a = left(frame), b = right(frame);
            return (orEqual && a == b) || (less ? SequenceOrder.IsBefore(a, b) : SequenceOrder.IsBefore(b, a)) ? 1 : 0;
        };
    }
}
