using System.Collections.Generic;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Follows what a finished walk's paths do to timers.</summary>
internal static class TimerFlows
{
    /// <summary>What the paths to each end may do to timers.</summary>
    /// <param name="timer">The timer whose expiry the event is; -1: it is none.</param>
    /// <param name="graph">The places of the walk.</param>
    public static Dictionary<int, TimerFlow> Of(int timer, WalkGraph graph)
    {
        var coming = new Dictionary<WalkNode, TimerFlow>();
        var ends = new Dictionary<int, TimerFlow>();
        // A timer that has expired no longer runs.
        coming[graph.Nodes[0]] = timer < 0 ? TimerFlow.Nothing : TimerFlow.Nothing.Stop(timer);
        // `again` leads back to its own step, all else onward: a second round finds nothing new but behind it.
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (WalkNode node in graph.Nodes)
            {
                if (coming.TryGetValue(node, out TimerFlow flow)) changed |= Follow(node, flow, coming, ends);
            }
        }

        return ends;
    }

    private static bool Follow(WalkNode node, TimerFlow flow, Dictionary<WalkNode, TimerFlow> coming, Dictionary<int, TimerFlow> ends)
    {
        bool changed = false;
        foreach (WalkEdge edge in node.Edges)
        {
            TimerFlow after = flow.Then(edge.Effects.Timers);
            changed |= edge.To is null ? Join(ends, edge.End, after) : Join(coming, edge.To, after);
        }

        return changed;
    }

    private static bool Join<TKey>(Dictionary<TKey, TimerFlow> flows, TKey place, TimerFlow flow)
        where TKey : notnull
    {
        bool known = flows.TryGetValue(place, out TimerFlow before);
        TimerFlow joined = before.Or(flow);
        flows[place] = joined;
        return !known || joined != before;
    }
}
