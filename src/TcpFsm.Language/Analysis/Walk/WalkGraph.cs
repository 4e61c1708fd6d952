using System.Collections.Generic;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>The places an event can come to from one state, and the rules that lead from one to the next.</summary>
internal sealed class WalkGraph
{
    /// <summary>Beyond so many places ends are no longer told apart: every rule may lead to every end.</summary>
    private const int NodeLimit = 512;

    private readonly Dictionary<long, WalkNode> _byPlace = [];
    private readonly List<WalkNode> _nodes = [];
    private readonly HashSet<int> _allEnds = [];

    /// <summary>The places, in the order they were come to; the first is where the event begins.</summary>
    public IReadOnlyList<WalkNode> Nodes => _nodes;

    /// <summary>The place of a step in a state.</summary>
    /// <param name="step">The step; -1: the plain list.</param>
    /// <param name="state">The state.</param>
    /// <param name="again">Whether the step is judged once more, its condition not asked.</param>
    public WalkNode NodeAt(int step, int state, bool again)
    {
        long place = ((long)state << 32) + ((step + 1) * 2) + (again ? 1 : 0);
        if (_byPlace.TryGetValue(place, out WalkNode? node)) return node;
        node = new WalkNode(step, state, again);
        _byPlace.Add(place, node);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Finds for each place the states in which the event can end from there.</summary>
    public void FindEnds()
    {
        foreach (WalkNode node in _nodes) CollectOwnEnds(node);
        if (_nodes.Count > NodeLimit) return;
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = _nodes.Count - 1; i >= 0; i--) changed |= CollectLaterEnds(_nodes[i]);
        }
    }

    /// <summary>The states in which the event can end after an edge.</summary>
    public IEnumerable<int> EndsAfter(WalkEdge edge)
    {
        if (edge.To is null) return [edge.End];
        return _nodes.Count > NodeLimit ? _allEnds : edge.To.Ends;
    }

    /// <summary>All states in which the event can end.</summary>
    public IEnumerable<int> AllEnds => _allEnds;

    private void CollectOwnEnds(WalkNode node)
    {
        foreach (WalkEdge edge in node.Edges)
        {
            if (edge.To is not null) continue;
            node.Ends.Add(edge.End);
            _allEnds.Add(edge.End);
        }
    }

    private static bool CollectLaterEnds(WalkNode node)
    {
        int before = node.Ends.Count;
        foreach (WalkEdge edge in node.Edges)
        {
            if (edge.To is not null && edge.To != node) node.Ends.UnionWith(edge.To.Ends);
        }

        return node.Ends.Count != before;
    }
}

/// <summary>A place an event can come to: a step, or the plain list, in a state.</summary>
internal sealed class WalkNode(int step, int state, bool again)
{
    /// <summary>The step; -1: the plain list.</summary>
    public int Step { get; } = step;

    /// <summary>The state.</summary>
    public int State { get; } = state;

    /// <summary>Whether the step is judged once more.</summary>
    public bool Again { get; } = again;

    /// <summary>Situations that came and are not judged yet.</summary>
    public int Pending { get; set; }

    /// <summary>Situations that were judged.</summary>
    public int Judged { get; set; }

    /// <summary>How the event goes on from here.</summary>
    public List<WalkEdge> Edges { get; } = [];

    /// <summary>The states in which it can end.</summary>
    public HashSet<int> Ends { get; } = [];
}

/// <summary>One way on from a place.</summary>
/// <param name="rule">The rule that fires; null: none does.</param>
internal sealed class WalkEdge(WalkRule? rule)
{
    /// <summary>The rule that fires; null: none does.</summary>
    public WalkRule? Rule { get; } = rule;

    /// <summary>Where the event goes on; null: it ends.</summary>
    public WalkNode? To { get; set; }

    /// <summary>The state it ends in.</summary>
    public int End { get; set; }

    /// <summary>What the rule may send on this way.</summary>
    public List<SentCube> Sends { get; } = [];
}

/// <summary>Flags of a message that is sent.</summary>
internal sealed record SentCube(int Message, ulong Value, ulong Mask);
