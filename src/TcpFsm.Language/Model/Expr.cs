namespace TcpFsm.Language.Model;

/// <summary>A bound expression. All values are 64-bit numbers at run time: see <see cref="ValueKind"/>.</summary>
/// <param name="Type">The type of its value.</param>
public abstract record Expr(ValueType Type);

/// <summary>A constant; also enum members, errors and the usual value of a build parameter.</summary>
public sealed record ConstantExpr(ValueType Type, long Value) : Expr(Type);

/// <summary>A variable, by index in <see cref="ProtocolModel.Variables"/>.</summary>
public sealed record VariableExpr(ValueType Type, int Variable) : Expr(Type);

/// <summary>A parameter that is not fixed at build time, by index in <see cref="ProtocolModel.Parameters"/>.</summary>
public sealed record ParameterExpr(ValueType Type, int Parameter) : Expr(Type);

/// <summary>A field of the message that arrived; 0 where the flag it depends on is off.</summary>
public sealed record FieldExpr(ValueType Type, int Message, int Field) : Expr(Type);

/// <summary>Whether a flag of the message that arrived is set.</summary>
public sealed record FlagExpr(int Message, int Flag) : Expr(ValueType.Bool);

/// <summary>An argument of the event, by index in <see cref="EventModel.Arguments"/>.</summary>
public sealed record ArgumentExpr(ValueType Type, int Argument) : Expr(Type);

/// <summary>A <c>let</c> of the rule, by index in <see cref="BoundRule.Lets"/>.</summary>
public sealed record LetExpr(ValueType Type, int Let) : Expr(Type);

/// <summary>A formal argument within a definition's body.</summary>
public sealed record FormalExpr(ValueType Type, int Formal) : Expr(Type);

/// <summary>A predicate or value, read anew; by index in <see cref="ProtocolModel.Definitions"/>.</summary>
public sealed record DefinitionExpr(ValueType Type, int Definition, EquatableArray<Expr> Arguments) : Expr(Type);

/// <summary>A question to the host, by index in <see cref="ProtocolModel.Host"/>. It changes nothing.</summary>
public sealed record HostExpr(ValueType Type, int Question, EquatableArray<Expr> Arguments) : Expr(Type);

/// <summary><c>not</c>.</summary>
public sealed record NotExpr(Expr Operand) : Expr(ValueType.Bool);

/// <summary><c>and</c>: the right side is not read when the left is false.</summary>
public sealed record AndExpr(Expr Left, Expr Right) : Expr(ValueType.Bool);

/// <summary><c>or</c>: the right side is not read when the left is true.</summary>
public sealed record OrExpr(Expr Left, Expr Right) : Expr(ValueType.Bool);

/// <summary>A comparison; of sequence numbers if both sides are seq32. A chain is an <see cref="AndExpr"/> of these.</summary>
public sealed record CompareExpr(CompareOperator Operator, Expr Left, Expr Right) : Expr(ValueType.Bool);

/// <summary>Arithmetic. Integers wrap at 64 bits; seq32 plus or minus an integer is taken modulo 2^32; seq32 - seq32 is the distance 0 .. 2^32-1; division by 0 gives 0.</summary>
public sealed record ArithmeticExpr(ValueType Type, ArithmeticOperator Operator, Expr Left, Expr Right) : Expr(Type);

/// <summary>A truth value as the number 1 or 0.</summary>
public sealed record BoolToNumberExpr(Expr Operand) : Expr(ValueType.Number);

/// <summary><c>A if C else B</c>.</summary>
public sealed record ConditionalExpr(ValueType Type, Expr Condition, Expr WhenTrue, Expr WhenFalse) : Expr(Type);

/// <summary>Comparisons.</summary>
public enum CompareOperator
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Before. Of sequence numbers: 0 &lt; (right - left) mod 2^32 &lt; 2^31.</summary>
    Less,

    /// <summary>Equal or before.</summary>
    LessOrEqual,

    /// <summary>After.</summary>
    Greater,

    /// <summary>Equal or after.</summary>
    GreaterOrEqual,
}

/// <summary>Arithmetic.</summary>
public enum ArithmeticOperator
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient towards zero.</summary>
    Divide,

    /// <summary>The smaller.</summary>
    Min,

    /// <summary>The larger.</summary>
    Max,
}
