using System.Collections.Generic;
using TcpFsm.Graph.Formats;

namespace TcpFsm.Graph.Page;

/// <summary>The page that plays the protocol, as a format of its diagram.</summary>
/// <param name="stories">What can be played besides free play.</param>
/// <param name="leftOut">What was asked for and cannot be played, each with its reason.</param>
public sealed class PageFormat(IReadOnlyList<PageStory> stories, IReadOnlyList<string> leftOut) : IDiagramFormat
{
    /// <summary>Its name on the command line.</summary>
    public const string FormatName = "html";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => leftOut;

    /// <inheritdoc/>
    public string Write(Diagram diagram) => PlayPage.Write(diagram, stories);
}
