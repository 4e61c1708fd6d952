using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Printing;

/// <summary>Prints a rule on one line, in the spec's words.</summary>
public static class RulePrinter
{
    /// <summary>Prints a bound rule: <c>K3 in FIN-WAIT-1 when fin-acked: start fin-wait-2; signal close acknowledged; goto FIN-WAIT-2</c>.</summary>
    public static string Print(ProtocolModel model, EventModel @event, BoundRule rule)
    {
        var context = new PrintContext(@event, rule);
        string head = $"{model.Rules[rule.Rule].Id} in {string.Join(", ", rule.States.States.Select(s => model.States[s].Name))}";
        if (rule.Lets.Count > 0) head += $" let {string.Join(", ", rule.Lets.Select(l => $"{l.Name} = {ExprPrinter.Print(model, l.Value, context)}"))}";
        if (rule.When is not null) head += $" when {ExprPrinter.Print(model, rule.When, context)}";
        return $"{head}: {string.Join("; ", Parts(model, @event, rule))}";
    }

    /// <summary>Prints what a bound rule does, one text each: its effects, its answer, where it goes and how the event goes on.</summary>
    public static IEnumerable<string> Parts(ProtocolModel model, EventModel @event, BoundRule rule)
    {
        var context = new PrintContext(@event, rule);
        foreach (Effect effect in rule.Effects) yield return EffectPrinter.Print(model, effect, context);
        if (PrintAnswer(model, rule.Answer) is { } answer) yield return answer;
        if (rule.Goto >= 0) yield return "goto " + model.States[rule.Goto].Name;
        if (PrintThen(@event, rule.Then) is { } then) yield return then;
    }

    /// <summary>What a rule answers; null if nothing.</summary>
    public static string? PrintAnswer(ProtocolModel model, Answer answer) => answer.Kind switch
    {
        AnswerKind.Return => "return " + model.Returns[answer.Index].Name,
        AnswerKind.Refuse => "refuse " + model.Errors[answer.Index].Name,
        AnswerKind.Ignore => "ignore",
        _ => null,
    };

    private static string? PrintThen(EventModel @event, Continuation then) => then.Kind switch
    {
        ContinuationKind.Stop => "then stop",
        ContinuationKind.Again => "then again",
        ContinuationKind.Jump => "then " + @event.Steps[then.Step].Name,
        _ => null,
    };
}
