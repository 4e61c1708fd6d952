using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Graph.Drawing;

/// <summary>Words for tooltips and for those who hear the picture.</summary>
internal static class PictureWords
{
    /// <summary>The picture in a few sentences.</summary>
    public static string Describe(Diagram diagram)
    {
        string counts = string.Format(CultureInfo.InvariantCulture, "{0} states and {1} transitions between them.", diagram.Drawn.Count, diagram.Edges.Count);
        string initial = string.Concat(diagram.Drawn.Where(s => s.Initial).Select(s => $" A machine begins in {s.Name}."));
        string missing = string.Concat(Omissions(diagram).Select(o => $" Not in the picture: {o}."));
        return counts + initial + string.Concat(diagram.Routes.Select((r, i) => Route(diagram, r, i))) + missing;
    }

    /// <summary>What of a diagram the picture does not show.</summary>
    public static IEnumerable<string> Omissions(Diagram diagram)
    {
        // A grid keeps no boxes apart: the states of a group may stand anywhere in it.
        IEnumerable<string> boxes = diagram.Groups.Count + diagram.OverlappingGroups.Count > 0 ? ["the boxes of groups"] : [];
        return Formats.Omissions.OfPictures(diagram with { OverlappingGroups = [] }).Concat(boxes);
    }

    /// <summary>A state with its part, its meaning and its section.</summary>
    public static string Describe(DiagramState state)
    {
        string mark = (state.Initial ? " (initial)" : "") + (state.Final ? " (final)" : "");
        string doc = state.Doc is null ? "" : $": {state.Doc}";
        return $"{state.Name}{mark}{doc}{Section(state.Section)}";
    }

    /// <summary>An edge: from where to where, what happens, and which rules say so.</summary>
    public static string Describe(Diagram diagram, DiagramEdge edge)
    {
        string ways = string.Concat(edge.Routes.Select(r => $" ({diagram.Routes[r].Name})"));
        string texts = string.Join("; ", edge.Labels.Select(l => l.Text));
        IEnumerable<string> rules = edge.Transitions.SelectMany(t => t.Moves).Select(m => m.Rule + Section(m.Section)).Distinct();
        return $"{diagram.States[edge.From].Name} to {diagram.States[edge.To].Name}{ways}: {texts}. Rules: {string.Join(", ", rules)}";
    }

    private static string Route(Diagram diagram, DiagramRoute route, int index)
    {
        IEnumerable<string> names = diagram.Edges.Where(e => e.Routes.Contains(index)).Select(e => $"{diagram.States[e.From].Name} to {diagram.States[e.To].Name}");
        return $" {route.Name}: {string.Join(", ", names)}.";
    }

    private static string Section(DiagramSection? section) => section is null ? "" : $" (section {section.Number})";
}
