using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>Parses expressions. From the loosest to the tightest: <c>A if C else B</c>, <c>or</c>, <c>and</c>, <c>not</c>, chained comparisons, <c>+ -</c>, <c>* /</c>, minus.</summary>
public sealed class ExpressionParser
{
    /// <summary>How deeply an expression may be nested; later passes walk it recursively.</summary>
    private const int MostNesting = 64;

    private readonly TextSlice _slice;
    private readonly ProblemBag _problems;
    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private ExpressionParser(TextSlice slice, List<Token> tokens, ProblemBag problems)
    {
        (_slice, _tokens, _problems) = (slice, tokens, problems);
    }

    private Token Current => _tokens[_next];

    /// <summary>The expression a text holds; null if it does not parse, and then a problem says why (TFSM0005).</summary>
    public static ExpressionSyntax? Parse(TextSlice slice, ProblemBag problems)
    {
        var tokens = new ExpressionLexer(slice, problems).Read();
        if (tokens is null) return null;
        var parser = new ExpressionParser(slice, tokens, problems);
        ExpressionSyntax? result = parser.Conditional();
        return result is null || parser.Current.Kind == TokenKind.End ? result : parser.Trailing();
    }

    private ExpressionSyntax? Conditional()
    {
        if (!Enter()) return null;
        ExpressionSyntax? result = Or();
        if (result is not null && Is("if")) result = RestOfConditional(result);
        _depth--;
        return result;
    }

    private ConditionalExpressionSyntax? RestOfConditional(ExpressionSyntax whenTrue)
    {
        Token start = Current;
        _next++;
        if (Or() is not { } condition) return null;
        if (!Accept("else"))
        {
            Fail(start, "`if` needs an `else`: write `A if CONDITION else B`.");
            return null;
        }

        return Conditional() is { } whenFalse ? new ConditionalExpressionSyntax(Join(whenTrue, whenFalse), whenTrue, condition, whenFalse) : null;
    }

    private ExpressionSyntax? Or()
    {
        ExpressionSyntax? left = And();
        while (left is not null && Accept("or")) left = Binary(BinaryOperator.Or, left, And());
        return left;
    }

    private ExpressionSyntax? And()
    {
        ExpressionSyntax? left = Not();
        while (left is not null && Accept("and")) left = Binary(BinaryOperator.And, left, Not());
        return left;
    }

    private ExpressionSyntax? Not()
    {
        if (!Is("not")) return Comparison();
        return Prefixed(UnaryOperator.Not);
    }

    private UnaryExpressionSyntax? Prefixed(UnaryOperator operation)
    {
        if (!Enter()) return null;
        TextSpan start = SpanOf(_tokens[_next++]);
        ExpressionSyntax? operand = operation == UnaryOperator.Not ? Not() : Unary();
        _depth--;
        return operand is null ? null : new UnaryExpressionSyntax(TextSpan.FromBounds(start.Start, operand.Span.End), operation, operand);
    }

    private ExpressionSyntax? Comparison()
    {
        ExpressionSyntax? first = Sum();
        if (first is null || Comparator() is null) return first;
        var operands = new List<ExpressionSyntax> { first };
        var operators = new List<ComparisonOperator>();
        while (Comparator() is { } comparator)
        {
            _next++;
            if (Sum() is not { } operand) return null;
            operators.Add(comparator);
            operands.Add(operand);
        }

        return new ComparisonExpressionSyntax(Join(first, operands[operands.Count - 1]), operands, operators);
    }

    private ComparisonOperator? Comparator() => Current.Kind != TokenKind.Symbol ? null : Current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "=<" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private ExpressionSyntax? Sum()
    {
        ExpressionSyntax? left = Product();
        while (left is not null && (Is("+") || Is("-")))
            left = Binary(_tokens[_next++].Text == "+" ? BinaryOperator.Add : BinaryOperator.Subtract, left, Product());
        return left;
    }

    private ExpressionSyntax? Product()
    {
        ExpressionSyntax? left = Unary();
        while (left is not null && (Is("*") || Is("/")))
            left = Binary(_tokens[_next++].Text == "*" ? BinaryOperator.Multiply : BinaryOperator.Divide, left, Unary());
        return left;
    }

    private ExpressionSyntax? Unary() => Is("-") ? Prefixed(UnaryOperator.Negate) : Primary();

    private ExpressionSyntax? Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Duration:
                _next++;
                return Number(token);
            case TokenKind.Name:
                _next++;
                return Is("(") ? Call(token) : NameOrBool(token);
            default:
                return Accept("(") ? Parenthesized(token) : Fail(token, Expected(token));
        }
    }

    private ExpressionSyntax NameOrBool(Token token) => token.Text is "true" or "false"
        ? new BoolExpressionSyntax(SpanOf(token), token.Text == "true")
        : new NameExpressionSyntax(SpanOf(token), token.Text);

    private ExpressionSyntax? Number(Token token)
    {
        string digits = token.Text;
        long unit = 1;
        if (token.Kind == TokenKind.Duration)
        {
            int end = 0;
            while (digits[end] is >= '0' and <= '9') end++;
            unit = Words.TicksOf(digits.Substring(end).Trim());
            digits = digits.Substring(0, end);
        }

        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value > long.MaxValue / unit)
            return Fail(token, "The number is too large: whole numbers go up to 9223372036854775807, durations to about 29,000 years.");
        return token.Kind == TokenKind.Duration ? new DurationExpressionSyntax(SpanOf(token), value * unit) : new NumberExpressionSyntax(SpanOf(token), value);
    }

    private CallExpressionSyntax? Call(Token name)
    {
        Token open = Current;
        _next++;
        var arguments = new List<ExpressionSyntax>();
        if (!Is(")"))
        {
            do
            {
                if (Conditional() is not { } argument) return null;
                arguments.Add(argument);
            }
            while (Accept(","));
        }

        Token close = Current;
        if (!Closed(open)) return null;
        return new CallExpressionSyntax(TextSpan.FromBounds(SpanOf(name).Start, SpanOf(close).End), name.Text, SpanOf(name), arguments);
    }

    private ExpressionSyntax? Parenthesized(Token open) => Conditional() is { } inner && Closed(open) ? inner : null;

    private bool Closed(Token open)
    {
        if (Accept(")")) return true;
        if (Current.Kind == TokenKind.End) Fail(open, "This `(` is never closed.");
        else Trailing();
        return false;
    }

    /// <summary>Reports a token where an operator or the end was expected.</summary>
    private ExpressionSyntax? Trailing()
    {
        Token token = Current;
        string message = token.Text switch
        {
            ")" => "This `)` closes nothing.",
            "," => "A comma stands between the arguments of a call only.",
            "not" => "`not` cannot stand behind an operand: write `and not`, or put parentheses around it.",
            "else" => "`else` needs an `if` before it: write `A if CONDITION else B`.",
            "(" => "Only a name can be called: an operator is missing before `(`.",
            _ when token.Text.ToLowerInvariant() is "and" or "or" or "not" or "if" or "else" => $"Write `{token.Text.ToLowerInvariant()}` in small letters.",
            _ => $"An operator is missing before {Wording.Quote(token.Text)}.",
        };
        return Fail(token, message);
    }

    private static string Expected(Token token) => token.Text switch
    {
        "" => "The expression breaks off: a name, a number or `(` is missing at its end.",
        "not" => "Put parentheses around `not ...` here: it binds less than comparison and arithmetic.",
        _ => $"A name, a number or `(` is missing before {Wording.Quote(token.Text)}.",
    };

    private bool Enter()
    {
        if (++_depth <= MostNesting) return true;
        Fail(Current, $"The expression is nested more than {MostNesting} deep: give parts of it a name under `predicates:` or `values:`.");
        return false;
    }

    private static BinaryExpressionSyntax? Binary(BinaryOperator operation, ExpressionSyntax left, ExpressionSyntax? right) =>
        right is null ? null : new BinaryExpressionSyntax(Join(left, right), operation, left, right);

    private static TextSpan Join(ExpressionSyntax first, ExpressionSyntax last) =>
        TextSpan.FromBounds(first.Span.Start, System.Math.Max(first.Span.Start, last.Span.End));

    private TextSpan SpanOf(Token token) => _slice.Slice(token.Start, token.Length).Span;

    private bool Is(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    private bool Accept(string symbol)
    {
        if (!Is(symbol)) return false;
        _next++;
        return true;
    }

    private ExpressionSyntax? Fail(Token token, string message)
    {
        _problems.Add(ProblemRules.BadExpression, SpanOf(token), message);
        return null;
    }
}
