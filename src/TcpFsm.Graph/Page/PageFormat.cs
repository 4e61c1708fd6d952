using System.Collections.Generic;
using TcpFsm.Graph.Formats;

namespace TcpFsm.Graph.Page;

/// <summary>The page that plays the protocol, as a format of its diagram.</summary>
/// <param name="stories">What can be played besides free play.</param>
public sealed class PageFormat(IReadOnlyList<PageStory> stories) : IDiagramFormat
{
    /// <summary>Its name on the command line.</summary>
    public const string FormatName = "html";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [];

    /// <inheritdoc/>
    public string Write(Diagram diagram) => PlayPage.Write(diagram, stories);
}
