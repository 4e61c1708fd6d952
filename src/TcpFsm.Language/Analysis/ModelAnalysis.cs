using System;
using System.Collections.Generic;
using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>Derives everything of one model: event by event, so that what is prepared for one event is shared by all states and then dropped.</summary>
internal sealed class ModelAnalysis
{
    private readonly ProtocolModel _model;
    private readonly LeafFacts _facts;
    private readonly Findings _findings;
    private readonly EventOutcome[][] _outcomes;
    private readonly RunningTimers _timers;
    private readonly DerivedEvent[][] _events;
    private readonly SendSets[] _sends;
    private readonly SendSets[] _staying;
    private readonly HashSet<int>[] _visited;

    public ModelAnalysis(ProtocolModel model)
    {
        _model = model;
        _facts = new LeafFacts(model);
        _findings = new Findings(model);
        int states = model.States.Count;
        var space = new FlagSpace(new DecisionDiagram { Allowance = 10 * FlagSpace.OperationLimit });
        _outcomes = new EventOutcome[states][];
        _events = new DerivedEvent[states][];
        _sends = new SendSets[states];
        _staying = new SendSets[states];
        _visited = new HashSet<int>[states];
        for (int state = 0; state < states; state++)
        {
            _outcomes[state] = new EventOutcome[model.Events.Count];
            _events[state] = new DerivedEvent[model.Events.Count];
            _sends[state] = new SendSets(space);
            _staying[state] = new SendSets(space);
            _visited[state] = [];
        }

        WalkAll(space);
        _timers = new RunningTimers(model, _outcomes);
        KeepAll();
    }

    /// <summary>What was derived.</summary>
    public DerivedModel ToDerivedModel()
    {
        bool[] reached = Reached();
        var states = new DerivedState[_events.Length];
        for (int state = 0; state < states.Length; state++) states[state] = StateOf(state, reached[state]);
        _findings.Undecided.Sort((a, b) => a.State != b.State ? a.State.CompareTo(b.State) : a.Event.CompareTo(b.Event));
        _findings.IllegalSends.Sort((a, b) => a.Rule != b.Rule ? a.Rule.CompareTo(b.Rule) : a.Send.CompareTo(b.Send));
        return new DerivedModel
        {
            Messages = MessagesOf(),
            States = new EquatableArray<DerivedState>(states),
            Timers = TimerUse.Of(_model),
            DeadRules = DeadRules(),
            Undecided = _findings.Undecided.ToEquatableArray(),
            IllegalSends = _findings.IllegalSends.ToEquatableArray(),
        };
    }

    private void WalkAll(FlagSpace space)
    {
        var budget = new AnalysisBudget();
        for (int @event = 0; @event < _model.Events.Count; @event++)
        {
            var analysis = new EventAnalysis(_model, _facts, @event, _findings, budget);
            for (int state = 0; state < _events.Length; state++) _outcomes[state][@event] = analysis.Analyze(state, space);
        }
    }

    private void KeepAll()
    {
        for (int state = 0; state < _events.Length; state++)
        {
            for (int @event = 0; @event < _model.Events.Count; @event++)
            {
                EventOutcome outcome = _outcomes[state][@event];
                if (_timers.CanHappen(state, @event)) Keep(state, @event, outcome);
                else _events[state][@event] = new DerivedEvent { Decided = outcome.Derived.Decided, Legal = false };
            }
        }
    }

    private void Keep(int state, int @event, EventOutcome outcome)
    {
        _events[state][@event] = outcome.Derived;
        _sends[state].AddAll(outcome.Sends);
        _staying[state].AddAll(outcome.StayingSends);
        _visited[state].UnionWith(outcome.Visited);
    }

    private DerivedState StateOf(int state, bool reached) => new()
    {
        Events = new EquatableArray<DerivedEvent>(_events[state]),
        Sends = _sends[state].ToFlags(),
        StayingSends = _staying[state].ToFlags(),
        Timers = _timers.In(state),
        Reachable = reached,
        CanBeLeft = Array.Exists(_events[state], e => Leaves(e, state)),
    };

    private static bool Leaves(DerivedEvent derived, int state)
    {
        foreach (NetTransition transition in derived.Transitions)
        {
            if (transition.To != state) return true;
        }

        return false;
    }

    /// <summary>States that paths from the initial state end in, and those passed through on such paths.</summary>
    private bool[] Reached()
    {
        var reached = new bool[_events.Length];
        var ended = new bool[_events.Length];
        var open = new List<int>();
        Open(_model.Initial, ended, open);
        for (int i = 0; i < open.Count; i++)
        {
            int state = open[i];
            foreach (int visited in _visited[state]) reached[visited] = true;
            foreach (DerivedEvent derived in _events[state])
            {
                foreach (NetTransition transition in derived.Transitions) Open(transition.To, ended, open);
            }
        }

        return reached;
    }

    private static void Open(int state, bool[] seen, List<int> open)
    {
        if (seen[state]) return;
        seen[state] = true;
        open.Add(state);
    }

    private EquatableArray<MessageFlags> MessagesOf()
    {
        var messages = new MessageFlags[_model.Messages.Count];
        for (int i = 0; i < messages.Length; i++) messages[i] = MessageFlags.Of(_model.Messages[i], _facts);
        return new EquatableArray<MessageFlags>(messages);
    }

    private EquatableArray<DeadRule> DeadRules()
    {
        var dead = new List<DeadRule>();
        for (int rule = 0; rule < _model.Rules.Count; rule++)
        {
            if (!_findings.Fired[rule]) dead.Add(_findings.Silent[rule] ?? new DeadRule(rule, DeadRuleReason.NeverJudged, default));
        }

        return dead.ToEquatableArray();
    }
}
