using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>A view of the spec's own.</summary>
/// <param name="view">What the spec says.</param>
public sealed class DeclaredView(ViewModel view) : IDiagramView
{
    /// <inheritdoc/>
    public string Name => view.Name;

    /// <inheritdoc/>
    public string? Doc => view.Doc;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => view.Notes;

    /// <inheritdoc/>
    public bool IsWhole => view.IsWhole;

    /// <summary>The routes that a spec declares, with what is on them.</summary>
    public static IEnumerable<RouteSelection> DeclaredRoutes(TransitionCatalog catalog) =>
        catalog.Model.Views.Where(v => v.Route).Select(v => new RouteSelection(new DiagramRoute(v.Name, v.Doc), new DeclaredView(v).Select(catalog).ToList()));

    /// <inheritdoc/>
    public IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog) => DeclaredRoutes(catalog);

    /// <inheritdoc/>
    public IEnumerable<int> BoxesIn(ProtocolModel model) => view.Groups;

    /// <inheritdoc/>
    public IEnumerable<DiagramTransition> Select(TransitionCatalog catalog) =>
        view.IsWhole ? catalog.Leaving : view.Edges.SelectMany(e => Select(catalog, e));

    private static IEnumerable<DiagramTransition> Select(TransitionCatalog catalog, ViewEdgeModel edge)
    {
        foreach (DiagramTransition transition in catalog.Making(edge.Rule, edge.Event))
            yield return transition with { Trigger = edge.Label ?? transition.Trigger, Action = edge.Action ?? transition.Action };
    }
}
