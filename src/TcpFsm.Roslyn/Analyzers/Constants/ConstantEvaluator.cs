using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>
/// Works out what is known of an expression's bits: constants as the compiler folds them, and operators over them, casts, locals that are assigned once
/// and static readonly fields of the same file.
/// </summary>
public sealed class ConstantEvaluator
{
    // Expressions are trees, but fields may name each other in circles, and programs of other programs may be very deep.
    private const int MostSteps = 512, MostDepth = 64;

    private int _steps, _depth;

    /// <summary>What is known of a value.</summary>
    public static KnownBits Evaluate(IOperation value) => new ConstantEvaluator().Value(value);

    private KnownBits Value(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return EnumValues.Bits(constant) is { } bits ? KnownBits.Of(bits) : KnownBits.Unknown;
        if (++_steps > MostSteps || _depth >= MostDepth) return KnownBits.Unknown;
        _depth++;
        KnownBits known = Fit(Compute(value), value.Type);
        _depth--;
        return known;
    }

    private KnownBits Compute(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Value(conversion.Operand),
        IParenthesizedOperation parenthesized => Value(parenthesized.Operand),
        IBinaryOperation { OperatorMethod: null } binary => Combine(binary),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.BitwiseNegation } unary => ~Value(unary.Operand),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => Value(conditional.WhenTrue).Join(Value(otherwise)),
        ILocalReferenceOperation local => SingleAssignment.Of(local) is { } assigned ? Value(assigned) : KnownBits.Unknown,
        IFieldReferenceOperation field => ReadOnlyField.Of(field) is { } initial ? Value(initial) : KnownBits.Unknown,
        _ => KnownBits.Unknown,
    };

    private KnownBits Combine(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Or => Value(binary.LeftOperand) | Value(binary.RightOperand),
        BinaryOperatorKind.And => Value(binary.LeftOperand) & Value(binary.RightOperand),
        BinaryOperatorKind.ExclusiveOr => Value(binary.LeftOperand) ^ Value(binary.RightOperand),
        _ => KnownBits.Unknown,
    };

    private static KnownBits Fit(KnownBits known, ITypeSymbol? type) =>
        NumberType.BitsOf(type) is { } bits ? known.Truncate(bits, NumberType.IsSigned(type)) : KnownBits.Unknown;
}
