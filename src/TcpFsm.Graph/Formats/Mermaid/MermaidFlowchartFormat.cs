using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>Mermaid's <c>flowchart</c>: the same picture where edges have styles, so that routes are heavy, the first solid and the others dashed.</summary>
public sealed class MermaidFlowchartFormat : IDiagramFormat
{
    /// <inheritdoc/>
    public string Name => "mermaid-flowchart";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => MermaidFrame.LeavesOut(diagram);

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        var ids = new MermaidIds(diagram);
        LineWriter writer = MermaidFrame.Open(diagram, "flowchart TB");
        WriteBox(writer, diagram, ids, -1);
        foreach (DiagramEdge edge in diagram.Edges)
            writer.Line($"{ids.State(edge.From)} {Arrow(edge)}|\"{MermaidText.Label(edge)}\"| {ids.State(edge.To)}");
        for (int i = 0; i < diagram.Edges.Count; i++)
        {
            if (diagram.Edges[i].Routes.Count > 0) writer.Line($"linkStyle {i.ToString(CultureInfo.InvariantCulture)} stroke-width:3px");
        }

        foreach (DiagramState state in diagram.Drawn.Where(s => s.Initial)) writer.Line($"style {ids.State(state.Index)} stroke-width:3px");
        return writer.ToString();
    }

    private static string Arrow(DiagramEdge edge) => edge.Routes.Count == 0 || edge.Routes[0] == 0 ? "-->" : "-.->";

    private static void WriteBox(LineWriter writer, Diagram diagram, MermaidIds ids, int box)
    {
        foreach (DiagramState state in diagram.StatesIn(box))
        {
            string name = MermaidText.Escape(state.Name);
            writer.Line(state.Final ? $"{ids.State(state.Index)}([\"{name}\"])" : $"{ids.State(state.Index)}(\"{name}\")");
        }

        for (int i = 0; i < diagram.Groups.Count; i++)
        {
            if (diagram.Groups[i].Parent != box) continue;
            writer.Line($"subgraph {ids.Group(i)}[\"{MermaidText.Escape(diagram.Groups[i].Name)}\"]").Indent();
            WriteBox(writer, diagram, ids, i);
            writer.Outdent().Line("end");
        }
    }
}
