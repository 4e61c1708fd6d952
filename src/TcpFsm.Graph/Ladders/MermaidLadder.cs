using System.Collections.Generic;
using System.IO;
using TcpFsm.Graph.Formats.Mermaid;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Draws a ladder as a Mermaid <c>sequenceDiagram</c>. Mermaid's messages lie flat: one that is under way while other things happen has two
/// arrows, <c>-)</c> where it leaves and <c>--)</c> where it arrives; <c>-x</c> is lost. States are notes where they change.
/// </summary>
public static class MermaidLadder
{
    /// <summary>Draws one; the text ends with a line end.</summary>
    public static void Write(Ladder ladder, TextWriter output)
    {
        Line(output, "sequenceDiagram");
        Line(output, $"    title {MermaidText.Escape(Heading(ladder))}");
        for (int end = 0; end < 2; end++) Line(output, $"    participant e{end} as {MermaidText.Escape(ladder.Ends[end])}");
        int[] shown = [-1, -1];
        foreach (LadderRow row in LadderRows.Of(ladder))
        {
            if (Statement(row) is { } statement) Line(output, "    " + statement);
            foreach (string state in States(ladder, row.Entry, shown)) Line(output, "    " + state);
        }
    }

    private static string Heading(Ladder ladder)
    {
        string title = ladder.Title.Length == 0 ? ladder.Id : ladder.Title;
        return ladder.Legend.Length == 0 ? title : $"{title} ({ladder.Legend})";
    }

    private static string? Statement(LadderRow row)
    {
        if (row.Form != ArrowForm.None) return Arrow(row);
        return row.Entry.Kind == LadderEntryKind.Begin ? null : Note(row.Entry.End, row.Entry.Text);
    }

    private static string Arrow(LadderRow row)
    {
        string arrow = row.Form switch
        {
            ArrowForm.Leaving => "-)",
            ArrowForm.Arriving => "--)",
            ArrowForm.Lost => "-x",
            _ => "->>",
        };
        (int from, int to) = row.ToRight ? (0, 1) : (1, 0);
        return $"e{from}{arrow}e{to}: {MermaidText.Escape(row.Entry.Text)}";
    }

    /// <summary>Notes of the states that are not yet shown.</summary>
    private static IEnumerable<string> States(Ladder ladder, LadderEntry entry, int[] shown)
    {
        for (int end = 0; end < 2; end++)
        {
            int state = entry.StateOf(end);
            if (state == shown[end]) continue;
            shown[end] = state;
            yield return Note(end, ladder.States[state]);
        }
    }

    private static string Note(int end, string text) => $"Note {(end == 0 ? "left" : "right")} of e{end}: {MermaidText.Escape(text)}";

    private static void Line(TextWriter output, string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
