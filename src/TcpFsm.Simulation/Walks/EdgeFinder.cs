using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Walks;

/// <summary>
/// Finds what a spec compares the fields of messages and the arguments of calls with: a walk that picks values around these edges
/// meets every condition from both sides, whatever the protocol.
/// </summary>
internal sealed class EdgeFinder
{
    /// <summary>Definitions that use each other twice at every level would be looked at for ever.</summary>
    private const int Limit = 200_000;

    private readonly ProtocolModel _model;
    private readonly HashSet<(int Target, Expr Edge)> _found = [];
    private int _seen;

    public EdgeFinder(ProtocolModel model) => _model = model;

    /// <summary>The edges of each field, or each argument where the event is a call.</summary>
    public ILookup<int, Expr> Find(EventModel model)
    {
        IEnumerable<BoundRule> rules = model.Plain.Concat(model.Steps.SelectMany(s => s.Rules));
        IEnumerable<Expr> read = model.Steps.Where(s => s.Condition is not null).Select(s => s.Condition!).Concat(rules.SelectMany(ExprTree.Of));
        foreach (Expr expr in read) Visit(expr, []);
        return _found.ToLookup(f => f.Target, f => f.Edge);
    }

    private void Visit(Expr expr, EquatableArray<Expr> formals)
    {
        if (++_seen > Limit) return;
        if (expr is CompareExpr compare)
        {
            Compare(compare.Left, compare.Right, formals);
            Compare(compare.Right, compare.Left, formals);
        }

        if (expr is DefinitionExpr definition)
            Visit(_model.Definitions[definition.Definition].Body, definition.Arguments.Select(a => Substitute(a, formals)).ToEquatableArray());
        foreach (Expr part in ExprChildren.Of(expr)) Visit(part, formals);
    }

    private void Compare(Expr side, Expr other, EquatableArray<Expr> formals)
    {
        Expr edge = Substitute(other, formals);
        if (!IsFixed(edge)) return;
        foreach (int target in Targets(Substitute(side, formals)).Distinct()) _found.Add((target, edge));
    }

    private IEnumerable<int> Targets(Expr expr)
    {
        if (++_seen > Limit) return [];
        return expr switch
        {
            FieldExpr e => [e.Field],
            ArgumentExpr e => [e.Argument],
            DefinitionExpr e => Targets(_model.Definitions[e.Definition].Body).Concat(e.Arguments.SelectMany(Targets)),
            _ => ExprChildren.Of(expr).SelectMany(Targets),
        };
    }

    /// <summary>Whether the value is known before the message or call is made.</summary>
    private bool IsFixed(Expr expr)
    {
        if (++_seen > Limit) return false;
        return expr switch
        {
            FieldExpr or FlagExpr or ArgumentExpr or LetExpr or FormalExpr => false,
            DefinitionExpr e => e.Arguments.Count == 0 && IsFixed(_model.Definitions[e.Definition].Body),
            _ => ExprChildren.Of(expr).All(IsFixed),
        };
    }

    private static Expr Substitute(Expr expr, EquatableArray<Expr> formals) => expr switch
    {
        FormalExpr e when e.Formal < formals.Count => formals[e.Formal],
        ArithmeticExpr e => e with { Left = Substitute(e.Left, formals), Right = Substitute(e.Right, formals) },
        _ => expr,
    };
}
