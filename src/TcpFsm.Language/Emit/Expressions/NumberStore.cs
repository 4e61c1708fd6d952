using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>Numbers on their way between fields of few bits and the long they are computed in.</summary>
public static class NumberStore
{
    /// <summary>A stored value as it is read: C# widens the smaller types by itself in a comparison, but not in arithmetic.</summary>
    public static Code AsRead(Code code, ValueType type, TypeMap map)
    {
        if (!type.IsNumeric) return code;
        return map.Stored(type) switch
        {
            "long" => code,
            "ulong" => new Code("(long)" + code.At(Precedence.Unary), Precedence.Unary),
            _ => code with { Form = Form.Narrow },
        };
    }

    /// <summary>A number as long.</summary>
    public static Code Widen(Code code) => code.Form switch
    {
        Form.Computed => code,
        Form.Literal => new Code(code.Text.EndsWith("L", System.StringComparison.Ordinal) || code.Text.StartsWith("long", System.StringComparison.Ordinal) ? code.Text : code.Text + "L", code.Precedence),
        _ => new Code("(long)" + code.At(Precedence.Unary), Precedence.Unary),
    };

    /// <summary>The low 32 bits of a number.</summary>
    public static Code LowBits(Code code, ValueType type, TypeMap map) => code.Form == Form.Narrow && map.Stored(type) == "uint"
        ? code
        : new Code("(uint)" + code.At(Precedence.Unary), Precedence.Unary);

    /// <summary>Two values to compare. A literal that the other side's type cannot hold would be a compiler warning, so that side is widened.</summary>
    public static (Code Left, Code Right) Comparable(Code left, Expr leftExpression, Code right, Expr rightExpression)
    {
        if (left.Form == Form.Narrow && rightExpression is ConstantExpr r && !Fits(r.Value, leftExpression.Type)) left = Widen(left);
        if (right.Form == Form.Narrow && leftExpression is ConstantExpr l && !Fits(l.Value, rightExpression.Type)) right = Widen(right);
        return (left, right);
    }

    /// <summary>The low bits of a number, as a field of this type stores them.</summary>
    public static Code Narrow(Code code, Expr expression, ValueType type, TypeMap map)
    {
        string stored = map.Stored(type);
        if (expression is ConstantExpr constant) return Literal(Truncate(constant.Value, type), stored);
        if (code.Form == Form.Narrow && expression.Type == type) return code;
        int size = EnumWidth.Size(stored) * 8;
        if (type.Bits == size || type.Bits == 0)
            return stored == "long" ? Widen(code) : new Code($"({stored}){code.At(Precedence.Unary)}", Precedence.Unary);
        string text = Widen(code).At(Precedence.Shift);
        if (!type.Signed) return new Code($"({stored})({text} & {CSharpText.Literal((1L << type.Bits) - 1)})", Precedence.Unary);
        string shift = CSharpText.Number(64 - type.Bits);
        return new Code($"({stored})({text} << {shift} >> {shift})", Precedence.Unary);
    }

    /// <summary>A number as a value of this type holds it.</summary>
    public static long Truncate(long value, ValueType type)
    {
        int bits = type.Bits is 0 ? 64 : type.Bits;
        if (bits >= 64) return value;
        return type.Signed ? unchecked(value << (64 - bits)) >> (64 - bits) : value & ((1L << bits) - 1);
    }

    private static bool Fits(long value, ValueType type) => Truncate(value, type) == value;

    private static Code Literal(long value, string stored) => stored switch
    {
        "uint" when value > int.MaxValue => new Code(CSharpText.Unsigned((uint)value)),
        "ulong" when value < 0 => new Code($"unchecked((ulong)({CSharpText.Literal(value)}))"),
        _ => new Code(CSharpText.Literal(value), value < 0 ? Precedence.Unary : Precedence.Primary),
    };
}
