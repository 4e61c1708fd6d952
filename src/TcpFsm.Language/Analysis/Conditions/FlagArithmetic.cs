using System;
using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>Comparisons that read nothing but flags and constants, such as <c>SYN + FIN = 2</c>: they are computed for each combination of their flags.</summary>
internal sealed class FlagArithmetic
{
    private const int FlagLimit = 10;

    private readonly DecisionDiagram _diagram;
    private readonly LeafFacts _facts;
    private readonly ulong _flags;

    private FlagArithmetic(DecisionDiagram diagram, LeafFacts facts, ulong flags)
    {
        _diagram = diagram;
        _facts = facts;
        _flags = flags;
    }

    /// <summary>The function of a comparison.</summary>
    /// <returns>Null if it has too many flags or does what is not known here.</returns>
    public static int? Read(DecisionDiagram diagram, LeafFacts facts, CompareExpr compare, FormalScope? scope, ulong flags, int[] functions)
    {
        var read = new List<int>();
        for (int flag = 0; flag < functions.Length; flag++)
        {
            if ((flags >> flag & 1) != 0) read.Add(flag);
        }

        if (read.Count > FlagLimit) return null;
        int result = DecisionDiagram.False;
        for (ulong choice = 0; choice < 1UL << read.Count; choice++)
        {
            (ulong set, int where) = Choose(diagram, read, functions, choice);
            if (new FlagArithmetic(diagram, facts, set).Evaluate(compare, scope) is not { } value) return null;
            if (value != 0) result = diagram.Or(result, where);
        }

        return result;
    }

    private static (ulong Set, int Where) Choose(DecisionDiagram diagram, List<int> read, int[] functions, ulong choice)
    {
        ulong set = 0;
        int where = DecisionDiagram.True;
        for (int i = 0; i < read.Count; i++)
        {
            bool on = (choice >> i & 1) != 0;
            if (on) set |= 1UL << read[i];
            int function = functions[read[i]];
            where = diagram.And(where, on ? function : diagram.Not(function));
        }

        return (set, where);
    }

    private long? Evaluate(Expr expr, FormalScope? scope) => expr switch
    {
        ConstantExpr e => e.Value,
        FlagExpr e => (long)(_flags >> e.Flag & 1),
        NotExpr e => 1 - Evaluate(e.Operand, scope),
        AndExpr e => Evaluate(e.Left, scope) & Evaluate(e.Right, scope),
        OrExpr e => Evaluate(e.Left, scope) | Evaluate(e.Right, scope),
        BoolToNumberExpr e => Evaluate(e.Operand, scope),
        ConditionalExpr e => Evaluate(e.Condition, scope) != 0 ? Evaluate(e.WhenTrue, scope) : Evaluate(e.WhenFalse, scope),
        FormalExpr e when scope is not null => EvaluateFormal(e, scope),
        DefinitionExpr e => Evaluate(_facts.Definitions[e.Definition].Body, new FormalScope(e.Arguments, scope)),
        CompareExpr e => Compare(e, Evaluate(e.Left, scope), Evaluate(e.Right, scope)),
        ArithmeticExpr e => Compute(e, Evaluate(e.Left, scope), Evaluate(e.Right, scope)),
        _ => null,
    };

    private long? EvaluateFormal(FormalExpr formal, FormalScope scope)
    {
        _diagram.Pay(1);
        return Evaluate(scope.Arguments[formal.Formal], scope.Outer);
    }

    private static long? Compare(CompareExpr expr, long? left, long? right)
    {
        if (left is not { } a || right is not { } b || IsSequence(expr.Left) || IsSequence(expr.Right)) return null;
        bool holds = expr.Operator switch
        {
            CompareOperator.Equal => a == b,
            CompareOperator.NotEqual => a != b,
            CompareOperator.Less => a < b,
            CompareOperator.LessOrEqual => a <= b,
            CompareOperator.Greater => a > b,
            _ => a >= b,
        };
        return holds ? 1 : 0;
    }

    private static long? Compute(ArithmeticExpr expr, long? left, long? right)
    {
        if (left is not { } a || right is not { } b || IsSequence(expr) || IsSequence(expr.Left)) return null;
        return expr.Operator switch
        {
            ArithmeticOperator.Add => unchecked(a + b),
            ArithmeticOperator.Subtract => unchecked(a - b),
            ArithmeticOperator.Multiply => unchecked(a * b),
            ArithmeticOperator.Min => Math.Min(a, b),
            ArithmeticOperator.Max => Math.Max(a, b),
            _ => null,
        };
    }

    private static bool IsSequence(Expr expr) => expr.Type.Kind == ValueKind.Seq32;
}
