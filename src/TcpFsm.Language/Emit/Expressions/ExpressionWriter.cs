using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>
/// Writes expressions as C#. Numbers and durations are computed in long, sequence numbers in uint, as <see cref="TypeMap.Computed"/> says; all of it
/// stands in unchecked code.
/// </summary>
public sealed class ExpressionWriter(EmitContext context, LocalNames names)
{
    private readonly VariableReader _variables = new(context);

    /// <summary>A condition.</summary>
    public Code Condition(Expr expression) => Value(expression);

    /// <summary>An expression as the type it computes in.</summary>
    public Code Computed(Expr expression) => expression.Type.Kind switch
    {
        ValueKind.Integer or ValueKind.Text or ValueKind.Duration => NumberStore.Widen(Value(expression)),
        _ => Value(expression),
    };

    /// <summary>An expression as it is stored in a field of this type: its low bits.</summary>
    public Code Stored(Expr expression, ValueType type)
    {
        Code code = type.Kind == ValueKind.Seq32 ? Sequence(expression) : Value(expression);
        return type.IsNumeric ? NumberStore.Narrow(code, expression, type, context.Map) : code;
    }

    /// <summary>An expression as users see its type.</summary>
    public string Public(Expr expression, ValueType type) => TypeMap.Wrap(type, Stored(expression, type).Text);

    /// <summary>An expression as a sequence number; of a number its low 32 bits.</summary>
    public Code Sequence(Expr expression) => expression switch
    {
        ConstantExpr e => new Code(CSharpText.Unsigned(unchecked((uint)e.Value))),
        _ when expression.Type.Kind == ValueKind.Seq32 => Value(expression),
        _ => NumberStore.LowBits(Value(expression), expression.Type, context.Map),
    };

    /// <summary>What a definition or a started timer needs passed on.</summary>
    public static IEnumerable<string> Passed(Usage usage, string message)
    {
        if ((usage & Usage.Message) != 0) yield return "in " + message;
        if ((usage & Usage.Parameters) != 0) yield return "parameters";
        if ((usage & Usage.Effects) != 0) yield return "ref effects";
    }

    private Code Value(Expr expression) => expression switch
    {
        ConstantExpr e => Constant(e),
        VariableExpr e => _variables.Read(e.Variable),
        ParameterExpr e => Parameter(e),
        FieldExpr e => Read($"{names.Message}.{context.Messages[e.Message].Field(e.Field)}", e.Type),
        FlagExpr e => Flag(e, "!="),
        ArgumentExpr e => Read(names.Arguments[e.Argument], e.Type),
        LetExpr e => new Code(names.Lets[e.Let]),
        FormalExpr e => new Code(names.Formals[e.Formal]),
        DefinitionExpr e => Definition(e),
        HostExpr e => Host(e),
        NotExpr { Operand: FlagExpr e } => Flag(e, "=="),
        NotExpr e => new Code("!" + Value(e.Operand).At(Precedence.Unary), Precedence.Unary),
        AndExpr e => new Code($"{Value(e.Left).At(Precedence.And)} && {Value(e.Right).At(Precedence.And)}", Precedence.And),
        OrExpr e => new Code($"{Value(e.Left).At(Precedence.And)} || {Value(e.Right).At(Precedence.And)}", Precedence.Or),
        CompareExpr e => Compare(e),
        ArithmeticExpr e => e.Type.Kind == ValueKind.Seq32 ? SequenceArithmetic(e) : Arithmetic(e),
        BoolToNumberExpr e => ToNumber(e.Operand),
        ConditionalExpr e => Conditional(e),
        _ => throw new System.InvalidOperationException("No C# is known for " + expression.GetType().Name + "."),
    };

    private Code Constant(ConstantExpr e) => e.Type.Kind switch
    {
        ValueKind.Bool => new Code(e.Value != 0 ? "true" : "false"),
        ValueKind.Seq32 => Sequence(e),
        ValueKind.Enum => new Code(EmitContext.Member(context.Types.Enum(e.Type.Enum), context.Model.Enums[e.Type.Enum].Members[(int)e.Value].Identifier)),
        ValueKind.Error => new Code(EmitContext.Member(context.Types.Error, context.ErrorMember((int)e.Value))),
        _ => new Code(CSharpText.Literal(e.Value), e.Value < 0 ? Precedence.Unary : Precedence.Primary, Form.Literal),
    };

    private Code Parameter(ParameterExpr e)
    {
        string text = "parameters." + context.Parameter(e.Parameter);
        return new Code(e.Type.Kind == ValueKind.Duration ? text + ".Ticks" : text);
    }

    // A stored value as users see it, read for computing.
    private Code Read(string text, ValueType type) => NumberStore.AsRead(new Code(TypeMap.Unwrap(type, text)), type, context.Map);

    private Code Flag(FlagExpr e, string comparison)
    {
        string flag = EmitContext.Member(context.Types.Flags(e.Message), context.Messages[e.Message].Flag(e.Flag));
        return new Code($"({names.Message}.Flags & {flag}) {comparison} 0", Precedence.Equality);
    }

    private Code Definition(DefinitionExpr e)
    {
        if (names.Known.TryGetValue(e, out string? local)) return new Code(local);
        EquatableArray<ArgumentModel> formals = context.Model.Definitions[e.Definition].Formals;
        IEnumerable<string> arguments = e.Arguments.Select((a, i) => formals[i].Type.Kind == ValueKind.Seq32 ? Sequence(a).Text : Computed(a).Text);
        arguments = arguments.Concat(Passed(context.Usage.OfDefinition(e.Definition), names.Message));
        return new Code($"{context.Members.Definition(e.Definition)}({string.Join(", ", arguments)})");
    }

    private Code Host(HostExpr e)
    {
        HostModel question = context.Model.Host[e.Question];
        IEnumerable<string> arguments = e.Arguments.Select((a, i) => Public(a, question.Arguments[i].Type));
        return Read($"effects.{context.HostMethod(e.Question)}({string.Join(", ", arguments)})", question.Type);
    }

    private Code Compare(CompareExpr e)
    {
        bool equality = e.Operator is CompareOperator.Equal or CompareOperator.NotEqual;
        if (e.Left.Type.Kind == ValueKind.Seq32 && e.Right.Type.Kind == ValueKind.Seq32 && !equality) return SequenceOrder(e);
        Precedence binding = equality ? Precedence.Equality : Precedence.Relation, operand = binding + 1;
        (Code left, Code right) = NumberStore.Comparable(Value(e.Left), e.Left, Value(e.Right), e.Right);
        return new Code($"{left.At(operand)} {Operator(e.Operator)} {right.At(operand)}", binding);
    }

    // Serial numbers: a < b if 0 < (b - a) mod 2^32 < 2^31. As a signed difference 2^31 is negative, so of two numbers that far apart nothing holds.
    private Code SequenceOrder(CompareExpr e)
    {
        if (context.Usage.AsksHost(e.Left) && context.Usage.AsksHost(e.Right)) return SequenceOrderAsked(e);
        (Expr from, Expr to) = e.Operator is CompareOperator.Less or CompareOperator.LessOrEqual ? (e.Left, e.Right) : (e.Right, e.Left);
        string comparison = e.Operator is CompareOperator.Less or CompareOperator.Greater ? ">" : ">=";
        return new Code($"(int)({Sequence(to).At(Precedence.Sum)} - {Sequence(from).At(Precedence.Product)}) {comparison} 0", Precedence.Relation);
    }

    // Where both sides ask the host the left must be read first: the difference the other way round, in which what was small is large.
    private Code SequenceOrderAsked(CompareExpr e)
    {
        string difference = $"{Sequence(e.Left).At(Precedence.Sum)} - {Sequence(e.Right).At(Precedence.Product)}";
        string text = e.Operator switch
        {
            CompareOperator.Less => $"{difference} > 0x80000000U",
            CompareOperator.LessOrEqual => $"{difference} - 1U >= 0x80000000U",
            CompareOperator.Greater => $"(int)({difference}) > 0",
            _ => $"(int)({difference}) >= 0",
        };
        return new Code(text, Precedence.Relation);
    }

    private Code SequenceArithmetic(ArithmeticExpr e) => e.Operator switch
    {
        ArithmeticOperator.Add => new Code($"{Sequence(e.Left).At(Precedence.Sum)} + {Sequence(e.Right).At(Precedence.Product)}", Precedence.Sum),
        ArithmeticOperator.Subtract => new Code($"{Sequence(e.Left).At(Precedence.Sum)} - {Sequence(e.Right).At(Precedence.Product)}", Precedence.Sum),
        _ => throw new System.InvalidOperationException($"Sequence numbers know no {e.Operator}."),
    };

    private Code Arithmetic(ArithmeticExpr e)
    {
        if (e.Left.Type.Kind == ValueKind.Seq32 && e.Right.Type.Kind == ValueKind.Seq32)
            return new Code($"(long)({Sequence(e.Left).At(Precedence.Sum)} - {Sequence(e.Right).At(Precedence.Product)})", Precedence.Unary);

        Code left = Value(e.Left), right = Value(e.Right);
        if (left.Form != Form.Computed && right.Form != Form.Computed)
        {
            if (left.Form == Form.Narrow) left = NumberStore.Widen(left);
            else right = NumberStore.Widen(right);
        }

        return e.Operator switch
        {
            ArithmeticOperator.Add => new Code($"{left.At(Precedence.Sum)} + {right.At(Precedence.Product)}", Precedence.Sum),
            ArithmeticOperator.Subtract => new Code($"{left.At(Precedence.Sum)} - {right.At(Precedence.Product)}", Precedence.Sum),
            ArithmeticOperator.Multiply => new Code($"{left.At(Precedence.Product)} * {right.At(Precedence.Unary)}", Precedence.Product),
            ArithmeticOperator.Divide => Divide(left, right, e.Right),
            _ => new Code($"global::System.Math.{e.Operator}({left}, {right})"),
        };
    }

    private static Code Divide(Code left, Code right, Expr divisor) => divisor is ConstantExpr { Value: > 0 }
        ? new Code($"{left.At(Precedence.Product)} / {right.At(Precedence.Unary)}", Precedence.Product)
        : new Code($"Divide({left}, {right})");

    private Code ToNumber(Expr operand)
    {
        if (operand is FlagExpr flag)
        {
            string shift = CSharpText.Number(context.Model.Messages[flag.Message].Flags[flag.Flag].Bit);
            return new Code($"((long){names.Message}.Flags >> {shift}) & 1", Precedence.Conditional);
        }

        return new Code($"{Value(operand).At(Precedence.Or)} ? 1L : 0L", Precedence.Conditional);
    }

    private Code Conditional(ConditionalExpr e)
    {
        Code Branch(Expr branch) => e.Type.Kind == ValueKind.Seq32 ? Sequence(branch) : Computed(branch);
        return new Code($"{Condition(e.Condition).At(Precedence.Or)} ? {Branch(e.WhenTrue).At(Precedence.Or)} : {Branch(e.WhenFalse).At(Precedence.Or)}", Precedence.Conditional);
    }

    private static string Operator(CompareOperator comparison) => comparison switch
    {
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        _ => ">=",
    };
}
