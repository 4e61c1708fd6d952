using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Writes the rules of an event. A rule's function says whether it fires, and if so does what it does.</summary>
internal sealed class ScriptRules(ProtocolModel model, ScriptExpressions expressions, ScriptWriter writer)
{
    /// <summary>Writes rules in the order in which they are judged.</summary>
    public void Write(EventModel @event, IEnumerable<BoundRule> rules)
    {
        foreach (BoundRule rule in rules) Write(@event, rule);
    }

    private void Write(EventModel @event, BoundRule rule)
    {
        writer.Line("// " + ScriptText.Comment(model.Rules[rule.Rule].Id));
        writer.Open($"rule({Head(rule)}, m => {{");
        var scope = new ScriptScope(Arguments: @event.Arguments) { Lets = [] };
        ScriptExpressions inRule = expressions.In(Lets(rule, scope));
        if (rule.When is not null) writer.Line($"if (!({inRule.Condition(rule.When)})) return false;");
        new ScriptEffects(model, inRule, writer).Write(rule.Effects);
        writer.Line("return true;");
        writer.Close("}),");
    }

    private ScriptScope Lets(BoundRule rule, ScriptScope scope)
    {
        var known = new List<ScriptCode>();
        foreach (LetModel let in rule.Lets)
        {
            ScriptCode value = expressions.In(scope with { Lets = known }).Write(let.Value);
            writer.Line($"const ${let.Identifier} = {value.Text};");
            known.Add(value with { Text = "$" + let.Identifier, Precedence = Precedence.Primary });
        }

        return scope with { Lets = known };
    }

    private string Head(BoundRule rule)
    {
        var head = new ScriptRecord().Number("rule", rule.Rule).List("states", rule.States.States.Select(ScriptText.Number));
        if (rule.Answer.Kind == AnswerKind.Return) head.Number("returns", rule.Answer.Index);
        if (rule.Answer.Kind == AnswerKind.Refuse) head.Code("refuses", "error." + model.Errors[rule.Answer.Index].Identifier);
        if (rule.Goto >= 0) head.Code("goto", "state." + model.States[rule.Goto].Identifier);
        return head.Code("then", Then(rule)).ToString();
    }

    private static string Then(BoundRule rule) => (rule.Answer.Kind, rule.Then.Kind) switch
    {
        (AnswerKind.Refuse or AnswerKind.Ignore, _) or (_, ContinuationKind.Stop) => "\"stop\"",
        (_, ContinuationKind.Again) => "\"again\"",
        (_, ContinuationKind.Jump) => ScriptText.Number(rule.Then.Step),
        _ => "\"next\"",
    };
}
