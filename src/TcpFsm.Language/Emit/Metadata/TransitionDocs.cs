using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;

namespace TcpFsm.Language.Emit.Metadata;

/// <summary>Writes tables of transitions into XML docs: of a state where its events lead, of an event from which state to which.</summary>
public sealed class TransitionDocs(EmitContext context, SourceWriter writer)
{
    // Rules of a long way are not told one by one: the table is for reading.
    private const int RulesShown = 6;

    /// <summary>Writes where the events of a state lead; nothing if all stay.</summary>
    public void WriteState(int state)
    {
        if (context.Derived is not { } derived) return;
        Write("event", derived.States[state].Events.SelectMany(e => e.Transitions).Where(t => t.To != t.From), t => context.Model.Events[t.Event].Name);
    }

    /// <summary>Writes from which state to which an event leads; nothing if it leads nowhere.</summary>
    public void WriteEvent(int @event)
    {
        if (context.Derived is not { } derived) return;
        Write("in", derived.States.SelectMany(s => s.Events[@event].Transitions).Where(t => t.To != t.From), t => context.Model.States[t.From].Name);
    }

    private void Write(string header, IEnumerable<NetTransition> transitions, System.Func<NetTransition, string> term)
    {
        List<IGrouping<string, NetTransition>> rows = transitions.GroupBy(term).ToList();
        if (rows.Count == 0) return;
        writer.Line("/// <remarks>");
        writer.Line("/// <list type=\"table\">");
        writer.Line($"/// <listheader><term>{header}</term><description>goes to, by which rules</description></listheader>");
        foreach (IGrouping<string, NetTransition> row in rows)
            writer.Line($"/// <item><term>{CSharpText.Xml(row.Key)}</term><description>{CSharpText.Xml(string.Join("; ", row.Select(Target)))}</description></item>");
        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
    }

    private string Target(NetTransition transition)
    {
        IEnumerable<string> rules = transition.Rules.Take(RulesShown).Select(r => context.Model.Rules[r].Id);
        string more = transition.Rules.Count > RulesShown ? ", ..." : "";
        return $"{context.Model.States[transition.To].Name} ({string.Join(", ", rules)}{more})";
    }
}
