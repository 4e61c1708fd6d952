using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>A method that does what some rules do.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The first of those rules, bound for one of the events it is judged in.</param>
/// <param name="Event">That event.</param>
/// <param name="Usage">What it needs.</param>
/// <param name="Arguments">The event's arguments it reads.</param>
/// <param name="Lets">The rule's values it reads.</param>
public sealed record RuleMethod(string Name, BoundRule Rule, EventModel Event, Usage Usage, IReadOnlyList<int> Arguments, IReadOnlyList<int> Lets)
{
    /// <summary>The rules that do just this, in the order they were met.</summary>
    public SortedSet<int> Rules { get; } = [];
}

/// <summary>
/// Decides which rules get a method for what they do, and which are short enough to stand where they fire. Rules that do the same share one, whatever
/// states and events judge them: an action that many rules are made of is compiled once.
/// </summary>
public sealed class RuleMethods(EmitContext context)
{
    private const int ShortRule = 3;

    private readonly Dictionary<(EquatableArray<Effect> Effects, EquatableArray<LetModel> Lets, int Message, EquatableArray<ArgumentModel> Arguments), RuleMethod> _known = [];

    /// <summary>The methods asked for so far, in that order.</summary>
    public List<RuleMethod> All { get; } = [];

    /// <summary>The method of a rule; null if its effects stand where it fires.</summary>
    public RuleMethod? Of(EventModel @event, BoundRule rule)
    {
        if (rule.Effects.Sum(Weight) <= ShortRule) return null;
        Usage usage = context.Usage.Of(rule.Effects);
        List<Expr> read = ExpressionTree.All(rule.Effects).SelectMany(e => ExpressionTree.Read(e, context.Model)).SelectMany(ExpressionTree.All).ToList();
        List<int> lets = read.OfType<LetExpr>().Select(e => e.Let).Distinct().OrderBy(i => i).ToList();

        // What rules do is the same only if what they read of event, message and rule is.
        var key = (rule.Effects, lets.Count == 0 ? default : rule.Lets, (usage & Usage.Message) == 0 ? -1 : @event.Message,
            (usage & Usage.Arguments) == 0 ? default : @event.Arguments);
        if (!_known.TryGetValue(key, out RuleMethod? method))
        {
            List<int> arguments = read.OfType<ArgumentExpr>().Select(e => e.Argument).Distinct().OrderBy(i => i).ToList();
            method = new RuleMethod(context.Members.Scope.Take("Do" + Name(rule), "In" + @event.Identifier), rule, @event, usage, arguments, lets);
            _known.Add(key, method);
            All.Add(method);
        }

        method.Rules.Add(rule.Rule);
        return method;
    }

    private string Name(BoundRule rule) =>
        rule.Effects.Count == 1 && rule.Effects[0] is ActionEffect action ? Identifiers.Pascal(action.Name) : context.Model.Rules[rule.Rule].Identifier;

    private static int Weight(Effect effect) => effect switch
    {
        // What is handed out is put together on the stack, and room for it there costs a method on every way through it.
        SendEffect or SignalEffect => ShortRule + 1,
        WhenEffect e => 1 + e.Effects.Sum(Weight),
        ActionEffect e => e.Effects.Sum(Weight),
        _ => 1,
    };
}
