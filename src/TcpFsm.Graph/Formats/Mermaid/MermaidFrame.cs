using System.Collections.Generic;
using TcpFsm.Graph.Formats.Json;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>What both kinds of Mermaid diagrams begin with.</summary>
internal static class MermaidFrame
{
    // The library's own limit unless its page raises it.
    private const int MostEdges = 500;

    /// <summary>Writes the title, the kind, and what the picture leaves out.</summary>
    public static LineWriter Open(Diagram diagram, string kind)
    {
        // The lines before the diagram are YAML, and what is quoted in JSON is so there.
        LineWriter writer = new LineWriter().Line("---").Line($"title: {JsonText.Quoted(diagram.Title)}").Line("---").Line(kind).Indent();
        foreach (string omission in LeavesOut(diagram)) writer.Line($"%% not drawn: {PlainText.OneLine(omission)}");
        return writer;
    }

    /// <summary>What a Mermaid picture leaves out.</summary>
    public static IReadOnlyList<string> LeavesOut(Diagram diagram)
    {
        var omissions = new List<string>(Omissions.OfPictures(diagram));
        if (diagram.Edges.Count > MostEdges)
            omissions.Add(Omissions.Invariant($"anything, unless the page that draws it sets maxEdges above {diagram.Edges.Count} and maxTextSize above its length"));
        return omissions;
    }
}
