using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Predicates, values and actions that no rule uses, and rules that no event is left for, are read all the same: each must make sense somewhere.</summary>
internal static class UnusedPass
{
    private static readonly ValueType[] ArgumentTypes = [ValueType.Number, ValueType.Seq32, ValueType.Bool, ValueType.Duration];

    public static void Definitions(Draft draft)
    {
        foreach (DefinitionSyntax syntax in draft.Syntax.Definitions)
        {
            if (syntax.Name.IsMissing || draft.Definitions.IsUsed(syntax.Name.Text)) continue;
            IEnumerable<int> messages = Enumerable.Range(-1, draft.Messages.Count + 1);
            IEnumerable<ValueType> types = syntax.Parameters.Count == 0 ? ArgumentTypes.Take(1) : ArgumentTypes;
            ReportBest(draft, messages.SelectMany(m => types.Select<ValueType, Action>(t => () => Use(draft, syntax, m, t))));
        }
    }

    public static void Actions(Draft draft)
    {
        foreach (ActionSyntax syntax in draft.Actions.Values)
        {
            if (!draft.UsedActions.Contains(syntax.Name.Text)) ReportBest(draft, draft.Events.Select<EventDraft, Action>(e => () => Use(draft, syntax, e)));
        }
    }

    /// <summary>Rules of <c>on other:</c> where every event is named elsewhere.</summary>
    public static void Rules(Draft draft, BlockSyntax block, StateSet states)
    {
        foreach (RuleSyntax rule in block.Rules ?? [])
        {
            StatePass.StatesOf(draft, rule.In);
            ReportBest(draft, draft.Events.Select<EventDraft, Action>(e => () => new RuleBinder(draft, e, -1).Bind(rule, -1, states)));
        }
    }

    private static void Use(Draft draft, DefinitionSyntax syntax, int message, ValueType type)
    {
        Expr[] arguments = syntax.Parameters.Select(_ => (Expr)new ConstantExpr(type, 0)).ToArray();
        draft.Definitions.Use(syntax, arguments, new Scope(draft, message, "the spec"), syntax.Name.Span);
    }

    private static void Use(Draft draft, ActionSyntax syntax, EventDraft @event)
    {
        Scope scope = EventScope.Of(draft, @event);
        new EffectBinder(draft, scope, new ExpressionBinder(draft, scope)).Bind([new ActionUseSyntax(syntax.Name.Span, syntax.Name)]);
    }

    /// <summary>Reports the attempt that comes nearest; none if one has no problem at all.</summary>
    private static void ReportBest(Draft draft, IEnumerable<Action> attempts)
    {
        IReadOnlyList<Problem>? best = null;
        foreach (Action attempt in attempts)
        {
            IReadOnlyList<Problem> problems = draft.Try(attempt);
            if (problems.Count == 0) return;
            if (best is null || problems.Count < best.Count) best = problems;
        }

        draft.Problems.Report(best ?? []);
    }
}
