using System.Collections.Generic;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>Finds which timers may run in each state: none at the start, and from then on what the events leave running.</summary>
internal sealed class RunningTimers
{
    private readonly ProtocolModel _model;
    private readonly EventOutcome[][] _outcomes;
    private readonly ulong[] _running;
    private readonly Queue<int> _open = new();
    private readonly bool[] _come;

    /// <summary>Follows all events from the initial state.</summary>
    /// <param name="model">The model.</param>
    /// <param name="outcomes">What its events do, by state and event.</param>
    public RunningTimers(ProtocolModel model, EventOutcome[][] outcomes)
    {
        _model = model;
        _outcomes = outcomes;
        _running = new ulong[outcomes.Length];
        _come = new bool[outcomes.Length];
        Come(model.Initial, 0);
        while (_open.Count > 0) Leave(_open.Dequeue());
    }

    /// <summary>The timers that may run in a state, ascending.</summary>
    public EquatableArray<int> In(int state)
    {
        var timers = new List<int>();
        for (int timer = 0; timer < _model.Timers.Count; timer++)
        {
            if (MayRun(state, timer)) timers.Add(timer);
        }

        return timers.ToEquatableArray();
    }

    /// <summary>Whether an event can happen in a state: an expiry only of a timer that may run there.</summary>
    public bool CanHappen(int state, int @event)
    {
        int timer = _model.Events[@event].Timer;
        return timer < 0 || MayRun(state, timer);
    }

    // A state that nothing leads to is told of elsewhere; what it does is shown as it is written.
    private bool MayRun(int state, int timer) => timer >= TimerFlow.Limit || !_come[state] || (_running[state] & TimerFlow.Bit(timer)) != 0;

    private void Come(int state, ulong running)
    {
        ulong all = _running[state] | running;
        if (_come[state] && all == _running[state]) return;
        _come[state] = true;
        _running[state] = all;
        _open.Enqueue(state);
    }

    private void Leave(int state)
    {
        for (int @event = 0; @event < _outcomes[state].Length; @event++)
        {
            if (!CanHappen(state, @event)) continue;
            foreach (KeyValuePair<int, TimerFlow> end in _outcomes[state][@event].Timers) Come(end.Key, end.Value.After(_running[state]));
        }
    }
}
