using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Arithmetic and comparisons: in JavaScript's numbers where all that can come out is exact, else in BigInts that wrap at 64 bits.</summary>
internal static class ScriptArithmetic
{
    /// <summary>An operation on two values.</summary>
    public static ScriptCode Compute(ArithmeticExpr expr, ScriptCode left, ScriptCode right)
    {
        bool distance = expr.Operator == ArithmeticOperator.Subtract && IsSequence(expr.Left) && IsSequence(expr.Right);
        bool wraps = distance || expr.Type.Kind == ValueKind.Seq32;
        (left, right) = ScriptCode.Alike(left.AsNumeric(), right.AsNumeric());
        Interval range = left.Range.Combine(expr.Operator, right.Range);
        if (left.Form == ScriptForm.Number && !range.IsExact) (left, right) = (left.AsBig(), right.AsBig());
        ScriptCode plain = Operation(expr.Operator, left, right, range);
        return wraps ? ScriptStore.Fit(plain, ValueType.Seq32) : Wrapped(plain);
    }

    /// <summary>A comparison of two values.</summary>
    public static ScriptCode Compare(CompareExpr expr, ScriptCode left, ScriptCode right)
    {
        (left, right) = ScriptCode.Alike(left, right);
        bool ordered = expr.Operator is not (CompareOperator.Equal or CompareOperator.NotEqual);
        if (ordered && IsSequence(expr.Left) && IsSequence(expr.Right)) return Serial(expr.Operator, left, right);
        Precedence binding = ordered ? Precedence.Relation : Precedence.Equality;
        if (ordered) (left, right) = (left.AsNumeric(), right.AsNumeric());
        return ScriptCode.Truth($"{left.At(Precedence.Sum)} {Sign(expr.Operator)} {right.At(Precedence.Sum)}", binding);
    }

    private static bool IsSequence(Expr expr) => expr.Type.Kind == ValueKind.Seq32;

    private static ScriptCode Operation(ArithmeticOperator op, ScriptCode left, ScriptCode right, Interval range) => op switch
    {
        ArithmeticOperator.Add => Infix("+", Precedence.Sum, left, right, range),
        ArithmeticOperator.Subtract => Infix("-", Precedence.Sum, left, right, range),
        ArithmeticOperator.Multiply => Infix("*", Precedence.Product, left, right, range),
        ArithmeticOperator.Divide => Call("divide", left, right, range),
        ArithmeticOperator.Min => Call(left.Form == ScriptForm.Number ? "Math.min" : "least", left, right, range),
        _ => Call(left.Form == ScriptForm.Number ? "Math.max" : "most", left, right, range),
    };

    private static ScriptCode Infix(string sign, Precedence binding, ScriptCode left, ScriptCode right, Interval range) =>
        new($"{left.At(binding)} {sign} {right.At(binding + 1)}", left.Form, range, binding);

    private static ScriptCode Call(string function, ScriptCode left, ScriptCode right, Interval range) =>
        new($"{function}({left.Text}, {right.Text})", left.Form, range);

    private static ScriptCode Wrapped(ScriptCode code) =>
        Interval.Whole.Contains(code.Range) ? code : new ScriptCode($"signed(64, {code.Text})", ScriptForm.Big, Interval.Whole);

    private static ScriptCode Serial(CompareOperator op, ScriptCode left, ScriptCode right)
    {
        string function = op switch
        {
            CompareOperator.Less => "before",
            CompareOperator.LessOrEqual => "notAfter",
            CompareOperator.Greater => "after",
            _ => "notBefore",
        };
        return ScriptCode.Truth($"{function}({left.Text}, {right.Text})");
    }

    private static string Sign(CompareOperator op) => op switch
    {
        CompareOperator.Equal => "===",
        CompareOperator.NotEqual => "!==",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        _ => ">=",
    };
}
