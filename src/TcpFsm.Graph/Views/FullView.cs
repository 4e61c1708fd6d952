using System.Collections.Generic;

namespace TcpFsm.Graph.Views;

/// <summary>All there is.</summary>
public sealed class FullView : IDiagramView
{
    /// <inheritdoc/>
    public string Name => "full";

    /// <inheritdoc/>
    public string? Doc => "All transitions.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc/>
    public bool IsWhole => true;

    /// <inheritdoc/>
    public IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog) => DeclaredView.DeclaredRoutes(catalog);

    /// <inheritdoc/>
    public IEnumerable<DiagramTransition> Select(TransitionCatalog catalog) => catalog.Leaving;
}
