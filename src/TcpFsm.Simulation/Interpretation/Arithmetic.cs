using System;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Arithmetic: 64 bits that wrap; modulo 2^32 where a sequence number takes part.</summary>
internal static class Arithmetic
{
    public static Evaluate Compile(ArithmeticExpr expr, Evaluate left, Evaluate right)
    {
        bool bothSequence = expr.Left.Type.Kind == ValueKind.Seq32 && expr.Right.Type.Kind == ValueKind.Seq32;
        Evaluate plain = Operation(expr.Operator, left, right);
        bool wraps = expr.Type.Kind == ValueKind.Seq32 || (bothSequence && expr.Operator == ArithmeticOperator.Subtract);
        return wraps ? frame => unchecked((uint)plain(frame)) : plain;
    }

    private static Evaluate Operation(ArithmeticOperator op, Evaluate left, Evaluate right) => op switch
    {
        ArithmeticOperator.Add => frame => unchecked(left(frame) + right(frame)),
        ArithmeticOperator.Subtract => frame => unchecked(left(frame) - right(frame)),
        ArithmeticOperator.Multiply => frame => unchecked(left(frame) * right(frame)),
        ArithmeticOperator.Divide => frame => Divide(left(frame), right(frame)),
        ArithmeticOperator.Min => frame => Math.Min(left(frame), right(frame)),
        _ => frame => Math.Max(left(frame), right(frame)),
    };

    // -1 is set apart because the smallest number divided by it traps instead of wrapping.
    private static long Divide(long left, long right) => right switch
    {
        0 => 0,
        -1 => unchecked(-left),
        _ => left / right,
    };
}
