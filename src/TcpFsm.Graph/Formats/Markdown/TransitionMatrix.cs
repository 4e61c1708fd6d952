using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Writes where each event leads from each state: as a matrix while it can be read, else as a list.</summary>
internal sealed class TransitionMatrix(Diagram diagram, LineWriter writer)
{
    // Beyond so many columns a table is no picture of anything.
    private const int MostColumns = 24;

    private readonly ProtocolModel _model = diagram.Model;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        int states = _model.States.Count, events = _model.Events.Count;
        if (events == 0) return;
        if (states > MostColumns && events > MostColumns) WriteList();
        else if (states <= events) Write("event", events, EventName, states, StateName, (row, column) => Cell(column, row));
        else Write("state", states, StateName, events, EventName, Cell);
    }

    private void Write(
        string corner, int rows, System.Func<int, string> rowName, int columns, System.Func<int, string> columnName, System.Func<int, int, string> cell)
    {
        writer.Line("States are those an event can end in; where it need not leave, it *stays*. What does not act is *refused* or *ignored*.").Line();
        var table = new MarkdownTable(Enumerable.Range(0, columns).Select(columnName).Prepend(corner));
        for (int row = 0; row < rows; row++)
        {
            int current = row;
            table.Row(Enumerable.Range(0, columns).Select(column => cell(current, column)).Prepend(rowName(row)));
        }

        table.WriteTo(writer);
    }

    private void WriteList()
    {
        writer.Line(Omissions.Invariant($"{_model.States.Count} states and {_model.Events.Count} events make no matrix that can be read: this is what leads from one state to another.")).Line();
        var table = new MarkdownTable("state", "event", "goes to");
        foreach (NetTransition transition in diagram.Derived.Transitions.Where(t => t.From != t.To))
            table.Row(StateName(transition.From), EventName(transition.Event), StateName(transition.To));
        table.WriteTo(writer);
    }

    private string Cell(int state, int @event)
    {
        DerivedEvent derived = diagram.Derived.States[state].Events[@event];
        if (!derived.Decided) return "";
        if (!derived.Legal) return IsRefused(@event, derived) ? "*refused*" : "*ignored*";
        IEnumerable<string> ends = derived.Transitions.Select(t => t.To == state ? "*stays*" : StateName(t.To));
        return string.Join(MarkdownText.Break, ends.OrderBy(e => e == "*stays*"));
    }

    private bool IsRefused(int @event, DerivedEvent derived)
    {
        EventModel model = _model.Events[@event];
        return model.Plain.Concat(model.Steps.SelectMany(s => s.Rules)).Any(r => r.Answer.Kind == AnswerKind.Refuse && derived.Rules.Contains(r.Rule));
    }

    private string StateName(int state) => MarkdownText.Escape(_model.States[state].Name);

    private string EventName(int @event) => MarkdownText.Escape(_model.Events[@event].Name);
}
