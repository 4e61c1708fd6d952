using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Mutation.Mutants;

/// <summary>Changes of one rule; null stands for a rule that is no more.</summary>
internal sealed class RuleMutants(ProtocolModel model, EventModel @event, BoundRule rule)
{
    private readonly PrintContext _context = new(@event, rule);

    /// <summary>All changes.</summary>
    public IEnumerable<Change<BoundRule?>> All() => [new("deleted", null), .. When(), .. Lets(), .. Effects(), .. Answers(), .. Goto(), .. Then()];

    private IEnumerable<Change<BoundRule?>> When()
    {
        if (rule.When is not { } when) yield break;
        yield return new("no when", rule with { When = null });
        foreach (Change<Expr> change in new ExprMutants(model, _context).OfCondition(when)) yield return new($"when {change.What}", rule with { When = change.Part });
    }

    private IEnumerable<Change<BoundRule?>> Lets() => rule.Lets.SelectMany((let, i) => new ExprMutants(model, _context).Of(let.Value).Select(change =>
        new Change<BoundRule?>($"let {let.Name}: {change.What}", rule with { Lets = rule.Lets.Select((l, j) => j == i ? l with { Value = change.Part } : l).ToEquatableArray() })));

    private IEnumerable<Change<BoundRule?>> Effects() =>
        new EffectMutants(model, _context).Of(rule.Effects).Select(c => new Change<BoundRule?>(c.What, rule with { Effects = c.Part }));

    private IEnumerable<Change<BoundRule?>> Answers()
    {
        // In a list, `ignore` is a word only: the list is the whole handling, whatever its rules do.
        if (rule.Answer.Kind == AnswerKind.None || (rule.Answer.Kind == AnswerKind.Ignore && Plain)) yield break;
        yield return new($"no {RulePrinter.PrintAnswer(model, rule.Answer)}", rule with { Answer = Answer.None });
        if (rule.Answer.Kind != AnswerKind.Refuse) yield break;
        var other = new Answer(AnswerKind.Refuse, (rule.Answer.Index + 1) % model.Errors.Count);
        yield return new($"{RulePrinter.PrintAnswer(model, rule.Answer)} -> {RulePrinter.PrintAnswer(model, other)}", rule with { Answer = other });
    }

    private IEnumerable<Change<BoundRule?>> Goto()
    {
        if (rule.Goto < 0) yield break;
        string name = model.States[rule.Goto].Name;
        yield return new($"no goto {name}", rule with { Goto = -1 });
        int other = (rule.Goto + 1) % model.States.Count;
        yield return new($"goto {name} -> {model.States[other].Name}", rule with { Goto = other });
    }

    private IEnumerable<Change<BoundRule?>> Then()
    {
        // A rule that refuses or ignores ends the event whatever it says; the last step has nothing behind it.
        if (rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore || @event.Steps.Count == 0) yield break;
        bool next = rule.Then.Kind == ContinuationKind.Next;
        if (next && (Plain || @event.Steps[^1].Rules.Any(r => r.Rule == rule.Rule))) yield break;
        Continuation other = next ? new Continuation(ContinuationKind.Stop) : Continuation.Next;
        yield return new($"then {rule.Then.Kind} -> {other.Kind}", rule with { Then = other });
    }

    private bool Plain => @event.Plain.Any(r => r.Rule == rule.Rule);
}
