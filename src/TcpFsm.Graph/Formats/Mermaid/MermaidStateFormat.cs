using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>Mermaid's <c>stateDiagram-v2</c>, which GitHub draws in Markdown. Its edges have one style only.</summary>
public sealed class MermaidStateFormat : IDiagramFormat
{
    /// <inheritdoc/>
    public string Name => "mermaid";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => MermaidFrame.LeavesOut(diagram);

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        var ids = new MermaidIds(diagram);
        LineWriter writer = MermaidFrame.Open(diagram, "stateDiagram-v2");
        WriteBox(writer, diagram, ids, -1);
        foreach (DiagramState state in diagram.Drawn.Where(s => s.Initial)) writer.Line($"[*] --> {ids.State(state.Index)}");
        foreach (DiagramEdge edge in diagram.Edges) writer.Line($"{ids.State(edge.From)} --> {ids.State(edge.To)}: {MermaidText.Label(edge)}");
        foreach (DiagramState state in diagram.Drawn.Where(s => s.Final)) writer.Line($"{ids.State(state.Index)} --> [*]");
        return writer.ToString();
    }

    private static void WriteBox(LineWriter writer, Diagram diagram, MermaidIds ids, int box)
    {
        foreach (DiagramState state in diagram.StatesIn(box)) writer.Line($"state \"{MermaidText.Escape(state.Name)}\" as {ids.State(state.Index)}");
        for (int i = 0; i < diagram.Groups.Count; i++)
        {
            if (diagram.Groups[i].Parent != box) continue;
            writer.Line($"state \"{MermaidText.Escape(diagram.Groups[i].Name)}\" as {ids.Group(i)} {{").Indent();
            WriteBox(writer, diagram, ids, i);
            writer.Outdent().Line("}");
        }
    }
}
