using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Views;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph;

/// <summary>A picture of a machine before it is drawn: what it shows, in the order in which it is written, and nothing of how.</summary>
public sealed record Diagram
{
    /// <summary>The machine.</summary>
    public required ProtocolModel Model { get; init; }

    /// <summary>What follows from it.</summary>
    public required DerivedModel Derived { get; init; }

    /// <summary>What was chosen of it.</summary>
    public required IDiagramView View { get; init; }

    /// <summary>All states, by their index in <see cref="ProtocolModel.States"/>; those the view does not touch too.</summary>
    public required IReadOnlyList<DiagramState> States { get; init; }

    /// <summary>Groups that can be drawn as boxes, outer ones first; empty where the view shows none.</summary>
    public required IReadOnlyList<DiagramGroup> Groups { get; init; }

    /// <summary>Groups that cannot be drawn as boxes because they overlap others.</summary>
    public required IReadOnlyList<string> OverlappingGroups { get; init; }

    /// <summary>Edges from one state to another, one for each pair, ascending.</summary>
    public required IReadOnlyList<DiagramEdge> Edges { get; init; }

    /// <summary>What is done without leaving a state, ascending by state and event.</summary>
    public required IReadOnlyList<DiagramTransition> Internal { get; init; }

    /// <summary>Ways through the protocol that are drawn heavy: the first solid, the second dashed.</summary>
    public required IReadOnlyList<DiagramRoute> Routes { get; init; }

    /// <summary>Where the spec places states; formats whose tools place them have no use for it.</summary>
    public LayoutModel Layout { get; init; } = LayoutModel.None;

    /// <summary>The states that are drawn: those some edge begins or ends in, and the initial one. A view of all shows states without edges too.</summary>
    public required IReadOnlyList<DiagramState> Drawn { get; init; }

    /// <summary>The drawn states that lie in a box and in no box within it.</summary>
    /// <param name="group">The box, as index in <see cref="Groups"/>; -1: those in no box.</param>
    public IEnumerable<DiagramState> StatesIn(int group)
    {
        if (group >= 0) return Drawn.Where(s => Groups[group].States.Contains(s.Index));
        var boxed = new HashSet<int>(Groups.SelectMany(g => g.States));
        return Drawn.Where(s => !boxed.Contains(s.Index));
    }

    /// <summary>What stands over the picture: <c>Tcp: rfc</c>.</summary>
    public string Title => $"{Model.Name}: {View.Name}";
}
