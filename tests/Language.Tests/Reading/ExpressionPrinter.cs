using System.Globalization;
using System.Linq;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Writes an expression with parentheses around everything, so that a test can show how it was read.</summary>
internal static class ExpressionPrinter
{
    public static string Print(ExpressionSyntax? expression) => expression switch
    {
        null => "nothing",
        NameExpressionSyntax name => name.Name,
        NumberExpressionSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        DurationExpressionSyntax duration => duration.Ticks.ToString(CultureInfo.InvariantCulture) + "t",
        BoolExpressionSyntax value => value.Value ? "TRUE" : "FALSE",
        CallExpressionSyntax call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Print))})",
        UnaryExpressionSyntax unary => $"({unary.Operator} {Print(unary.Operand)})",
        BinaryExpressionSyntax binary => $"({Print(binary.Left)} {binary.Operator} {Print(binary.Right)})",
        ComparisonExpressionSyntax chain => $"({Print(chain.Operands[0])}{string.Concat(chain.Operators.Select((o, i) => $" {o} {Print(chain.Operands[i + 1])}"))})",
        ConditionalExpressionSyntax choice => $"({Print(choice.WhenTrue)} if {Print(choice.Condition)} else {Print(choice.WhenFalse)})",
        _ => expression.GetType().Name,
    };
}
