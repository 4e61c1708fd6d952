using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Puts a ladder into rows whose messages lie flat. A message that is under way while other things happen has two rows, one where it leaves
/// and one where it arrives.
/// </summary>
internal sealed class LadderRows
{
    private readonly List<LadderRow> _rows = [];
    private readonly List<LadderEntry> _leaving = [];
    private string _step = "";

    private LadderRows()
    {
    }

    /// <summary>The rows of a ladder: beginnings, calls, expiries, signals and messages.</summary>
    public static IReadOnlyList<LadderRow> Of(Ladder ladder)
    {
        var rows = new LadderRows();
        foreach (LadderEntry entry in ladder.Entries) rows.Add(entry);
        rows.Leave(rows._leaving.Count);
        return rows._rows;
    }

    private void Add(LadderEntry entry)
    {
        switch (entry.Kind)
        {
            case LadderEntryKind.Step:
                _step = entry.Text;
                break;
            case LadderEntryKind.Sent:
                _leaving.Add(entry);
                break;
            case LadderEntryKind.Arrived:
                Row(entry, Depart(entry) ? ArrowForm.Whole : ArrowForm.Arriving, entry.End == 1);
                break;
            case LadderEntryKind.Lost:
                if (IsLeaving(entry)) Depart(entry);
                Row(entry, ArrowForm.Lost, entry.End == 0);
                break;
            case LadderEntryKind.Call or LadderEntryKind.Expiry:
                Leave(_leaving.Count);
                Row(entry);
                break;
            case LadderEntryKind.Begin or LadderEntryKind.Signal:
                Row(entry);
                break;
        }
    }

    private bool IsLeaving(LadderEntry entry) => _leaving.Exists(l => l.Message == entry.Message);

    /// <summary>Whether the message is just leaving; others that left before it, or all if it left long ago, are drawn first.</summary>
    private bool Depart(LadderEntry entry)
    {
        int place = _leaving.FindIndex(l => l.Message == entry.Message);
        Leave(place < 0 ? _leaving.Count : place);
        if (place >= 0) _leaving.RemoveAt(0);
        return place >= 0;
    }

    private void Leave(int count)
    {
        foreach (LadderEntry entry in _leaving.Take(count)) Row(entry, ArrowForm.Leaving, entry.End == 0);
        _leaving.RemoveRange(0, count);
    }

    private void Row(LadderEntry entry, ArrowForm form = ArrowForm.None, bool toRight = false)
    {
        _rows.Add(new LadderRow(entry, form, toRight, _step));
        _step = "";
    }
}
