using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Script;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Scxml;

/// <summary>
/// Writes the transitions of a state. An event begins by saying so in the data model; from there transitions without event judge the rules, one step
/// after the other, in whatever state has been reached: SCXML takes no other event before they come to rest.
/// </summary>
internal sealed class ScxmlRules(ProtocolModel model, ScxmlNames names, ScriptExpressions expressions, ScxmlWriter writer)
{
    /// <summary>Writes all transitions of a state.</summary>
    public void Write(int state)
    {
        for (int i = 0; i < model.Events.Count; i++) WriteBegin(state, i);
        for (int i = 0; i < model.Events.Count; i++) WriteRules(state, i);
        writer.Open("transition", ("cond", "m.event >= 0"));
        writer.Script("pass(m);");
        writer.Close();
    }

    private void WriteBegin(int state, int index)
    {
        EventModel @event = model.Events[index];
        bool plain = @event.PlainStates.Contains(state);
        if (!plain && !@event.Steps.Any(s => s.Rules.Any(r => r.States.Contains(state)))) return;
        string? runs = @event.Timer < 0 ? null : $"m.running.{model.Timers[@event.Timer].Identifier} === true";
        writer.Open("transition", ("event", names.Event(index)), ("cond", runs));
        writer.Script($"begin(m, {ScriptText.Number(index)}, {(plain ? "-1" : "0")}, _event.data);");
        writer.Close();
    }

    private void WriteRules(int state, int index)
    {
        EventModel @event = model.Events[index];
        foreach (BoundRule rule in @event.Plain.Where(r => r.States.Contains(state))) WriteRule(index, -1, rule);
        for (int step = 0; step < @event.Steps.Count; step++)
        {
            List<BoundRule> rules = @event.Steps[step].Rules.Where(r => r.States.Contains(state)).ToList();
            if (rules.Count > 0 && @event.Steps[step].Condition is { } condition) WriteCondition(index, step, condition);
            foreach (BoundRule rule in rules) WriteRule(index, step, rule);
        }
    }

    // A step judged once more is not asked for its condition.
    private void WriteCondition(int index, int step, Expr condition)
    {
        string holds = expressions.In(new ScriptScope(Arguments: model.Events[index].Arguments)).Condition(condition);
        writer.Open("transition", ("cond", $"{At(index, step)} && !m.again && !({holds})"));
        writer.Script("pass(m);");
        writer.Close();
    }

    private void WriteRule(int index, int step, BoundRule rule)
    {
        EventModel @event = model.Events[index];
        ScriptExpressions inRule = expressions.In(ScxmlData.ScopeOf(expressions, @event, rule));
        string condition = At(index, step);
        if (rule.Lets.Count > 0) condition += $" && {ScxmlData.LetsOf(index, rule)}(m)";
        if (rule.When is not null) condition += $" && ({inRule.Condition(rule.When)})";
        writer.Open("transition", ("cond", condition), ("target", rule.Goto < 0 ? null : names.State(rule.Goto)));
        writer.Empty("log", ("label", "rule"), ("expr", ScriptText.Quote(model.Rules[rule.Rule].Id)));
        new ScxmlEffects(model, names, inRule, writer).Write(rule.Effects);
        if (AnswerOf(rule.Answer) is { } answer) writer.Empty("assign", ("location", "m.answer"), ("expr", ScriptText.Quote(answer)));
        writer.Script(Continuation(step, rule));
        writer.Close();
    }

    private static string At(int index, int step) => $"at(m, {ScriptText.Number(index)}, {ScriptText.Number(step)})";

    private string? AnswerOf(Answer answer) => answer.Kind switch
    {
        AnswerKind.Return => model.Returns[answer.Index].Name,
        AnswerKind.Refuse => model.Errors[answer.Index].Name,
        _ => null,
    };

    private static string Continuation(int step, BoundRule rule)
    {
        if (rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore) return "end(m);";
        return rule.Then.Kind switch
        {
            ContinuationKind.Stop => "end(m);",
            ContinuationKind.Again => "again(m);",
            ContinuationKind.Jump => $"goOn(m, {ScriptText.Number(rule.Then.Step)});",
            _ => step < 0 ? "end(m);" : $"goOn(m, {ScriptText.Number(step + 1)});",
        };
    }
}
