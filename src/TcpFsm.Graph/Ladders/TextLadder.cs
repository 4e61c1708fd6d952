using System.IO;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Draws a ladder for a terminal as the reference draws its figures: both ends' states at the sides, messages as arrows between them.
/// No line is longer than 100 columns, and nothing in it moves a terminal's cursor.
/// </summary>
public static class TextLadder
{
    /// <summary>Draws one.</summary>
    public static void Write(Ladder ladder, TextWriter output)
    {
        var columns = new LadderColumns(ladder, output);
        columns.Heading(ladder.Title.Length == 0 ? ladder.Id : $"{ladder.Id}: {ladder.Title}");
        if (ladder.Legend.Length > 0) columns.Heading(ladder.Legend);
        foreach (LadderRow row in LadderRows.Of(ladder)) Write(columns, row);
    }

    private static void Write(LadderColumns columns, LadderRow row)
    {
        if (row.Form != ArrowForm.None) columns.Arrow(row);
        else if (row.Entry.Kind == LadderEntryKind.Begin) columns.Begin(row.Entry);
        else columns.Side(row, row.Entry.Kind == LadderEntryKind.Signal ? "* " + row.Entry.Text : row.Entry.Text);
    }
}
