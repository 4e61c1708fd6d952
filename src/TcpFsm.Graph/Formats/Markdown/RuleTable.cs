using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Writes every rule: where and when it fires, what it does, its section, and why it is there.</summary>
internal sealed class RuleTable(ProtocolModel model, LineWriter writer)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        ILookup<int, Use> uses = model.Events.SelectMany(Uses).ToLookup(u => u.Rule.Rule);
        var table = new MarkdownTable("rule", "in", "on", "when", "does", "section", "why");
        for (int i = 0; i < model.Rules.Count; i++)
        {
            List<Use> all = uses[i].ToList();
            if (all.Count > 0) table.Row(Cells(model.Rules[i], all));
        }

        table.WriteTo(writer);
    }

    // A rule reads alike for all its events but for their steps; the first stands for all.
    private string[] Cells(RuleModel rule, List<Use> uses)
    {
        Use first = uses[0];
        var context = new PrintContext(first.Event, first.Rule);
        StateSet states = uses.Aggregate(default(StateSet), (set, use) => set.Union(use.Rule.States));
        return
        [
            MarkdownText.Code(rule.Id),
            MarkdownText.Escape(StateNames.Of(model, states)),
            MarkdownText.Escape(string.Join(", ", uses.Select(u => u.Event.Name))) + (first.Step is null ? "" : $": *{MarkdownText.Escape(first.Step)}*"),
            WhenOf(first.Rule, context),
            string.Join(MarkdownText.Break, RulePrinter.Parts(model, first.Event, first.Rule).Select(MarkdownText.Code)),
            MarkdownText.Link(SectionLinks.Of(model, rule.Section)),
            WhyOf(rule),
        ];
    }

    private string WhenOf(BoundRule rule, PrintContext context)
    {
        IEnumerable<string> lets = rule.Lets.Select(l => $"{l.Name} = {ExprPrinter.Print(model, l.Value, context)}");
        IEnumerable<string> when = rule.When is null ? [] : [ExprPrinter.Print(model, rule.When, context)];
        return string.Join(MarkdownText.Break, lets.Concat(when).Select(MarkdownText.Code));
    }

    private static string WhyOf(RuleModel rule)
    {
        var why = new List<string>();
        if (rule.Doc is not null) why.Add(MarkdownText.Escape(rule.Doc));
        if (rule.Covers.Count > 0) why.Add("covers " + string.Join(", ", rule.Covers.Select(MarkdownText.Code)));
        if (rule.Unreachable is not null) why.Add("never fires: " + MarkdownText.Escape(rule.Unreachable));
        return string.Join("; ", why);
    }

    private static IEnumerable<Use> Uses(EventModel @event) => @event.Plain.Select(r => new Use(@event, null, r))
        .Concat(@event.Steps.SelectMany(s => s.Rules.Select(r => new Use(@event, s.Name, r))));

    private sealed record Use(EventModel Event, string? Step, BoundRule Rule);
}
