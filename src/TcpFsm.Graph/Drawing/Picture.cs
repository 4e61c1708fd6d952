using System.Collections.Generic;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>A diagram as it is drawn: where everything lies.</summary>
/// <param name="Diagram">What it shows.</param>
/// <param name="Nodes">The states.</param>
/// <param name="Edges">The edges, as <see cref="Diagram.Edges"/>.</param>
/// <param name="Bottom">Where the drawing ends; what is written below it begins there.</param>
internal sealed record Picture(Diagram Diagram, IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureEdge> Edges, double Bottom)
{
    /// <summary>The width of every picture: readable on any page without zooming.</summary>
    public const double Width = 1000;
}

/// <summary>A state as it is drawn; one with several places is drawn in each.</summary>
/// <param name="Place">Its place, which says which state it is.</param>
/// <param name="Text">As much of its name as there is room for.</param>
/// <param name="Box">Where it lies.</param>
internal sealed record PictureNode(Place Place, string Text, OrientedBox Box)
{
    /// <summary>The state, as index in <see cref="Diagram.States"/>.</summary>
    public int State => Place.State;
}

/// <summary>An edge as it is drawn.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Curve">Its way.</param>
/// <param name="Text">What stands at it.</param>
/// <param name="Box">Where that lies.</param>
/// <param name="Number">The number that stands there instead, with the text below the picture; 0: the text itself.</param>
internal sealed record PictureEdge(DiagramEdge Edge, Curve Curve, EdgeText Text, OrientedBox Box, int Number);
