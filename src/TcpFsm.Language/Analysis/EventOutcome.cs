using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>What an event does in a state, made from a walk.</summary>
internal sealed class EventOutcome(int @event, int state, FlagSpace space)
{
    /// <summary>What is sent.</summary>
    public SendSets Sends { get; } = new(space);

    /// <summary>What is sent on paths that end where they began.</summary>
    public SendSets StayingSends { get; private set; } = new(space);

    /// <summary>States come to, if only in passing.</summary>
    public HashSet<int> Visited { get; } = [state];

    /// <summary>What becomes of timers, by the state it ends in.</summary>
    public IReadOnlyDictionary<int, TimerFlow> Timers { get; private set; } = new Dictionary<int, TimerFlow>();

    /// <summary>The result.</summary>
    public DerivedEvent Derived { get; private set; } = new() { Decided = false, Legal = false };

    /// <summary>Nothing is known to happen: the message is dropped.</summary>
    public void Undecided(WalkEvent program)
    {
        if (program.Event.Message >= 0) Derived = Derived with { Legal = true, Reception = new Reception(FlagCubes.None, FlagCubes.None, FlagCubes.Every) };
    }

    /// <summary>Takes what a walk found.</summary>
    public void Take(EventWalk walk, WalkEvent program)
    {
        Dictionary<int, EndOutcome> ends = [];
        foreach (int end in walk.Ends!.All.States)
        {
            ends.Add(end, new EndOutcome(space, program.Diagram));
            Visited.Add(end);
        }

        foreach (WalkNode node in walk.Graph.Nodes)
        {
            Visited.Add(node.State);
            foreach (WalkEdge edge in node.Edges) Take(edge, walk, ends);
        }

        Timers = TimerFlows.Of(program.Event.Timer, walk.Graph);
        if (ends.TryGetValue(state, out EndOutcome? staying)) StayingSends = staying.Sends;
        Derived = new DerivedEvent
        {
            Decided = true,
            Legal = program.Event.Message >= 0 || walk.Fired.AnyAccepts,
            Rules = walk.Fired.ToRules(),
            Transitions = TransitionsOf(ends, program, new PathSends(walk)),
            Sends = Sends.ToFlags(),
            StayingSends = StayingSends.ToFlags(),
            Reception = ReceptionOf(walk, program),
        };
    }

    private void Take(WalkEdge edge, EventWalk walk, Dictionary<int, EndOutcome> ends)
    {
        if (edge.Rule is null) return;
        foreach (SentCube sent in edge.Effects.Sends) Sends.Add(sent.Message, sent.Value, sent.Mask);
        foreach (int end in walk.Ends!.EndsAfter(edge))
        {
            int situations = walk.Ends.SituationsTo(edge, end);
            if (situations == DecisionDiagram.False) continue;
            ends[end].Take(edge.Rule, walk.SendsIn(edge, situations));
            if (edge.Rule.Bound.Goto >= 0 && edge.Rule.Bound.Goto != edge.From.State) ends[end].Moves.Add(edge, situations);
        }
    }

    private EquatableArray<NetTransition> TransitionsOf(Dictionary<int, EndOutcome> ends, WalkEvent program, PathSends paths)
    {
        var states = new List<int>(ends.Keys);
        states.Sort();
        var transitions = new NetTransition[states.Count];
        for (int i = 0; i < transitions.Length; i++)
        {
            EndOutcome end = ends[states[i]];
            transitions[i] = new NetTransition(state, @event, states[i], end.Rules.ToRules(), end.Sends.ToFlags())
            {
                Moves = end.Moves.ToMoves(program, paths, states[i]),
            };
        }

        return new EquatableArray<NetTransition>(transitions);
    }

    private static Reception? ReceptionOf(EventWalk walk, WalkEvent program)
    {
        if (program.Event.Message < 0) return null;
        DecisionDiagram diagram = program.Diagram;
        int rest = diagram.Not(walk.Acts);
        int answers = diagram.And(rest, walk.Answers), drops = diagram.And(rest, diagram.Not(walk.Answers));
        return new Reception(program.Flags.Cubes(walk.Acts), program.Flags.Cubes(answers), program.Flags.Cubes(drops));
    }

    /// <summary>The paths to one state.</summary>
    private sealed class EndOutcome(FlagSpace space, DecisionDiagram diagram)
    {
        public FiredRules Rules { get; } = new();

        public MoveSets Moves { get; } = new(space, diagram);

        public SendSets Sends { get; } = new(space);

        public void Take(WalkRule rule, List<SentCube> sends)
        {
            Rules.Add(rule);
            foreach (SentCube sent in sends) Sends.Add(sent.Message, sent.Value, sent.Mask);
        }
    }
}
