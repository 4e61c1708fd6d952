using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Expressions: names are looked up in a scope and types checked. Null stands for what was reported.</summary>
internal sealed class ExpressionBinder
{
    private readonly Draft _draft;
    private readonly Scope _scope;
    private readonly NameBinder _names;
    private readonly CallBinder _calls;
    private readonly Arithmetic _arithmetic;
    private readonly Comparisons _comparisons;
    private readonly Conversions _conversions;

    public ExpressionBinder(Draft draft, Scope scope)
    {
        (_draft, _scope) = (draft, scope);
        _arithmetic = new Arithmetic(draft.Problems, draft.Types);
        _comparisons = new Comparisons(draft.Problems, draft.Types);
        _conversions = new Conversions(draft.Problems, draft.Types);
        _names = new NameBinder(draft, scope);
        _calls = new CallBinder(draft, scope, this, _arithmetic);
    }

    /// <summary>An expression whose place expects a type.</summary>
    public Expr? BindAs(ExpressionSyntax syntax, DeclaredType expected, string place) =>
        Bind(syntax, expected) is { } value ? _conversions.Convert(value, expected.Type, syntax.Span, place) : null;

    /// <summary>A condition.</summary>
    public Expr? BindCondition(ExpressionSyntax syntax) => BindAs(syntax, DeclaredType.Bool, "A condition");

    /// <summary>Text whose place expects a type: a name with blanks (<c>connection reset</c>) where one is expected, else an expression.</summary>
    public Expr? BindTextAs(TextSlice text, DeclaredType expected, string place)
    {
        TextSlice trimmed = text.Trim();
        if (!expected.HasNames) return BindAs(_draft.Slices.Expression(text), expected, place);
        if (_names.FindMember(trimmed.Text, expected) is { } member) return member;
        if (expected.Values is not null || _scope.Find(trimmed.Text) is not null) return BindAs(_draft.Slices.Expression(text), expected, place);
        string kind = expected.Type.Kind == ValueKind.Error ? "error" : "member";
        _draft.Problems.Unknown(trimmed.Span, $"There is no {kind} {Wording.Quote(trimmed.Text)}{Suggest.DidYouMean(trimmed.Text, _names.MembersOf(expected))}");
        return null;
    }

    /// <summary>An expression; its place gives a hint what names and literals in it may mean.</summary>
    public Expr? Bind(ExpressionSyntax syntax, DeclaredType? hint)
    {
        if (syntax is MissingExpressionSyntax || !_draft.Budget.TryTake(syntax.Span)) return null;
        if (_draft.Depth >= BindingLimits.Depth)
        {
            _draft.Problems.Malformed(syntax.Span, $"The expression is nested more than {BindingLimits.Depth} deep, with the predicates and values it calls; make it simpler.");
            return null;
        }

        _draft.Depth++;
        Expr? bound = Dispatch(syntax, hint);
        _draft.Depth--;
        return bound;
    }

    private Expr? Dispatch(ExpressionSyntax syntax, DeclaredType? hint) => syntax switch
    {
        NameExpressionSyntax name => _names.Bind(name, hint),
        NumberExpressionSyntax number => BindNumber(number.Value, hint),
        DurationExpressionSyntax duration => new ConstantExpr(ValueType.Duration, duration.Ticks),
        BoolExpressionSyntax boolean => new ConstantExpr(ValueType.Bool, boolean.Value ? 1 : 0),
        CallExpressionSyntax call => _calls.Bind(call),
        UnaryExpressionSyntax unary => BindUnary(unary, hint),
        BinaryExpressionSyntax { Operator: BinaryOperator.And or BinaryOperator.Or } logic => BindLogic(logic),
        BinaryExpressionSyntax binary => BindArithmetic(binary),
        ComparisonExpressionSyntax comparison => BindComparison(comparison),
        ConditionalExpressionSyntax conditional => BindConditional(conditional, hint),
        _ => null,
    };

    private static ConstantExpr BindNumber(long value, DeclaredType? hint)
    {
        var number = new ConstantExpr(ValueType.Number, value);
        return hint is null ? number : Conversions.FromLiteral(number, hint.Type) as ConstantExpr ?? number;
    }

    private Expr? BindUnary(UnaryExpressionSyntax unary, DeclaredType? hint)
    {
        if (unary.Operator == UnaryOperator.Not) return BindCondition(unary.Operand) is { } operand ? new NotExpr(operand) : null;
        if (unary.Operand is NumberExpressionSyntax number) return BindNumber(unchecked(-number.Value), hint);
        Expr? value = Bind(unary.Operand, null);
        if (value is null) return null;
        if (value.Type.Kind != ValueKind.Duration) return _arithmetic.Combine(ArithmeticOperator.Subtract, new ConstantExpr(ValueType.Number, 0), value, unary.Span);
        return new ArithmeticExpr(ValueType.Duration, ArithmeticOperator.Subtract, new ConstantExpr(ValueType.Duration, 0), value);
    }

    private Expr? BindLogic(BinaryExpressionSyntax logic)
    {
        Expr? left = BindCondition(logic.Left), right = BindCondition(logic.Right);
        if (left is null || right is null) return null;
        return logic.Operator == BinaryOperator.And ? new AndExpr(left, right) : new OrExpr(left, right);
    }

    private Expr? BindArithmetic(BinaryExpressionSyntax binary)
    {
        Expr? left = Bind(binary.Left, null), right = Bind(binary.Right, null);
        if (left is null || right is null) return null;
        ArithmeticOperator op = binary.Operator switch
        {
            BinaryOperator.Add => ArithmeticOperator.Add,
            BinaryOperator.Subtract => ArithmeticOperator.Subtract,
            BinaryOperator.Multiply => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        };
        return _arithmetic.Combine(op, left, right, binary.Span);
    }

    private Expr? BindComparison(ComparisonExpressionSyntax comparison)
    {
        List<Expr?> operands = BindSiblings(comparison.Operands);
        if (operands.Contains(null)) return null;
        Expr? chain = null;
        for (int i = 0; i < comparison.Operators.Count; i++)
        {
            TextSpan span = TextSpan.FromBounds(comparison.Operands[i].Span.Start, comparison.Operands[i + 1].Span.End);
            Expr? link = _comparisons.Compare(comparison.Operators[i], operands[i]!, operands[i + 1]!, span);
            if (link is null) return null;
            chain = chain is null ? link : new AndExpr(chain, link);
        }

        return chain;
    }

    private Expr? BindConditional(ConditionalExpressionSyntax conditional, DeclaredType? hint)
    {
        Expr? condition = BindCondition(conditional.Condition);
        List<Expr?> branches = hint is null or { Type.IsNumeric: true, Values: null }
            ? BindSiblings([conditional.WhenTrue, conditional.WhenFalse])
            : [Bind(conditional.WhenTrue, hint), Bind(conditional.WhenFalse, hint)];
        if (condition is null || branches[0] is not { } whenTrue || branches[1] is not { } whenFalse) return null;
        if (whenTrue.Type.IsNumeric || whenFalse.Type.IsNumeric)
            (whenTrue, whenFalse) = (Conversions.AsNumber(whenTrue) ?? whenTrue, Conversions.AsNumber(whenFalse) ?? whenFalse);
        if (whenTrue.Type.IsNumeric && whenFalse.Type.IsNumeric) return new ConditionalExpr(ValueType.Number, condition, whenTrue, whenFalse);
        if (whenTrue.Type == whenFalse.Type) return new ConditionalExpr(whenTrue.Type, condition, whenTrue, whenFalse);
        _draft.Problems.WrongType(conditional.Span, $"One branch is {_draft.Types.Describe(whenTrue.Type)}, the other {_draft.Types.Describe(whenFalse.Type)}; both must be of one type.");
        return null;
    }

    /// <summary>Operands that must agree: what is certain of one tells what names and literals mean in the others.</summary>
    private List<Expr?> BindSiblings(IReadOnlyList<ExpressionSyntax> operands)
    {
        DeclaredType? hint = operands.Select(NamedTypeOf).FirstOrDefault(t => t is not null);
        var bound = operands.Select(o => hint is not null || !IsVague(o) ? Bind(o, hint) : null).ToList();
        if (hint is not null) return bound;
        hint = bound.FirstOrDefault(b => b is not null) is { } certain ? new DeclaredType(certain.Type) : null;
        for (int i = 0; i < bound.Count; i++)
        {
            if (IsVague(operands[i])) bound[i] = Bind(operands[i], hint);
        }

        return bound;
    }

    /// <summary>The type of an operand whose values have names: <c>ORIGIN</c>, of type [passive, active].</summary>
    private DeclaredType? NamedTypeOf(ExpressionSyntax operand)
    {
        DeclaredType? type = operand switch
        {
            NameExpressionSyntax name when _scope.Find(name.Name) is ValueSymbol value => value.Type,
            CallExpressionSyntax call when _scope.Find(call.Name) is HostSymbol host => _draft.HostTypes[host.Index],
            _ => null,
        };
        return type is { HasNames: true } ? type : null;
    }

    /// <summary>Whether an operand's type depends on its place.</summary>
    private bool IsVague(ExpressionSyntax operand) => operand switch
    {
        NumberExpressionSyntax => true,
        NameExpressionSyntax name => _scope.Find(name.Name) is null,
        UnaryExpressionSyntax { Operator: UnaryOperator.Negate } unary => IsVague(unary.Operand),
        _ => false,
    };
}
