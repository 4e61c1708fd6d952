using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Goes back through a finished walk and finds which rules lie on the paths to which end.</summary>
internal sealed class EndFinder
{
    /// <summary>Beyond so many places ends are no longer told apart: every rule may lead to every end.</summary>
    private const int NodeLimit = 512;

    private readonly ProtocolModel _model;
    private readonly WalkEvent _event;
    private readonly DecisionDiagram _diagram;
    private readonly bool _isApart;

    /// <summary>Goes back from all ends to where the event began.</summary>
    /// <exception cref="DiagramLimitException">The event is too complex for this precision.</exception>
    public EndFinder(ProtocolModel model, WalkEvent @event, WalkGraph graph)
    {
        _model = model;
        _event = @event;
        _diagram = @event.Diagram;
        All = new EndSets();
        foreach (WalkNode node in graph.Nodes) CollectOwnEnds(node);
        _isApart = graph.Nodes.Count <= NodeLimit;
        for (int step = @event.Steps.Length - 1; _isApart && step >= -1; step--) CollectLaterEnds(graph.NodesAt(step));
    }

    /// <summary>All states in which the event can end.</summary>
    public EndSets All { get; }

    /// <summary>The states in which the event can end after an edge.</summary>
    public IReadOnlyList<int> EndsAfter(WalkEdge edge)
    {
        if (edge.To is null) return [edge.End];
        return _isApart ? edge.To.Ends.States : All.States;
    }

    /// <summary>The situations that go along an edge and can end in a state.</summary>
    public int SituationsTo(WalkEdge edge, int end)
    {
        if (edge.To is null || !_isApart || edge.To.Ends.States.Count == 1) return edge.Situations;
        int after = edge.To.Ends[end];
        return _diagram.And(edge.Situations, edge.Rule is null ? after : Before(edge.Rule, after));
    }

    private void CollectOwnEnds(WalkNode node)
    {
        foreach (WalkEdge edge in node.Edges)
        {
            if (edge.To is not null) continue;
            node.Ends.Add(_diagram, edge.End, AsComing(node, edge.Situations));
            All.Add(_diagram, edge.End, DecisionDiagram.True);
        }
    }

    /// <summary>Takes over the ends of later steps; where <c>again</c> leads back into the step, until nothing changes.</summary>
    private void CollectLaterEnds(IReadOnlyList<WalkNode> step)
    {
        bool again = false, changed = true;
        while (changed)
        {
            changed = false;
            foreach (WalkNode node in step)
            {
                again |= node.Again;
                changed |= CollectLaterEnds(node);
            }

            changed &= again;
        }
    }

    private bool CollectLaterEnds(WalkNode node)
    {
        bool changed = false;
        foreach (WalkEdge edge in node.Edges)
        {
            if (edge.To is null) continue;
            IReadOnlyList<int> ends = edge.To.Ends.States;
            for (int i = 0; i < ends.Count; i++)
            {
                int situations = AsComing(node, SituationsTo(edge, ends[i]));
                if (situations != DecisionDiagram.False) changed |= node.Ends.Add(_diagram, ends[i], situations);
            }
        }

        return changed;
    }

    /// <summary>Situations as far as they differ for what comes to a place: what is first asked for there can be anything before.</summary>
    private int AsComing(WalkNode node, int situations) => _diagram.Exists(situations, _event.Unasked[node.Step + (node.Again ? 2 : 1)]);

    /// <summary>The situations that a rule can turn into some of these.</summary>
    private int Before(WalkRule rule, int after)
    {
        if (rule.Bound.Goto >= 0 && _model.States[rule.Bound.Goto].Fresh) after = _diagram.Exists(after, _event.AllVariables);
        return Before(rule.Operations, after);
    }

    private int Before(Operation[] operations, int after)
    {
        for (int i = operations.Length - 1; i >= 0; i--)
        {
            after = operations[i] switch
            {
                ForgetOperation forget => _diagram.Exists(after, forget.Atoms),
                WhenOperation block => _diagram.Or(_diagram.And(block.Condition.True, Before(block.Operations, after)), _diagram.And(block.Condition.False, after)),
                _ => after,
            };
        }

        return after;
    }
}
