using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Calls: host questions, predicates and values with arguments, <c>min</c> and <c>max</c>.</summary>
internal sealed class CallBinder(Draft draft, Scope scope, ExpressionBinder expressions, Arithmetic arithmetic)
{
    public Expr? Bind(CallExpressionSyntax call)
    {
        if (call.Name is "min" or "max") return BindExtreme(call, call.Name == "min" ? ArithmeticOperator.Min : ArithmeticOperator.Max);
        switch (scope.Find(call.Name))
        {
            case HostSymbol host:
                return BindHost(call, draft.Host[host.Index], host.Index);
            case DefinitionSymbol definition:
                return BindDefinition(call, definition.Syntax);
            case ValueSymbol:
                draft.Problems.NoExpression(call.NameSpan, $"{Wording.Quote(call.Name)} is no question and takes no arguments; write it without parentheses.");
                return null;
            default:
                IEnumerable<string> known = new[] { "min", "max" }.Concat(draft.Names.Host.Names).Concat(draft.Names.Definitions.Names);
                draft.Problems.Unknown(call.NameSpan, $"There is no host question, predicate or value {Wording.Quote(call.Name)}{Suggest.DidYouMean(call.Name, known)}");
                return null;
        }
    }

    private Expr? BindHost(CallExpressionSyntax call, HostModel host, int index)
    {
        if (!CountMatches(call, host.Arguments.Count)) return null;
        DeclaredType[] types = draft.HostArgumentTypes[index];
        List<Expr?> arguments = call.Arguments
            .Select((a, i) => expressions.BindAs(a, types[i], $"The argument {Wording.Quote(host.Arguments[i].Name)}")).ToList();
        return arguments.Contains(null) ? null : new HostExpr(host.Type, index, arguments.Select(a => a!).ToEquatableArray());
    }

    private Expr? BindDefinition(CallExpressionSyntax call, DefinitionSyntax definition)
    {
        if (definition.Parameters.Count == 0)
        {
            draft.Problems.NoExpression(call.NameSpan, $"{Wording.Quote(call.Name)} takes no arguments; write it without parentheses.");
            return null;
        }

        if (!CountMatches(call, definition.Parameters.Count)) return null;
        List<Expr?> arguments = call.Arguments.Select(a => expressions.Bind(a, null)).ToList();
        return arguments.Contains(null) ? null : draft.Definitions.Use(definition, arguments.Select(a => a!).ToArray(), scope, call.Span);
    }

    private Expr? BindExtreme(CallExpressionSyntax call, ArithmeticOperator op)
    {
        if (!CountMatches(call, 2)) return null;
        Expr? left = expressions.Bind(call.Arguments[0], null), right = expressions.Bind(call.Arguments[1], null);
        return left is null || right is null ? null : arithmetic.Combine(op, left, right, call.Span);
    }

    private bool CountMatches(CallExpressionSyntax call, int expected)
    {
        if (call.Arguments.Count == expected) return true;
        draft.Problems.WrongType(call.NameSpan, $"{Wording.Quote(call.Name)} takes {Count(expected)}, here are {call.Arguments.Count}.");
        return false;
    }

    private static string Count(int arguments) => arguments switch { 0 => "no arguments", 1 => "one argument", _ => $"{arguments} arguments" };
}
