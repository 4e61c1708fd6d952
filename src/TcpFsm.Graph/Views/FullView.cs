using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>All there is.</summary>
public sealed class FullView : IDiagramView
{
    /// <inheritdoc/>
    public string Name => "full";

    /// <inheritdoc/>
    public string? Doc => "all transitions";

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc/>
    public bool IsWhole => true;

    /// <inheritdoc/>
    public IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog) => DeclaredView.DeclaredRoutes(catalog);

    /// <inheritdoc/>
    public IEnumerable<int> BoxesIn(ProtocolModel model) => Enumerable.Range(0, model.Groups.Count);

    /// <inheritdoc/>
    public IEnumerable<DiagramTransition> Select(TransitionCatalog catalog) => catalog.Leaving;
}
