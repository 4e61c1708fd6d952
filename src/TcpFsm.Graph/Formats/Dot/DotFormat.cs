using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Graph.Formats.Dot;

/// <summary>Graphviz's DOT. Routes are heavy, the first solid and the others dashed; a point leads to the initial state, a final one has two borders.</summary>
public sealed class DotFormat : IDiagramFormat
{
    private static readonly string[] Reserved = ["node", "edge", "graph", "digraph", "subgraph", "strict"];

    /// <inheritdoc/>
    public string Name => "dot";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [.. Omissions.OfPictures(diagram)];

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        var ids = new SafeIds(diagram.States.Select(s => s.Identifier), "s_", Reserved);
        LineWriter writer = new LineWriter().Line($"digraph {DotText.Quote(diagram.Title)} {{").Indent();
        foreach (string omission in LeavesOut(diagram)) writer.Line($"// not drawn: {PlainText.OneLine(omission)}");
        writer.Line($"graph [label={DotText.QuoteLines([diagram.Title, .. diagram.View.Notes])}, labelloc=t, fontname=\"Helvetica\"]");
        writer.Line("node [shape=box, style=rounded, fontname=\"Helvetica\"]");
        writer.Line("edge [fontname=\"Helvetica\", fontsize=10]");
        writer.Line("start_ [shape=point, width=0.15, label=\"\", tooltip=\"initial\"]");
        WriteBox(writer, diagram, ids, -1);
        foreach (DiagramState state in diagram.Drawn.Where(s => s.Initial)) writer.Line($"start_ -> {ids[state.Index]}");
        foreach (DiagramEdge edge in diagram.Edges) writer.Line($"{ids[edge.From]} -> {ids[edge.To]} [{Attributes(edge)}]");
        return writer.Outdent().Line("}").ToString();
    }

    private static void WriteBox(LineWriter writer, Diagram diagram, SafeIds ids, int box)
    {
        foreach (DiagramState state in diagram.StatesIn(box)) writer.Line($"{ids[state.Index]} [{Attributes(state)}]");
        for (int i = 0; i < diagram.Groups.Count; i++)
        {
            if (diagram.Groups[i].Parent != box) continue;
            writer.Line($"subgraph cluster_{i.ToString(CultureInfo.InvariantCulture)} {{").Indent();
            writer.Line($"graph [label={DotText.Quote(diagram.Groups[i].Name)}]");
            WriteBox(writer, diagram, ids, i);
            writer.Outdent().Line("}");
        }
    }

    private static string Attributes(DiagramState state) =>
        $"label={DotText.Quote(state.Name)}"
        + (state.Final ? ", peripheries=2" : "")
        + (state.Doc is null ? "" : $", tooltip={DotText.Quote(state.Doc)}")
        + Link(state.Section);

    private static string Attributes(DiagramEdge edge)
    {
        string rules = string.Join(", ", edge.Transitions.SelectMany(t => t.Moves).Select(m => m.Rule).Distinct());
        string style = edge.Routes.Count == 0 ? "" : $", penwidth=3, style={(edge.Routes[0] == 0 ? "solid" : "dashed")}";
        return $"label={DotText.QuoteLines([.. edge.Labels.Select(l => l.Text)])}, tooltip={DotText.Quote(rules)}{Link(edge.Transitions[0].Section)}{style}";
    }

    private static string Link(DiagramSection? section) => section?.Url is { } url ? $", URL={DotText.Quote(url)}" : "";
}
