using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Mutation.Mutants;

/// <summary>Changes of conditions and values: parts left out, boundaries moved.</summary>
internal sealed class ExprMutants(ProtocolModel model, PrintContext context)
{
    /// <summary>A condition, also turned round as a whole.</summary>
    public IEnumerable<Change<Expr>> OfCondition(Expr condition) => Of(condition).Prepend(new($"not ({Print(condition)})", new NotExpr(condition)));

    /// <summary>Each part of an expression changed in turn.</summary>
    public IEnumerable<Change<Expr>> Of(Expr expr)
    {
        foreach (Expr instead in Instead(expr)) yield return new($"{Print(expr)} -> {Print(instead)}", instead);
        Expr[] children = [.. ExprChildren.Of(expr)];
        for (int i = 0; i < children.Length; i++)
        {
            foreach (Change<Expr> change in Of(children[i]))
            {
                Expr[] changed = [.. children];
                changed[i] = change.Part;
                yield return new(change.What, WithChildren(expr, changed));
            }
        }
    }

    private static IEnumerable<Expr> Instead(Expr expr) => expr switch
    {
        AndExpr and => [and.Left, and.Right],
        OrExpr or => [or.Left, or.Right],
        NotExpr not => [not.Operand],
        CompareExpr compare => [compare with { Operator = OtherSide(compare.Operator) }],
        ConditionalExpr conditional => [conditional.WhenTrue, conditional.WhenFalse],
        _ => [],
    };

    private static CompareOperator OtherSide(CompareOperator compare) => compare switch
    {
        CompareOperator.Equal => CompareOperator.NotEqual,
        CompareOperator.NotEqual => CompareOperator.Equal,
        CompareOperator.Less => CompareOperator.LessOrEqual,
        CompareOperator.LessOrEqual => CompareOperator.Less,
        CompareOperator.Greater => CompareOperator.GreaterOrEqual,
        _ => CompareOperator.Greater,
    };

    private static Expr WithChildren(Expr expr, Expr[] parts) => expr switch
    {
        NotExpr => new NotExpr(parts[0]),
        BoolToNumberExpr => new BoolToNumberExpr(parts[0]),
        AndExpr => new AndExpr(parts[0], parts[1]),
        OrExpr => new OrExpr(parts[0], parts[1]),
        CompareExpr compare => compare with { Left = parts[0], Right = parts[1] },
        ArithmeticExpr arithmetic => arithmetic with { Left = parts[0], Right = parts[1] },
        ConditionalExpr conditional => conditional with { Condition = parts[0], WhenTrue = parts[1], WhenFalse = parts[2] },
        DefinitionExpr definition => definition with { Arguments = new EquatableArray<Expr>(parts) },
        HostExpr host => host with { Arguments = new EquatableArray<Expr>(parts) },
        _ => expr,
    };

    private string Print(Expr expr) => ExprPrinter.Print(model, expr, context);
}
