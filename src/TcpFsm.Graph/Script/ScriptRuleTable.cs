using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Graph.Script;

/// <summary>Writes what people are told of a rule that fired: its id, section and reason, and its text in the spec's words.</summary>
internal sealed class ScriptRuleTable(ProtocolModel model, ScriptWriter writer)
{
    /// <summary>Writes the table.</summary>
    public void Write()
    {
        Dictionary<int, string> texts = Texts();
        writer.Open("const ruleTable = [");
        for (int i = 0; i < model.Rules.Count; i++)
        {
            RuleModel rule = model.Rules[i];
            ScriptRecord record = new ScriptRecord().Text("id", rule.Id).Mark("named", rule.Named).Text("section", rule.Section).Text("doc", rule.Doc);
            if (texts.TryGetValue(i, out string? text)) record.Text("text", text);
            writer.Line(record + ",");
        }

        writer.Close("];");
    }

    // A rule of a block for several events reads the same in each of them.
    private Dictionary<int, string> Texts()
    {
        var texts = new Dictionary<int, string>();
        foreach (EventModel @event in model.Events)
        {
            foreach (BoundRule rule in @event.Plain.Concat(@event.Steps.SelectMany(s => s.Rules)))
            {
                if (!texts.ContainsKey(rule.Rule)) texts.Add(rule.Rule, Body(@event, rule));
            }
        }

        return texts;
    }

    // Without its id and the states it is judged in: where it fired is told.
    private string Body(EventModel @event, BoundRule rule)
    {
        string head = $"{model.Rules[rule.Rule].Id} in {string.Join(", ", rule.States.States.Select(s => model.States[s].Name))}";
        return RulePrinter.Print(model, @event, rule).Substring(head.Length).TrimStart(':', ' ');
    }
}
