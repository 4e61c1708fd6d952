using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Views;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>Makes the diagram of a machine as a view shows it.</summary>
public static class DiagramBuilder
{
    /// <summary>Makes a diagram.</summary>
    /// <param name="model">The machine.</param>
    /// <param name="derived">What follows from it.</param>
    /// <param name="view">What is shown of it.</param>
    public static Diagram Build(ProtocolModel model, DerivedModel derived, IDiagramView view)
    {
        var catalog = new TransitionCatalog(model, derived);
        List<DiagramState> states = StatesOf(model, derived);
        List<RouteSelection> routes = view.RoutesIn(catalog).ToList();
        List<DiagramEdge> edges = EdgesOf(view.Select(catalog), routes);
        var nesting = new GroupNesting(model, view.BoxesIn(model));
        return new Diagram
        {
            Model = model,
            Derived = derived,
            View = view,
            States = states,
            Drawn = DrawnOf(states, edges, view),
            Groups = nesting.Groups,
            OverlappingGroups = nesting.Overlapping,
            Edges = edges,
            Internal = catalog.Internal,
            Routes = [.. routes.Select(r => r.Route)],
        };
    }

    private static List<DiagramState> StatesOf(ProtocolModel model, DerivedModel derived) =>
    [
        .. model.States.Select((state, i) => new DiagramState
        {
            Index = i,
            Name = state.Name,
            Identifier = state.Identifier,
            Initial = i == model.Initial,
            Final = state.Final,
            Fresh = state.Fresh,
            Reachable = derived.States[i].Reachable,
            Doc = state.Doc,
            Section = SectionLinks.Of(model, state.Section),
        }),
    ];

    private static List<DiagramState> DrawnOf(List<DiagramState> states, List<DiagramEdge> edges, IDiagramView view)
    {
        var touched = new HashSet<int>(edges.SelectMany(e => new[] { e.From, e.To }));
        return states.FindAll(s => view.IsWhole || s.Initial || touched.Contains(s.Index));
    }

    private static List<DiagramEdge> EdgesOf(IEnumerable<DiagramTransition> transitions, IReadOnlyList<RouteSelection> routes)
    {
        ILookup<(int From, int To), int> onRoute = routes
            .SelectMany((r, i) => r.Transitions.Select(t => (Edge: (t.From, t.To), Route: i)))
            .ToLookup(r => r.Edge, r => r.Route);
        return
        [
            .. transitions.GroupBy(t => (t.From, t.To)).OrderBy(g => g.Key).Select(g =>
            {
                List<DiagramTransition> all = g.OrderBy(t => t.Event).ToList();
                return new DiagramEdge(g.Key.From, g.Key.To, all, LabelsOf(all), [.. onRoute[g.Key].Distinct().OrderBy(r => r)]);
            }),
        ];
    }

    /// <summary>What is done alike stands on one line.</summary>
    private static List<DiagramLabel> LabelsOf(IEnumerable<DiagramTransition> transitions) =>
        [.. transitions.GroupBy(t => t.Action).Select(g => new DiagramLabel([.. g.Select(t => t.Trigger).Distinct()], g.Key))];
}
