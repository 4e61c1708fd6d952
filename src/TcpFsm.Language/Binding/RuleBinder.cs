using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Binds one rule for one event.</summary>
/// <param name="draft">The spec.</param>
/// <param name="event">The event.</param>
/// <param name="step">The step the rule stands in; -1: a plain list.</param>
internal sealed class RuleBinder(Draft draft, EventDraft @event, int step)
{
    private readonly Scope _scope = EventScope.Of(draft, @event);

    /// <summary>The rule as it is judged in these states.</summary>
    /// <param name="syntax">The rule as written.</param>
    /// <param name="rule">Its index; -1 if it is bound for its problems only.</param>
    /// <param name="states">The states it is judged in.</param>
    public BoundRule Bind(RuleSyntax syntax, int rule, StateSet states)
    {
        var expressions = new ExpressionBinder(draft, _scope);
        EquatableArray<LetModel> lets = BindLets(syntax.Let, expressions);
        Expr? when = syntax.When is null ? null : expressions.BindCondition(syntax.When);
        if (when is not null) draft.Definitions.IsBounded(when, syntax.When!.Span);
        var effects = new EffectBinder(draft, _scope, expressions);
        var bound = new BoundRule
        {
            Rule = rule,
            States = states,
            Lets = lets,
            When = when,
            Effects = effects.Bind(syntax),
            Answer = BindAnswer(syntax),
            Goto = syntax.Goto is null ? -1 : FindState(syntax.Goto),
            Then = syntax.Then is null ? Continuation.Next : BindThen(syntax.Then),
        };
        if (rule >= 0 && !draft.Positions.Sends.ContainsKey(rule)) draft.Positions.Sends.Add(rule, effects.Sends);
        return bound;
    }

    private EquatableArray<LetModel> BindLets(IReadOnlyList<LetSyntax> lets, ExpressionBinder expressions)
    {
        var bound = new List<LetModel>();
        foreach (LetSyntax let in lets)
        {
            Expr? value = expressions.Bind(let.Value, null);
            if (let.Name.IsMissing || draft.Globals.IsTaken(let.Name, "let", @event.Shell.Message)) continue;
            if (_scope.Has(let.Name.Text))
            {
                draft.Problems.Duplicate(let.Name.Span, $"{Wording.Quote(let.Name.Text)} has a meaning in this rule already; take another name.");
                continue;
            }

            if (value is null || !draft.Definitions.IsBounded(value, let.Value.Span)) value = null;

            // A let that failed is known all the same, or every use of it would be reported too.
            ValueType type = value?.Type ?? ValueType.Number;
            _scope.Add(let.Name.Text, new ValueSymbol(new LetExpr(type, bound.Count), new DeclaredType(type)));
            bound.Add(new LetModel(let.Name.Text, Identifiers.Camel(let.Name.Text), value ?? new ConstantExpr(type, 0)));
        }

        return bound.ToEquatableArray();
    }

    private Answer BindAnswer(RuleSyntax rule)
    {
        if (rule.Ignore) return new Answer(AnswerKind.Ignore);
        if (rule.Refuse is { } error) return new Answer(AnswerKind.Refuse, draft.Names.Errors.Require(error));
        if (rule.Return is not { } value || value.IsMissing) return Answer.None;
        if (draft.Names.Returns.Find(value.Text) < 0 && draft.Names.Returns.Declare(value) is { } identifier) draft.Returns.Add(new ReturnModel(value.Text, identifier));
        return new Answer(AnswerKind.Return, draft.Names.Returns.Find(value.Text));
    }

    private int FindState(NameSyntax name)
    {
        if (draft.Names.Groups.Find(name.Text) < 0) return draft.Names.States.Require(name);
        draft.Problems.Unknown(name.Span, $"{Wording.Quote(name.Text)} is a group; a rule goes to one state.");
        return -1;
    }

    private Continuation BindThen(NameSyntax then)
    {
        if (then.Text == "stop") return new Continuation(ContinuationKind.Stop);
        if (then.Text == "again") return new Continuation(ContinuationKind.Again);
        if (then.IsMissing) return Continuation.Next;
        int target = @event.FindStep(then.Text);
        if (target > step) return new Continuation(ContinuationKind.Jump, target);
        if (target >= 0)
            draft.Problems.Malformed(then.Span, $"{Wording.Quote(then.Text)} is no later step: `then:` goes forward only.");
        else
            draft.Problems.Unknown(then.Span, $"{Wording.Quote(@event.Shell.Name)} has no step {Wording.Quote(then.Text)}{Suggest.DidYouMean(then.Text, StepNames())}");
        return Continuation.Next;
    }

    private IEnumerable<string> StepNames()
    {
        yield return "stop";
        yield return "again";
        foreach (StepSyntax known in @event.Steps) yield return known.Name.Text;
    }
}
