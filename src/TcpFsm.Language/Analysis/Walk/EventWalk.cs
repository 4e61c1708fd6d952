using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>
/// Follows all paths of one event from one state. Situations (flags of the message, unknowns) that come to the same place are one set, so the work
/// grows with places and rules, not with paths. <c>again</c> is followed until nothing new comes to its place.
/// </summary>
internal sealed class EventWalk
{
    private readonly ProtocolModel _model;
    private readonly WalkEvent _event;
    private readonly Findings _findings;
    private readonly DecisionDiagram _diagram;
    private readonly Queue<WalkNode>[] _queues;
    private readonly Shadows _shadows;
    private readonly EffectWalk _effects;

    public EventWalk(ProtocolModel model, WalkEvent @event, Findings findings)
    {
        _model = model;
        _event = @event;
        _findings = findings;
        _diagram = @event.Diagram;
        _queues = new Queue<WalkNode>[@event.Steps.Length + 1];
        for (int i = 0; i < _queues.Length; i++) _queues[i] = new Queue<WalkNode>();
        _shadows = new Shadows(_diagram);
        Graph = new WalkGraph(@event.Steps.Length);
        _effects = new EffectWalk(model, @event, findings);
    }

    /// <summary>The places come to.</summary>
    public WalkGraph Graph { get; }

    /// <summary>Which rules lie on the paths to which end; null before the walk.</summary>
    public EndFinder? Ends { get; private set; }

    /// <summary>Rules that fire.</summary>
    public FiredRules Fired { get; } = new();

    /// <summary>The flag combinations some path acts on.</summary>
    public int Acts => _effects.Acts;

    /// <summary>The flag combinations some path answers.</summary>
    public int Answers => _effects.Answers;

    /// <summary>Whether the state has a plain list that may come to its end with no rule fired.</summary>
    public bool Unsure { get; private set; }

    /// <summary>Walks from a state.</summary>
    /// <exception cref="DiagramLimitException">The event is too complex for this precision.</exception>
    public void Run(int state)
    {
        int first = _event.Event.PlainStates.Contains(state) ? -1 : 0;
        Enter(Graph.NodeAt(first, state, false), _event.Starts[state]);
        foreach (Queue<WalkNode> queue in _queues)
        {
            while (queue.Count > 0) Visit(queue.Dequeue());
        }

        Ends = new EndFinder(_model, _event, Graph);
    }

    /// <summary>What the rule of an edge sends in some of the situations that go along it.</summary>
    public List<SentCube> SendsIn(WalkEdge edge, int situations)
    {
        if (situations == edge.Situations || edge.Effects.Sends.Count == 0) return edge.Effects.Sends;
        var done = new WalkEffects();
        _effects.Do(edge.Rule!, edge.From.State, situations, done);
        return done.Sends;
    }

    private void Enter(WalkNode node, int situations)
    {
        if (node.Pending == DecisionDiagram.False) _queues[node.Step + 1].Enqueue(node);
        node.Pending = _diagram.Or(node.Pending, situations);
    }

    private void Visit(WalkNode node)
    {
        int fresh = _diagram.And(node.Pending, _diagram.Not(node.Judged));
        node.Pending = DecisionDiagram.False;
        if (fresh == DecisionDiagram.False) return;
        node.Judged = _diagram.Or(node.Judged, fresh);
        if (node.Step >= 0 && !node.Again)
        {
            Condition condition = _event.Steps[node.Step].Condition;
            PassOver(node, _diagram.And(fresh, condition.False));
            fresh = _diagram.And(fresh, condition.True);
        }

        Judge(node, fresh);
    }

    private void Judge(WalkNode node, int situations)
    {
        List<WalkRule> rules = node.Step < 0 ? _event.Plain[node.State] : _event.Steps[node.Step].Rules[node.State];
        int left = situations;
        _shadows.Clear();
        foreach (WalkRule rule in rules)
        {
            int judged = _diagram.And(left, rule.Lets);
            int fires = _diagram.And(judged, rule.When.True);
            left = LeaveLets(rule, _diagram.And(judged, rule.When.False));
            if (fires != DecisionDiagram.False)
            {
                _shadows.Add(rule, LeaveLets(rule, fires));
                Fire(node, rule, fires);
            }
            else if (!_findings.Fired[rule.Rule])
            {
                Explain(rule, situations);
            }
        }

        PassOver(node, left);
    }

    private void Explain(WalkRule rule, int situations)
    {
        if (situations == DecisionDiagram.False || _findings.Silent[rule.Rule] is { Reason: DeadRuleReason.Shadowed }) return;
        int wanted = _diagram.And(_diagram.And(situations, rule.Lets), rule.When.True);
        _findings.Silent[rule.Rule] = _shadows.Explain(rule, wanted);
    }

    private int LeaveLets(WalkRule rule, int situations) =>
        rule.Bound.Lets.Count == 0 ? situations : _diagram.Exists(situations, _event.Lets);

    /// <summary>No rule fires: the next step, or the end after a plain list.</summary>
    private void PassOver(WalkNode node, int situations)
    {
        if (situations == DecisionDiagram.False) return;
        var edge = new WalkEdge(node, null, situations);
        node.Edges.Add(edge);
        if (node.Step >= 0)
        {
            GoOn(edge, node.Step + 1, node.State, situations);
            return;
        }

        // The list of a state come to by `again` may end without a rule.
        if (node == Graph.Nodes[0]) Unsure = true;
        edge.End = node.State;
    }

    private void Fire(WalkNode node, WalkRule rule, int situations)
    {
        _findings.Fired[rule.Rule] = true;
        Fired.Add(rule);
        var edge = new WalkEdge(node, rule, situations);
        node.Edges.Add(edge);
        situations = _effects.Do(rule, node.State, situations, edge.Effects);
        int state = rule.Bound.Goto >= 0 ? rule.Bound.Goto : node.State;
        situations = LeaveLets(rule, situations);
        if (rule.Bound.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore) edge.End = state;
        else Continue(edge, node, rule.Bound.Then, state, situations);
    }

    private void Continue(WalkEdge edge, WalkNode node, Continuation then, int state, int situations)
    {
        switch (then.Kind)
        {
            case ContinuationKind.Jump:
                GoOn(edge, then.Step, state, situations);
                break;
            case ContinuationKind.Again:
                edge.To = Graph.NodeAt(node.Step, state, true);
                Enter(edge.To, situations);
                break;
            case ContinuationKind.Next when node.Step >= 0:
                GoOn(edge, node.Step + 1, state, situations);
                break;
            default:
                edge.End = state;
                break;
        }
    }

    private void GoOn(WalkEdge edge, int step, int state, int situations)
    {
        if (step >= _event.Steps.Length)
        {
            edge.End = state;
            return;
        }

        edge.To = Graph.NodeAt(step, state, false);
        Enter(edge.To, _diagram.Exists(situations, _event.Steps[step].Unread));
    }
}
