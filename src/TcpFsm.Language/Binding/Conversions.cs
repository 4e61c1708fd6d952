using System.Globalization;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Fits a value to the type its place expects.</summary>
internal sealed class Conversions(BindingProblems problems, TypeBinder types)
{
    /// <summary>The value as the expected type; null if it is not of that type, which is reported.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">The type its place has.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="place">What expects it, to begin the message with: <c>`RETRIES`</c>.</param>
    public Expr? Convert(Expr value, ValueType expected, TextSpan span, string place)
    {
        if (expected.IsNumeric && AsNumber(value) is { } number) return InRange(number, expected, span, place);
        if (value.Type.Kind == expected.Kind && value.Type.Enum == expected.Enum) return value;
        if (value is ConstantExpr constant && FromLiteral(constant, expected) is { } literal) return literal;
        problems.WrongType(span, $"{place} is {types.Describe(expected)}, but this is {types.Describe(value.Type)}{Advice(value.Type, expected)}.");
        return null;
    }

    /// <summary>A number, or a truth value as 1 or 0; null if the value is neither.</summary>
    public static Expr? AsNumber(Expr value) =>
        value.Type.IsNumeric ? value : value.Type.Kind == ValueKind.Bool ? new BoolToNumberExpr(value) : null;

    /// <summary>A number written where a sequence number or a duration is needed; null if it cannot be one.</summary>
    public static Expr? FromLiteral(ConstantExpr literal, ValueType expected)
    {
        if (literal.Type.Kind != ValueKind.Integer) return null;
        bool fits = expected.Kind == ValueKind.Seq32 ? literal.Value is >= 0 and <= uint.MaxValue : expected.Kind == ValueKind.Duration && literal.Value == 0;
        return fits ? new ConstantExpr(expected, literal.Value) : null;
    }

    private Expr? InRange(Expr value, ValueType expected, TextSpan span, string place)
    {
        if (value is not ConstantExpr constant || expected.Bits >= 64 || TypeBinder.Fits(constant.Value, expected)) return value;
        problems.WrongType(span, $"{place} has {expected.Bits} bits{(expected.Signed ? " with a sign" : "")}, and {constant.Value.ToString(CultureInfo.InvariantCulture)} does not fit.");
        return null;
    }

    private static string Advice(ValueType actual, ValueType expected) => (expected.Kind, actual.Kind) switch
    {
        (ValueKind.Bool, ValueKind.Integer or ValueKind.Text) => "; compare it, for example with `> 0`",
        (ValueKind.Integer or ValueKind.Text, ValueKind.Seq32) => "; the distance from another sequence number, `A - B`, is a number",
        (ValueKind.Seq32, ValueKind.Integer or ValueKind.Text) => "; add it to a sequence number",
        (ValueKind.Duration, ValueKind.Integer or ValueKind.Text) => "; write a unit, `10 s`, or multiply a duration",
        _ => "",
    };
}
