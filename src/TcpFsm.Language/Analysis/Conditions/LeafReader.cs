using System.Globalization;
using System.Text;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>Finds what a condition reads and writes it as a key. Definitions are not expanded in it, so that its length is bounded by the spec's.</summary>
internal sealed class LeafReader
{
    /// <summary>Formals that stand for formals can double a key at every call; no condition that people write comes near this.</summary>
    private const int LongestKey = 100_000;

    private readonly LeafFacts _facts;
    private readonly int _rule;
    private readonly StringBuilder _key = new();
    private readonly ulong[] _reads;
    private ulong _flags;
    private bool _unknown;

    private LeafReader(LeafFacts facts, int rule)
    {
        _facts = facts;
        _rule = rule;
        _reads = VariableBits.Empty(facts.LetBit);
    }

    /// <summary>Reads a condition.</summary>
    /// <param name="facts">The model's definitions.</param>
    /// <param name="expr">The condition.</param>
    /// <param name="scope">What formals in it stand for.</param>
    /// <param name="rule">A number of the rule whose lets it may read.</param>
    /// <exception cref="DiagramLimitException">The key is too long.</exception>
    public static Leaf Read(LeafFacts facts, Expr expr, FormalScope? scope, int rule)
    {
        var reader = new LeafReader(facts, rule);
        reader.Visit(expr, scope);
        return new Leaf(reader._key.ToString(), reader._reads, reader._flags, reader._unknown);
    }

    private void Visit(Expr expr, FormalScope? scope)
    {
        if (_key.Length > LongestKey) throw new DiagramLimitException();
        switch (expr)
        {
            case ConstantExpr constant: Write(constant.Type.Kind == ValueKind.Seq32 ? "s" : "#", constant.Value); break;
            case FlagExpr flag: Write("f", flag.Flag); _flags |= 1UL << flag.Flag; break;
            case VariableExpr variable: Write("v", variable.Variable); VariableBits.Add(_reads, variable.Variable); _unknown = true; break;
            case ParameterExpr parameter: WriteUnknown("p", parameter.Parameter); break;
            case FieldExpr field: WriteUnknown("m", field.Field); break;
            case ArgumentExpr argument: WriteUnknown("a", argument.Argument); break;
            case LetExpr let: WriteLet(let); break;
            case FormalExpr formal: VisitFormal(formal, scope); break;
            case DefinitionExpr definition: VisitDefinition(definition, scope); break;
            case HostExpr host: WriteUnknown("h", host.Question); VisitAll(host.Arguments, scope); break;
            default: VisitOperator(expr, scope); break;
        }
    }

    private void VisitOperator(Expr expr, FormalScope? scope)
    {
        switch (expr)
        {
            case NotExpr not: Visit("!", scope, not.Operand); break;
            case AndExpr and: Visit("&", scope, and.Left, and.Right); break;
            case OrExpr or: Visit("|", scope, or.Left, or.Right); break;
            case CompareExpr compare: VisitCompare(compare, scope); break;
            case ArithmeticExpr arithmetic: Visit(Sign(arithmetic), scope, arithmetic.Left, arithmetic.Right); break;
            case BoolToNumberExpr number: Visit("n", scope, number.Operand); break;
            case ConditionalExpr choice: Visit("?", scope, choice.Condition, choice.WhenTrue, choice.WhenFalse); break;
        }
    }

    private void Visit(string sign, FormalScope? scope, params Expr[] operands)
    {
        _key.Append(sign).Append('(');
        foreach (Expr operand in operands)
        {
            Visit(operand, scope);
            _key.Append(',');
        }

        _key.Append(')');
    }

    /// <summary>Writes both sides so that <c>a = b</c> and <c>b = a</c>, <c>a &gt; b</c> and <c>b &lt; a</c> are one.</summary>
    private void VisitCompare(CompareExpr compare, FormalScope? scope)
    {
        bool swapped = compare.Operator is CompareOperator.Greater or CompareOperator.GreaterOrEqual;
        _key.Append(SignOf(compare)).Append('(');
        int start = _key.Length;
        Visit(swapped ? compare.Right : compare.Left, scope);
        string first = _key.ToString(start, _key.Length - start);
        _key.Length = start;
        Visit(swapped ? compare.Left : compare.Right, scope);
        string second = _key.ToString(start, _key.Length - start);
        _key.Length = start;
        bool symmetric = compare.Operator is CompareOperator.Equal or CompareOperator.NotEqual;
        if (symmetric && string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        _key.Append(first).Append(',').Append(second).Append(')');
    }

    private void VisitFormal(FormalExpr formal, FormalScope? scope)
    {
        // Without a scope a definition is looked at by itself: its formals stand for nothing yet.
        if (scope is null) Write("x", formal.Formal);
        else Visit(scope.Arguments[formal.Formal], scope.Outer);
    }

    private void VisitDefinition(DefinitionExpr definition, FormalScope? scope)
    {
        Write("d", definition.Definition);
        Leaf body = _facts.Bodies[definition.Definition];
        VariableBits.AddAll(_reads, body.Reads);
        _flags |= body.Flags;
        _unknown |= body.Unknown;
        VisitAll(definition.Arguments, scope);
    }

    private void VisitAll(EquatableArray<Expr> arguments, FormalScope? scope)
    {
        _key.Append('[');
        foreach (Expr argument in arguments)
        {
            Visit(argument, scope);
            _key.Append(',');
        }

        _key.Append(']');
    }

    private void WriteLet(LetExpr let)
    {
        // A let keeps its value whatever the rule assigns, and is another one in every rule.
        WriteUnknown("l", let.Let);
        Write(".", _rule);
        VariableBits.Add(_reads, _facts.LetBit);
    }

    private void WriteUnknown(string sign, long index)
    {
        Write(sign, index);
        _unknown = true;
    }

    private void Write(string sign, long index) => _key.Append(sign).Append(index.ToString(CultureInfo.InvariantCulture));

    private static string Sign(ArithmeticExpr expr) =>
        (expr.Type.Kind == ValueKind.Seq32 ? "S" : "N") + ((int)expr.Operator).ToString(CultureInfo.InvariantCulture);

    private static string SignOf(CompareExpr compare) => compare.Operator switch
    {
        CompareOperator.Equal => "=",
        CompareOperator.NotEqual => "/",
        CompareOperator.Less or CompareOperator.Greater => "<",
        _ => "L",
    };
}
