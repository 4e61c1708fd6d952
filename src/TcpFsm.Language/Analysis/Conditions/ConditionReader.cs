using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>
/// Turns conditions into functions of flags and unknowns. And, or, not and definitions are taken apart; what is left is known if it reads flags
/// and constants only, else one unknown. No arithmetic is done on unknowns.
/// </summary>
/// <param name="diagram">The diagram to build in.</param>
/// <param name="atoms">The unknowns.</param>
/// <param name="facts">The model's definitions.</param>
/// <param name="flags">For each flag that can be read its function; -1 for one that is an unknown.</param>
internal sealed class ConditionReader(DecisionDiagram diagram, AtomTable atoms, LeafFacts facts, int[] flags)
{
    private readonly Dictionary<int, int> _definitions = [];

    /// <summary>A number of the rule whose lets are read.</summary>
    public int Rule { get; set; }

    /// <summary>The function of a condition.</summary>
    /// <exception cref="DiagramLimitException">The condition is too complex.</exception>
    public int Read(Expr expr) => Read(expr, null);

    private int Read(Expr expr, FormalScope? scope)
    {
        switch (expr)
        {
            case ConstantExpr constant: return constant.Value != 0 ? DecisionDiagram.True : DecisionDiagram.False;
            case FlagExpr flag when Known(flag.Flag): return flags[flag.Flag];
            case NotExpr not: return diagram.Not(Read(not.Operand, scope));
            case AndExpr and: return diagram.And(Read(and.Left, scope), Read(and.Right, scope));
            case OrExpr or: return diagram.Or(Read(or.Left, scope), Read(or.Right, scope));
            case ConditionalExpr choice:
                return diagram.IfThenElse(Read(choice.Condition, scope), Read(choice.WhenTrue, scope), Read(choice.WhenFalse, scope));
            case CompareExpr compare: return ReadCompare(compare, scope);
            case FormalExpr formal when scope is not null: return ReadFormal(formal, scope);
            case DefinitionExpr definition: return ReadDefinition(definition, scope);
            default: return Atom(LeafReader.Read(facts, expr, scope, Rule));
        }
    }

    // Formals that stand for formals can double the work at every call: each is paid for.
    private int ReadFormal(FormalExpr formal, FormalScope scope)
    {
        diagram.Pay(1);
        return Read(scope.Arguments[formal.Formal], scope.Outer);
    }

    private int ReadDefinition(DefinitionExpr use, FormalScope? scope)
    {
        DefinitionModel definition = facts.Definitions[use.Definition];
        if (use.Arguments.Count > 0) return Read(definition.Body, new FormalScope(use.Arguments, scope));
        if (_definitions.TryGetValue(use.Definition, out int known)) return known;
        int result = Read(definition.Body, new FormalScope(use.Arguments, null));
        _definitions.Add(use.Definition, result);
        return result;
    }

    private int ReadCompare(CompareExpr compare, FormalScope? scope)
    {
        bool equality = compare.Operator is CompareOperator.Equal or CompareOperator.NotEqual;
        if (equality && compare.Left.Type.Kind == ValueKind.Bool && compare.Right.Type.Kind == ValueKind.Bool)
        {
            int left = Read(compare.Left, scope), right = Read(compare.Right, scope);
            int same = diagram.IfThenElse(left, right, diagram.Not(right));
            return compare.Operator == CompareOperator.Equal ? same : diagram.Not(same);
        }

        (CompareExpr plain, bool negated) = WithoutNegation(compare);
        int result = ReadLeaf(plain, scope);
        return negated ? diagram.Not(result) : result;
    }

    /// <summary>Of two opposite comparisons one is the other's negation. Of sequence numbers that holds for equality only: at 2^31 neither is before the other.</summary>
    private static (CompareExpr Plain, bool Negated) WithoutNegation(CompareExpr compare)
    {
        bool serial = compare.Left.Type.Kind == ValueKind.Seq32 && compare.Right.Type.Kind == ValueKind.Seq32;
        return compare.Operator switch
        {
            CompareOperator.NotEqual => (compare with { Operator = CompareOperator.Equal }, true),
            CompareOperator.LessOrEqual when !serial => (compare with { Operator = CompareOperator.Greater }, true),
            CompareOperator.GreaterOrEqual when !serial => (compare with { Operator = CompareOperator.Less }, true),
            _ => (compare, false),
        };
    }

    private int ReadLeaf(CompareExpr compare, FormalScope? scope)
    {
        Leaf leaf = LeafReader.Read(facts, compare, scope, Rule);
        if (leaf.Unknown) return Atom(leaf);
        for (int flag = 0; flag < flags.Length; flag++)
        {
            if ((leaf.Flags >> flag & 1) != 0 && !Known(flag)) return Atom(leaf);
        }

        return FlagArithmetic.Read(diagram, facts, compare, scope, leaf.Flags, flags) ?? Atom(leaf);
    }

    private bool Known(int flag) => flag < flags.Length && flags[flag] >= 0;

    private int Atom(Leaf leaf) => diagram.Variable(atoms.VariableOf(leaf));
}
