using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>Finds the groups that can be boxes: of two that overlap the first declared is one, and a group of one state or of all is none.</summary>
internal sealed class GroupNesting
{
    private readonly ProtocolModel _model;

    public GroupNesting(ProtocolModel model, IEnumerable<int> groups)
    {
        _model = model;
        var boxes = new List<(GroupModel Group, HashSet<int> States)>();
        var overlapping = new List<string>();
        foreach (GroupModel group in groups.Select(g => model.Groups[g]))
        {
            var states = new HashSet<int>(group.States.States);
            if (states.Count < 2 || states.Count == model.States.Count) continue;
            if (boxes.All(b => IsApart(b.States, states))) boxes.Add((group, states));
            else overlapping.Add(group.Name);
        }

        Overlapping = overlapping;
        Groups = Nest([.. boxes.OrderByDescending(b => b.States.Count)]);
    }

    /// <summary>The boxes, outer ones first.</summary>
    public IReadOnlyList<DiagramGroup> Groups { get; }

    /// <summary>Names of the groups that are no boxes because they overlap one.</summary>
    public IReadOnlyList<string> Overlapping { get; }

    // One lies in the other whole, or they share nothing; two of the same states are one box.
    private static bool IsApart(HashSet<int> one, HashSet<int> other) =>
        !one.Overlaps(other) || one.IsProperSubsetOf(other) || other.IsProperSubsetOf(one);

    private List<DiagramGroup> Nest(IReadOnlyList<(GroupModel Group, HashSet<int> States)> boxes)
    {
        // The innermost box of a state is the last that holds it, as larger ones stand first.
        int[] innermost = [.. Enumerable.Repeat(-1, _model.States.Count)];
        var parents = new int[boxes.Count];
        for (int i = 0; i < boxes.Count; i++)
        {
            parents[i] = innermost[boxes[i].States.First()];
            foreach (int state in boxes[i].States) innermost[state] = i;
        }

        return [.. boxes.Select((b, i) => new DiagramGroup(
            b.Group.Name, b.Group.Identifier, parents[i], [.. Enumerable.Range(0, innermost.Length).Where(s => innermost[s] == i)]))];
    }
}
