using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>What a rule does: one list of effects in the order they happen, with its actions expanded for this use.</summary>
internal sealed class EffectBinder
{
    private readonly Draft _draft;
    private readonly Scope _scope;
    private readonly ExpressionBinder _expressions;
    private readonly Arithmetic _arithmetic;
    private readonly SendBinder _sends;
    private readonly SignalBinder _signals;
    private readonly UsePath _open = new();
    private int _count;

    public EffectBinder(Draft draft, Scope scope, ExpressionBinder expressions)
    {
        (_draft, _scope, _expressions) = (draft, scope, expressions);
        _arithmetic = new Arithmetic(draft.Problems, draft.Types);
        _sends = new SendBinder(draft, expressions);
        _signals = new SignalBinder(draft, expressions);
    }

    /// <summary>Where the templates stand, in the order of the effects.</summary>
    public List<TextSpan> Sends { get; } = [];

    /// <summary>Binds <c>do</c>, <c>send</c>, <c>cancel</c>, <c>start</c> and <c>signal</c> of a rule, in that order.</summary>
    public EquatableArray<Effect> Bind(RuleSyntax rule)
    {
        var effects = new List<Effect>();
        AddItems(effects, rule.Do);
        AddTail(effects, rule.Send, rule.Cancel, rule.Start, rule.Signal);
        return effects.ToEquatableArray();
    }

    /// <summary>Binds the items of an action for themselves.</summary>
    public void Bind(IReadOnlyList<DoSyntax> items) => AddItems([], items);

    private void AddItems(List<Effect> effects, IReadOnlyList<DoSyntax> items)
    {
        foreach (DoSyntax item in items)
        {
            if (!HasRoom(item.Span)) return;
            switch (item)
            {
                case AssignSyntax assign:
                    Add(effects, BindAssign(assign));
                    break;
                case ActionUseSyntax use:
                    Add(effects, BindAction(use));
                    break;
                case GroupDoSyntax group:
                    AddGroup(effects, group);
                    break;
            }
        }
    }

    private void AddGroup(List<Effect> effects, GroupDoSyntax group)
    {
        List<Effect> inner = group.When is null ? effects : [];
        Expr? when = group.When is null ? null : _expressions.BindCondition(group.When);
        AddItems(inner, group.Do);
        AddTail(inner, group.Send, group.Cancel, group.Start, group.Signal);
        if (when is not null && _draft.Definitions.IsBounded(when, group.When!.Span)) effects.Add(new WhenEffect(when, inner.ToEquatableArray()));
    }

    private void AddTail(
        List<Effect> effects, IReadOnlyList<TemplateSyntax> sends, IReadOnlyList<NameSyntax> cancels, IReadOnlyList<NameSyntax> starts, IReadOnlyList<SignalUseSyntax> signals)
    {
        foreach (TemplateSyntax send in sends)
        {
            if (!HasRoom(send.Span)) return;
            Sends.Add(send.Span);
            Add(effects, _sends.Bind(send));
        }

        foreach (NameSyntax cancel in cancels) AddCancels(effects, cancel);
        foreach (NameSyntax start in starts)
        {
            if (_draft.Names.Timers.Require(start) is >= 0 and int timer) Add(effects, new StartEffect(timer));
        }

        foreach (SignalUseSyntax signal in signals) Add(effects, _signals.Bind(signal));
    }

    private void AddCancels(List<Effect> effects, NameSyntax cancel)
    {
        if (cancel.Text == "all")
        {
            for (int timer = 0; timer < _draft.Timers.Count && HasRoom(cancel.Span); timer++) effects.Add(new CancelEffect(timer));
        }
        else if (_draft.Names.Timers.Require(cancel) is >= 0 and int timer)
        {
            Add(effects, new CancelEffect(timer));
        }
    }

    private static void Add(List<Effect> effects, Effect? effect)
    {
        if (effect is not null) effects.Add(effect);
    }

    private Effect? BindAssign(AssignSyntax assign)
    {
        int index = FindVariable(assign.Target);
        if (index < 0) return null;
        DeclaredType type = _draft.VariableTypes[index];
        string place = $"The variable {Wording.Quote(assign.Target.Text)}";
        Expr? value = assign.Operator == AssignOperator.Set ? _expressions.BindAs(assign.Value, type, place) : BindStep(assign, index, type, place);
        return value is not null && _draft.Definitions.IsBounded(value, assign.Value.Span) ? new AssignEffect(index, value) : null;
    }

    private Expr? BindStep(AssignSyntax assign, int index, DeclaredType type, string place)
    {
        if (!type.Type.IsNumeric && type.Type.Kind is not (ValueKind.Seq32 or ValueKind.Duration))
        {
            _draft.Problems.WrongType(assign.Target.Span, $"{place} is {_draft.Types.Describe(type.Type)}; it can be assigned with `=`, not counted up or down.");
            return null;
        }

        Expr? by = _expressions.Bind(assign.Value, null);
        ArithmeticOperator op = assign.Operator == AssignOperator.Add ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
        Expr? sum = by is null ? null : _arithmetic.Combine(op, new VariableExpr(type.Type, index), by, assign.Span);
        return sum is null ? null : new Conversions(_draft.Problems, _draft.Types).Convert(sum, type.Type, assign.Value.Span, place);
    }

    private int FindVariable(NameSyntax target)
    {
        int index = _draft.Names.Variables.Find(target.Text);
        if (index >= 0 || target.IsMissing) return index;
        string message = _scope.Find(target.Text) is not null
            ? $"{Wording.Quote(target.Text)} cannot be assigned: it is no variable."
            : $"There is no variable {Wording.Quote(target.Text)}{Suggest.DidYouMean(target.Text, _draft.Names.Variables.Names)}";
        _draft.Problems.Unknown(target.Span, message);
        return -1;
    }

    private Effect? BindAction(ActionUseSyntax use)
    {
        if (use.Name.IsMissing) return null;
        if (!_draft.Actions.TryGetValue(use.Name.Text, out ActionSyntax? action))
        {
            _draft.Problems.Unknown(use.Name.Span, $"There is no action {Wording.Quote(use.Name.Text)}{Suggest.DidYouMean(use.Name.Text, _draft.Names.Actions.Names)}");
            return null;
        }

        return IsNested(use.Name) ? null : Expand(use, action);
    }

    /// <summary>Whether an action would be within itself, or too deep; reports it.</summary>
    private bool IsNested(NameSyntax action)
    {
        if (_open.Contains(action.Text))
        {
            (TextSpan use, string name, string path) = _open.Close(action.Text, action.Span);
            _draft.Problems.Malformed(use, $"The action {Wording.Quote(name)} does itself: {path}.");
            return true;
        }

        if (_open.Count < BindingLimits.ActionDepth) return false;
        _draft.Problems.Malformed(action.Span, $"Actions are nested more than {BindingLimits.ActionDepth} deep.");
        return true;
    }

    private ActionEffect Expand(ActionUseSyntax use, ActionSyntax action)
    {
        _draft.UsedActions.Add(action.Name.Text);
        TextSpan? outer = _scope.UseSpan;
        _scope.UseSpan ??= use.Name.Span;
        _open.Push(use.Name.Text, use.Name.Span);
        var effects = new List<Effect>();
        AddItems(effects, action.Items);
        _open.Pop();
        _scope.UseSpan = outer;
        return new ActionEffect(action.Name.Text, effects.ToEquatableArray());
    }

    private bool HasRoom(TextSpan span)
    {
        if (!_draft.Budget.TryTake(span)) return false;
        if (++_count <= BindingLimits.EffectsOfRule) return true;
        _draft.Problems.Malformed(_scope.UseSpan ?? span, $"The rule has more than {BindingLimits.EffectsOfRule} effects when its actions are expanded.");
        return false;
    }
}
