using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;

namespace TcpFsm.Language.Analysis;

/// <summary>What is sent on those paths of a walk that go along certain edges: by the edges themselves, before them and after them.</summary>
internal sealed class PathSends
{
    private readonly EventWalk _walk;
    private readonly Dictionary<WalkNode, List<WalkNode>> _before = [];

    public PathSends(EventWalk walk)
    {
        _walk = walk;
        foreach (WalkNode node in walk.Graph.Nodes)
        {
            foreach (WalkEdge edge in node.Edges)
            {
                if (edge.To is null) continue;
                if (!_before.TryGetValue(edge.To, out List<WalkNode>? before)) _before[edge.To] = before = [];
                before.Add(node);
            }
        }
    }

    /// <summary>Gathers what is sent on paths along the edges to one end.</summary>
    public void Collect(IReadOnlyList<WalkEdge> along, int end, SendSets sends)
    {
        HashSet<WalkNode> earlier = [], later = [];
        foreach (WalkEdge edge in along)
        {
            Reach(edge.From, earlier, node => _before.TryGetValue(node, out List<WalkNode>? before) ? before : []);
            if (edge.To is not null) Reach(edge.To, later, After);
            Add(edge, end, sends);
        }

        foreach (WalkNode node in _walk.Graph.Nodes)
        {
            foreach (WalkEdge edge in node.Edges)
            {
                if (later.Contains(node) || (edge.To is not null && earlier.Contains(edge.To))) Add(edge, end, sends);
            }
        }
    }

    private void Add(WalkEdge edge, int end, SendSets sends)
    {
        if (edge.Rule is null) return;
        int situations = _walk.Ends!.SituationsTo(edge, end);
        if (situations == DecisionDiagram.False || !_walk.Ends.EndsAfter(edge).Contains(end)) return;
        foreach (SentCube sent in _walk.SendsIn(edge, situations)) sends.Add(sent.Message, sent.Value, sent.Mask);
    }

    private static IEnumerable<WalkNode> After(WalkNode node)
    {
        foreach (WalkEdge edge in node.Edges)
        {
            if (edge.To is not null) yield return edge.To;
        }
    }

    private static void Reach(WalkNode start, HashSet<WalkNode> reached, System.Func<WalkNode, IEnumerable<WalkNode>> next)
    {
        if (!reached.Add(start)) return;
        var open = new Stack<WalkNode>([start]);
        while (open.Count > 0)
        {
            foreach (WalkNode node in next(open.Pop()))
            {
                if (reached.Add(node)) open.Push(node);
            }
        }
    }
}
