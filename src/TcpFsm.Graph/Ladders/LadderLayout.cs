using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Says where everything of a ladder lies. Time goes down. Each end has its own, and they know of each other by messages alone, so that what
/// happens at once stands side by side; only where a user, a clock or a stranger begins something anew, the later end waits for the other.
/// </summary>
internal sealed class LadderLayout
{
    /// <summary>The width of the picture.</summary>
    public const double Width = 1000;

    private const double Margin = 272;
    private const double Below = 36;
    private const double EventGap = 30;
    private const double SideGap = 21;
    private const double ReplyGap = 11;
    private const double SendGap = 22;
    private const double Fall = 48;
    private const double StrayGap = 24;
    private const double Stub = 0.2;

    private readonly Ladder _ladder;
    private readonly double[] _clock;
    private readonly double[] _side = [0, 0];
    private readonly int[] _shown = [-1, -1];
    private readonly bool[] _sending = [false, false];
    private readonly Dictionary<int, (LadderEntry Entry, double Y)> _departed = [];
    private readonly HashSet<int> _ended = [];
    private readonly Dictionary<(int End, string Timer), (double First, double Last)> _running = [];
    private string _step = "";
    private double _marked;

    /// <summary>How far down messages are on their way: what comes from neither end is drawn below them.</summary>
    private double _lane;

    private LadderLayout(Ladder ladder, double top)
    {
        _ladder = ladder;
        _clock = [top + Below, top + Below];
    }

    /// <summary>Messages.</summary>
    public List<Flight> Flights { get; } = [];

    /// <summary>Calls, expiries, signals and states.</summary>
    public List<SideLabel> Sides { get; } = [];

    /// <summary>Timers that expired.</summary>
    public List<TimerBar> Bars { get; } = [];

    /// <summary>Steps that have numbers.</summary>
    public List<StepMark> Steps { get; } = [];

    /// <summary>Where the lifelines end.</summary>
    public double Bottom { get; private set; }

    /// <summary>Lays a ladder out.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="top">Where the lifelines begin.</param>
    public static LadderLayout Of(Ladder ladder, double top)
    {
        var layout = new LadderLayout(ladder, top);
        for (int i = 0; i < ladder.Entries.Count; i++)
        {
            if (ladder.Entries[i].Kind == LadderEntryKind.Step) layout.Begin(ladder.Entries[i], ladder.Entries.ElementAtOrDefault(i + 1));
            else layout.Add(ladder.Entries[i]);
        }

        layout.LeaveUnderWay();
        layout.Bottom = Math.Max(layout._clock.Max(), layout._side.Max()) + EventGap;
        return layout;
    }

    /// <summary>Where an end's lifeline lies.</summary>
    public static double Lifeline(int end) => end == 0 ? Margin : Width - Margin;

    private void Begin(LadderEntry step, LadderEntry? first)
    {
        _step = step.Text;
        if (first?.Kind is LadderEntryKind.Call or LadderEntryKind.Expiry or LadderEntryKind.Injected) _clock[0] = _clock[1] = _clock.Max();
    }

    private void Add(LadderEntry entry)
    {
        switch (entry.Kind)
        {
            case LadderEntryKind.Begin:
                for (int end = 0; end < 2; end++) ShowState(end, entry, _clock[end]);
                break;
            case LadderEntryKind.Call or LadderEntryKind.Expiry:
                Act(entry);
                break;
            case LadderEntryKind.Signal:
                _side[entry.End] = Math.Max(_side[entry.End] + SideGap, _clock[entry.End]);
                Sides.Add(new SideLabel(entry.Kind, entry.End, _side[entry.End], entry.Text));
                break;
            case LadderEntryKind.Start or LadderEntryKind.Stop:
                SetTimer(entry);
                break;
            case LadderEntryKind.Sent:
                Depart(entry);
                break;
            case LadderEntryKind.Arrived:
                Arrive(entry);
                break;
            case LadderEntryKind.Lost:
                Lose(entry);
                break;
        }
    }

    private void Act(LadderEntry entry)
    {
        double y = Next(entry.End, withLabel: true);
        Mark(entry.End, y);
        Sides.Add(new SideLabel(entry.Kind, entry.End, y, entry.Text));
        _side[entry.End] = y;
        if (_running.TryGetValue((entry.End, entry.Timer), out (double First, double Last) since))
        {
            _running.Remove((entry.End, entry.Timer));
            Bars.Add(new TimerBar(entry.End, since.First, since.Last, y));
        }

        ShowState(entry.End, entry, y + SideGap);
    }

    private void SetTimer(LadderEntry entry)
    {
        (int End, string Timer) key = (entry.End, entry.Text);
        double now = _clock[entry.End];
        if (entry.Kind == LadderEntryKind.Stop) _running.Remove(key);
        else _running[key] = (_running.TryGetValue(key, out (double First, double Last) since) ? since.First : now, now);
    }

    private void Depart(LadderEntry entry)
    {
        _clock[entry.End] += _sending[entry.End] ? SendGap : ReplyGap;
        _sending[entry.End] = true;
        _departed[entry.Message] = (entry, _clock[entry.End]);
        _lane = Math.Max(_lane, _clock[entry.End] + Fall);
    }

    private void Arrive(LadderEntry entry)
    {
        double y = Next(entry.End, withLabel: entry.StateOf(entry.End) != _shown[entry.End]);
        bool sent = _departed.TryGetValue(entry.Message, out (LadderEntry Entry, double Y) departure);
        bool again = !_ended.Add(entry.Message);
        FlightKind kind = again ? FlightKind.Again : sent ? FlightKind.Whole : FlightKind.Stray;
        y = Math.Max(y, kind == FlightKind.Whole ? departure.Y + Fall : _lane + StrayGap);
        _clock[entry.End] = y;
        _lane = Math.Max(_lane, y);
        int sender = 1 - entry.End;
        if (kind == FlightKind.Whole && departure.Y > _marked) Mark(sender, departure.Y);
        else Mark(entry.End, y);
        Point from = kind == FlightKind.Whole ? new Point(Lifeline(sender), departure.Y) : new Point(OnLane(sender, Stub), y - (Fall * (1 - Stub)));
        Flights.Add(new Flight(kind, sender, entry.Text, from, new Point(Lifeline(entry.End), y)));
        ShowState(entry.End, entry, y);
    }

    private void Lose(LadderEntry entry)
    {
        if (!_departed.TryGetValue(entry.Message, out (LadderEntry Entry, double Y) departure)) return;
        if (!_ended.Add(entry.Message)) return;
        Flights.Add(OnTheLane(FlightKind.Lost, departure.Entry, departure.Y));
    }

    private void LeaveUnderWay()
    {
        foreach (KeyValuePair<int, (LadderEntry Entry, double Y)> departure in _departed.Where(d => !_ended.Contains(d.Key)).OrderBy(d => d.Key))
            Flights.Add(OnTheLane(FlightKind.UnderWay, departure.Value.Entry, departure.Value.Y));
    }

    /// <summary>A message that gets no farther than near the other end.</summary>
    private Flight OnTheLane(FlightKind kind, LadderEntry entry, double y)
    {
        _clock[entry.End] = Math.Max(_clock[entry.End], y + ReplyGap);
        return new Flight(kind, entry.End, entry.Text, new Point(Lifeline(entry.End), y), new Point(OnLane(entry.End, 1 - Stub), y + (Fall * (1 - Stub))));
    }

    /// <summary>When the next event of an end is; one that has a label waits until the labels before it have their room.</summary>
    private double Next(int end, bool withLabel)
    {
        _clock[end] += EventGap;
        if (withLabel) _clock[end] = Math.Max(_clock[end], _side[end] + SideGap + 3);
        _sending[end] = false;
        return _clock[end];
    }

    private void ShowState(int end, LadderEntry entry, double y)
    {
        int state = entry.StateOf(end);
        if (state == _shown[end]) return;
        _shown[end] = state;
        _side[end] = y;
        Sides.Add(new SideLabel(LadderEntryKind.Begin, end, y, _ladder.States[state]));
    }

    /// <summary>Numbers the step at its first event. A message is one where it leaves, unless it left before the step.</summary>
    private void Mark(int end, double y)
    {
        if (_step.Length > 0)
        {
            Steps.Add(new StepMark(end, y, _step));
            _marked = y;
        }

        _step = "";
    }

    private static double OnLane(int sender, double part) => Lifeline(sender) + ((Lifeline(1 - sender) - Lifeline(sender)) * part);
}
