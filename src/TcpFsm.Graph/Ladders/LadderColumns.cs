using System;
using System.IO;
using System.Linq;

namespace TcpFsm.Graph.Ladders;

/// <summary>Lays out the lines of a ladder of text: step, state of the left end, what lies between, state of the right end.</summary>
internal sealed class LadderColumns
{
    /// <summary>The longest line, in columns.</summary>
    public const int Width = 100;

    private const int NumberWidth = 4;
    private const int ArrowWidth = 4;
    private const int LongestState = 20;

    private readonly Ladder _ladder;
    private readonly TextWriter _output;
    private readonly int _state;
    private readonly int _middle;

    /// <summary>Lays out for a ladder's states.</summary>
    public LadderColumns(Ladder ladder, TextWriter output)
    {
        _ladder = ladder;
        _output = output;
        _state = Math.Min(LongestState, ladder.States.Max(s => s.Length));
        _middle = Width - NumberWidth - (2 * (_state + 1)) - 2;
    }

    /// <summary>A line of its own.</summary>
    public void Heading(string text) => Write(ColumnText.Cut(text, Width));

    /// <summary>The ends as they begin.</summary>
    public void Begin(LadderEntry entry)
    {
        Line("", ColumnText.Cut(_ladder.Ends[0], _state), "", ColumnText.Cut(_ladder.Ends[1], _state));
        Line("", State(entry.Left), "", State(entry.Right));
    }

    /// <summary>Something that happens at one end, at its side.</summary>
    public void Side(LadderRow row, string text)
    {
        string cut = ColumnText.Cut(text, _middle);
        Line(row, row.Entry.End == 0 ? cut.PadRight(_middle) : cut.PadLeft(_middle));
    }

    /// <summary>A message on its way.</summary>
    public void Arrow(LadderRow row)
    {
        string head = row.ToRight ? "-->" : "<--";
        string leaves = row.Form == ArrowForm.Arriving ? "..." : head;
        string arrives = row.Form switch
        {
            ArrowForm.Leaving => "...",
            ArrowForm.Lost => " X ",
            _ => head,
        };
        (string left, string right) = row.ToRight ? (leaves, arrives) : (arrives, leaves);
        int width = _middle - (2 * ArrowWidth);
        string text = ColumnText.Cut(row.Entry.Text, width).PadRight(width);
        Line(row, left + " " + text + " " + right);
    }

    private string State(int state) => ColumnText.Cut(_ladder.States[state], _state);

    private void Line(LadderRow row, string middle) => Line(row.Step, State(row.Entry.Left), middle, State(row.Entry.Right));

    private void Line(string step, string left, string middle, string right) =>
        Write($"{ColumnText.Cut(step, NumberWidth - 1),NumberWidth - 1} {left.PadRight(_state + 1)} {middle.PadRight(_middle)} {right}".TrimEnd());

    // The reader of another system's ladder must see the same bytes.
    private void Write(string line)
    {
        _output.Write(line);
        _output.Write('\n');
    }
}
