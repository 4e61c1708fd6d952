using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>An expression as written; names are not looked up yet.</summary>
public abstract record ExpressionSyntax(TextSpan Span);

/// <summary>Stands in for an expression that is missing or does not parse, which was reported: no further problem should follow from it.</summary>
public sealed record MissingExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A name, dots and minus signs included: <c>SND.UNA</c>, <c>CLOSE-PENDING</c>.</summary>
public sealed record NameExpressionSyntax(TextSpan Span, string Name) : ExpressionSyntax(Span);

/// <summary>A whole number.</summary>
public sealed record NumberExpressionSyntax(TextSpan Span, long Value) : ExpressionSyntax(Span);

/// <summary>A duration such as <c>10 s</c>.</summary>
/// <param name="Span">Place.</param>
/// <param name="Ticks">Its length in units of 100 ns.</param>
public sealed record DurationExpressionSyntax(TextSpan Span, long Ticks) : ExpressionSyntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BoolExpressionSyntax(TextSpan Span, bool Value) : ExpressionSyntax(Span);

/// <summary>A call, <c>rto(RETRIES)</c> or <c>min(A, B)</c>.</summary>
public sealed record CallExpressionSyntax(TextSpan Span, string Name, TextSpan NameSpan, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>not</c> or a minus sign before an operand.</summary>
public sealed record UnaryExpressionSyntax(TextSpan Span, UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);

/// <summary><c>and</c>, <c>or</c>, <c>+ - * /</c>.</summary>
public sealed record BinaryExpressionSyntax(TextSpan Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span);

/// <summary>A comparison, chained as in <c>A &lt; B =&lt; C</c>: one operator fewer than operands.</summary>
public sealed record ComparisonExpressionSyntax(TextSpan Span, IReadOnlyList<ExpressionSyntax> Operands, IReadOnlyList<ComparisonOperator> Operators) : ExpressionSyntax(Span);

/// <summary><c>A if C else B</c>.</summary>
public sealed record ConditionalExpressionSyntax(TextSpan Span, ExpressionSyntax WhenTrue, ExpressionSyntax Condition, ExpressionSyntax WhenFalse) : ExpressionSyntax(Span);

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,
}

/// <summary>Operators with two operands that are not comparisons.</summary>
public enum BinaryOperator
{
    /// <summary><c>or</c>, short-circuit.</summary>
    Or,

    /// <summary><c>and</c>, short-circuit.</summary>
    And,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,
}

/// <summary>Comparisons, as the RFC writes them.</summary>
public enum ComparisonOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>=&lt;</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}
