using System.Collections.Generic;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>The places an event can come to from one state, and the rules that lead from one to the next.</summary>
internal sealed class WalkGraph
{
    private readonly Dictionary<long, WalkNode> _byPlace = [];
    private readonly List<WalkNode> _nodes = [];
    private readonly List<WalkNode>[] _bySteps;

    /// <summary>A graph without places.</summary>
    /// <param name="steps">How many steps the event has.</param>
    public WalkGraph(int steps)
    {
        _bySteps = new List<WalkNode>[steps + 1];
        for (int i = 0; i < _bySteps.Length; i++) _bySteps[i] = [];
    }

    /// <summary>The places, in the order they were come to; the first is where the event begins.</summary>
    public IReadOnlyList<WalkNode> Nodes => _nodes;

    /// <summary>The places of a step; of the plain list for -1.</summary>
    public IReadOnlyList<WalkNode> NodesAt(int step) => _bySteps[step + 1];

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
        _bySteps[step + 1].Add(node);
        return node;
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

    /// <summary>The states in which it can end, and the situations here from which it can.</summary>
    public EndSets Ends { get; } = new();
}

/// <summary>One way on from a place.</summary>
/// <param name="from">The place.</param>
/// <param name="rule">The rule that fires; null: none does.</param>
/// <param name="situations">The situations that go this way.</param>
internal sealed class WalkEdge(WalkNode from, WalkRule? rule, int situations)
{
    /// <summary>The place.</summary>
    public WalkNode From { get; } = from;

    /// <summary>The situations that go this way.</summary>
    public int Situations { get; } = situations;

    /// <summary>The rule that fires; null: none does.</summary>
    public WalkRule? Rule { get; } = rule;

    /// <summary>Where the event goes on; null: it ends.</summary>
    public WalkNode? To { get; set; }

    /// <summary>The state it ends in.</summary>
    public int End { get; set; }

    /// <summary>What the rule may do on this way.</summary>
    public WalkEffects Effects { get; } = new();
}

/// <summary>What a rule may do on one way.</summary>
internal sealed class WalkEffects
{
    /// <summary>What is sent.</summary>
    public List<SentCube> Sends { get; } = [];

    /// <summary>What becomes of timers.</summary>
    public TimerFlow Timers { get; set; } = TimerFlow.Nothing;
}

/// <summary>Flags of a message that is sent.</summary>
internal sealed record SentCube(int Message, ulong Value, ulong Mask);
