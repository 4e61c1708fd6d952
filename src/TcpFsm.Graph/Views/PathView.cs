using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>All there is, with what happened in some run drawn heavy: one route for each machine that took part.</summary>
/// <param name="name">What was run, for the title: <c>figure-6</c>.</param>
/// <param name="steps">What happened, in its order.</param>
public sealed class PathView(string name, IReadOnlyList<PathStep> steps) : IDiagramView
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Doc => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc/>
    public bool IsWhole => false;

    /// <inheritdoc/>
    public IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog)
    {
        ILookup<(int From, int Event, int To), DiagramTransition> known = catalog.Leaving.ToLookup(t => (t.From, t.Event, t.To));
        return steps.GroupBy(s => s.Machine)
            .Select(g => new RouteSelection(new DiagramRoute(g.Key, null), g.SelectMany(s => known[(s.From, s.Event, s.To)]).Distinct().ToList()));
    }

    /// <inheritdoc/>
    public IEnumerable<int> BoxesIn(ProtocolModel model) => [];

    /// <inheritdoc/>
    public IEnumerable<DiagramTransition> Select(TransitionCatalog catalog) => catalog.Leaving;
}

/// <summary>An event of a run.</summary>
/// <param name="Machine">Whose: <c>A</c>.</param>
/// <param name="From">The state before, as index in the model.</param>
/// <param name="Event">The event.</param>
/// <param name="To">The state after.</param>
public sealed record PathStep(string Machine, int From, int Event, int To);
