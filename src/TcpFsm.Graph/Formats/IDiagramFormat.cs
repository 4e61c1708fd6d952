using System.Collections.Generic;

namespace TcpFsm.Graph.Formats;

/// <summary>A format that pictures are written in. The same diagram gives the same text to the last bit.</summary>
public interface IDiagramFormat
{
    /// <summary>Its name on the command line: <c>mermaid</c>.</summary>
    string Name { get; }

    /// <summary>What of a diagram the file does not show, one sentence each without a full stop; empty if it shows all.</summary>
    IReadOnlyList<string> LeavesOut(Diagram diagram);

    /// <summary>Writes a diagram.</summary>
    /// <returns>The whole file, lines ended by <c>\n</c>.</returns>
    string Write(Diagram diagram);
}
