using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>A method that does what a rule does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The rule, bound for one of the events it is judged in.</param>
/// <param name="Event">That event.</param>
/// <param name="Usage">What it needs.</param>
/// <param name="Arguments">The event's arguments it reads.</param>
/// <param name="Lets">The rule's values it reads.</param>
public sealed record RuleMethod(string Name, BoundRule Rule, EventModel Event, Usage Usage, IReadOnlyList<int> Arguments, IReadOnlyList<int> Lets);

/// <summary>Decides which rules get a method of their own, shared by all states and events that judge them, and which are short enough to stand where they fire.</summary>
public sealed class RuleMethods(EmitContext context)
{
    private const int ShortRule = 3;

    private readonly Dictionary<(int Rule, EquatableArray<Effect> Effects, EquatableArray<LetModel> Lets, int Message, EquatableArray<ArgumentModel> Arguments), RuleMethod> _known = [];

    /// <summary>The methods asked for so far, in that order.</summary>
    public List<RuleMethod> All { get; } = [];

    /// <summary>The method of a rule; null if its effects stand where it fires.</summary>
    public RuleMethod? Of(EventModel @event, BoundRule rule)
    {
        if (rule.Effects.Sum(Weight) <= ShortRule) return null;
        Usage usage = context.Usage.Of(rule.Effects);
        // The same rule in two events is one method if it reads nothing of either.
        var key = (rule.Rule, rule.Effects, rule.Lets, (usage & Usage.Message) == 0 ? -1 : @event.Message,
            (usage & Usage.Arguments) == 0 ? default : @event.Arguments);
        if (_known.TryGetValue(key, out RuleMethod? method)) return method;
        List<Expr> read = ExpressionTree.All(rule.Effects).SelectMany(e => ExpressionTree.Read(e, context.Model)).SelectMany(ExpressionTree.All).ToList();
        method = new RuleMethod(
            context.Members.Scope.Take("Do" + context.Model.Rules[rule.Rule].Identifier, "In" + @event.Identifier), rule, @event, usage,
            read.OfType<ArgumentExpr>().Select(e => e.Argument).Distinct().OrderBy(i => i).ToList(),
            read.OfType<LetExpr>().Select(e => e.Let).Distinct().OrderBy(i => i).ToList());
        _known.Add(key, method);
        All.Add(method);
        return method;
    }

    private static int Weight(Effect effect) => effect switch
    {
        // What is handed out is put together on the stack, and room for it there costs a method on every way through it.
        SendEffect or SignalEffect => ShortRule + 1,
        WhenEffect e => 1 + e.Effects.Sum(Weight),
        ActionEffect e => e.Effects.Sum(Weight),
        _ => 1,
    };
}
