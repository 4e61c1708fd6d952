using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>
/// Draws what happened in a scenario as the reference draws its figures: both ends' states at the sides, messages as arrows between them.
/// A message that is under way while other things happen has two lines, one where it leaves and one where it arrives.
/// </summary>
public sealed class LadderWriter
{
    private readonly ProtocolModel _model;
    private readonly LadderLine _line;
    private readonly List<LogEntry> _leaving = [];

    /// <summary>Draws into a writer; no line is longer than 100 columns, and nothing in it moves a terminal's cursor.</summary>
    public LadderWriter(ProtocolModel model, TextWriter output)
    {
        _model = model;
        _line = new LadderLine(model, output);
    }

    /// <summary>Draws one scenario.</summary>
    public void Write(ScenarioResult result)
    {
        _line.Title(result.Scenario);
        string step = "";
        foreach (LogEntry entry in result.Log.Entries)
        {
            if (entry.Kind == LogKind.Step && entry.Text.Length == 0) _line.Begin(entry.States);
            if (entry.Kind == LogKind.Step) step = entry.Text;
            else Write(entry, ref step);
        }

        Leave(_leaving.Count, ref step);
    }

    private void Write(LogEntry entry, ref string step)
    {
        switch (entry.Kind)
        {
            case LogKind.Sent:
                _leaving.Add(entry);
                break;
            case LogKind.Arrived:
                Arrive(entry, ref step);
                break;
            case LogKind.Lost:
                Lose(entry, ref step);
                break;
            case LogKind.Call:
                Leave(_leaving.Count, ref step);
                _line.Side(ref step, entry.States, entry.Peer, entry.Text);
                break;
            case LogKind.Signal:
                _line.Side(ref step, entry.States, entry.Peer, "* " + entry.Text);
                break;
        }
    }

    /// <summary>What left before the message that arrives is still under way, and needs its own line first.</summary>
    private void Arrive(LogEntry entry, ref string step)
    {
        string text = MessageText.Format(_model, entry.Transit!.Message);
        bool whole = Depart(entry, ref step);
        _line.Arrow(ref step, entry.States, entry.Peer == 1, text, whole ? ArrowForm.Whole : ArrowForm.Arriving);
    }

    /// <summary>Whether the message is just leaving; others that left before it, or all if it left long ago, are drawn first.</summary>
    private bool Depart(LogEntry entry, ref string step)
    {
        int place = _leaving.FindIndex(l => ReferenceEquals(l.Transit, entry.Transit));
        Leave(place < 0 ? _leaving.Count : place, ref step);
        if (place >= 0) _leaving.RemoveAt(0);
        return place >= 0;
    }

    private void Lose(LogEntry entry, ref string step)
    {
        if (_leaving.Exists(l => ReferenceEquals(l.Transit, entry.Transit))) Depart(entry, ref step);
        _line.Arrow(ref step, entry.States, entry.Peer == 0, MessageText.Format(_model, entry.Transit!.Message), ArrowForm.Lost);
    }

    private void Leave(int count, ref string step)
    {
        foreach (LogEntry entry in _leaving.Take(count))
            _line.Arrow(ref step, entry.States, entry.Peer == 0, MessageText.Format(_model, entry.Transit!.Message), ArrowForm.Leaving);
        _leaving.RemoveRange(0, count);
    }
}
