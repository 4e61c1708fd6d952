using System.Collections.Generic;
using System.IO;
using TcpFsm.Graph.Drawing;

namespace TcpFsm.Graph.Formats.Svg;

/// <summary>
/// SVG of our own, for which no other program is needed: states where the spec places them, routes heavy, events over actions, sections as
/// tooltips and links. Light and dark follow the reader's setting; nothing in it is a script or comes from elsewhere.
/// </summary>
public sealed class SvgFormat : IDiagramFormat, IBoundedFormat
{
    /// <summary>Its name on the command line.</summary>
    public const string FormatName = "svg";

    /// <summary>More states than this are no picture for a page.</summary>
    public const int MostStates = 40;

    /// <summary>More edges than this nobody follows.</summary>
    public const int MostEdges = 100;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [.. PictureWords.Omissions(diagram)];

    /// <inheritdoc/>
    public string? Refusal(Diagram diagram) => diagram.Drawn.Count <= MostStates && diagram.Edges.Count <= MostEdges
        ? null
        : Omissions.Invariant($"{diagram.Drawn.Count} states with {diagram.Edges.Count} edges between them are no picture; svg draws at most {MostStates} and {MostEdges}.");

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        var output = new StringWriter();
        PicturePen.Draw(PictureLayout.Of(diagram), output);
        return output.ToString();
    }
}
