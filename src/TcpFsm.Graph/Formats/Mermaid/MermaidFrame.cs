using System.Globalization;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>What both kinds of Mermaid diagrams begin with.</summary>
internal static class MermaidFrame
{
    /// <summary>Writes the title and the kind, and what the picture leaves out.</summary>
    public static LineWriter Open(Diagram diagram, string kind)
    {
        LineWriter writer = new LineWriter().Line("---").Line($"title: \"{MermaidText.Escape(diagram.Title)}\"").Line("---").Line(kind).Indent();
        string internals = diagram.Internal.Count.ToString(CultureInfo.InvariantCulture);
        return writer.Line($"%% {internals} transitions that stay in their state are not drawn");
    }
}
