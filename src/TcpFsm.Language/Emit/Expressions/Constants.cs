using System;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>Arithmetic of the spec language on constants.</summary>
public static class Constants
{
    /// <summary>Whether a comparison holds.</summary>
    public static bool Compare(CompareOperator comparison, ConstantExpr left, ConstantExpr right)
    {
        if (left.Type.Kind == ValueKind.Seq32 && right.Type.Kind == ValueKind.Seq32)
        {
            int ahead = unchecked((int)((uint)right.Value - (uint)left.Value));
            return comparison switch
            {
                CompareOperator.Equal => ahead == 0,
                CompareOperator.NotEqual => ahead != 0,
                CompareOperator.Less => ahead > 0,
                CompareOperator.LessOrEqual => ahead >= 0,
                // The distance of 2^31 is its own negative: it must not come out as "after".
                CompareOperator.Greater => ahead < 0 && ahead != int.MinValue,
                _ => ahead <= 0 && ahead != int.MinValue,
            };
        }

        int order = left.Value.CompareTo(right.Value);
        return comparison switch
        {
            CompareOperator.Equal => order == 0,
            CompareOperator.NotEqual => order != 0,
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>The value of an arithmetic expression, in 64 bits that wrap; of sequence numbers in 32.</summary>
    public static long Compute(ArithmeticOperator operation, ValueType type, ConstantExpr left, ConstantExpr right)
    {
        long a = left.Value, b = right.Value;
        long value = unchecked(operation switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Multiply => a * b,
            ArithmeticOperator.Divide => b == 0 ? 0 : b == -1 ? -a : a / b,
            ArithmeticOperator.Min => Math.Min(a, b),
            _ => Math.Max(a, b),
        });
        bool wraps = type.Kind == ValueKind.Seq32 || (left.Type.Kind == ValueKind.Seq32 && right.Type.Kind == ValueKind.Seq32);
        return wraps ? unchecked((uint)value) : value;
    }
}
