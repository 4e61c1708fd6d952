using System.Collections.Generic;

namespace TcpFsm.Language.Model;

/// <summary>Walks expressions without knowing every kind of them.</summary>
public static class ExprChildren
{
    /// <summary>The operands of an expression, in the order they are read. A definition's body is not among them.</summary>
    public static IEnumerable<Expr> Of(Expr expr) => expr switch
    {
        NotExpr not => [not.Operand],
        BoolToNumberExpr number => [number.Operand],
        AndExpr and => [and.Left, and.Right],
        OrExpr or => [or.Left, or.Right],
        CompareExpr compare => [compare.Left, compare.Right],
        ArithmeticExpr arithmetic => [arithmetic.Left, arithmetic.Right],
        ConditionalExpr conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        DefinitionExpr definition => definition.Arguments,
        HostExpr host => host.Arguments,
        _ => [],
    };
}
