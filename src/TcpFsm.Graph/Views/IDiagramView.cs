using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>What a picture shows of a machine.</summary>
public interface IDiagramView
{
    /// <summary>Its name; hostile until escaped.</summary>
    string Name { get; }

    /// <summary>What it shows; null if nobody says.</summary>
    string? Doc { get; }

    /// <summary>Sentences under the picture.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>Whether it shows all states, those without edges too.</summary>
    bool IsWhole { get; }

    /// <summary>The groups that are drawn as boxes where they do not overlap, as indices in the model.</summary>
    IEnumerable<int> BoxesIn(ProtocolModel model);

    /// <summary>The routes that are drawn heavy, each with the transitions that are on it.</summary>
    IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog);

    /// <summary>The transitions from one state to another that are shown, in any order.</summary>
    IEnumerable<DiagramTransition> Select(TransitionCatalog catalog);
}

/// <summary>A route and what is on it.</summary>
/// <param name="Route">The route.</param>
/// <param name="Transitions">Its transitions.</param>
public sealed record RouteSelection(DiagramRoute Route, IReadOnlyList<DiagramTransition> Transitions);
