using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Graph.Formats.PlantUml;

/// <summary>PlantUML's state diagram. Routes are heavy, the first solid and the others dashed.</summary>
public sealed class PlantUmlFormat : IDiagramFormat
{
    private static readonly string[] Reserved = ["as", "end", "hide", "note", "scale", "skinparam", "state", "title", "left", "right", "legend", "header", "footer", "caption"];

    /// <inheritdoc/>
    public string Name => "plantuml";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [.. Omissions.OfPictures(diagram)];

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        var ids = new SafeIds(diagram.States.Select(s => s.Identifier), "s_", Reserved);
        LineWriter writer = new LineWriter().Line("@startuml").Line($"title {PlantUmlText.Escape(diagram.Title)}").Line("hide empty description");
        foreach (string omission in LeavesOut(diagram)) writer.Line($"' not drawn: {PlantUmlText.Escape(omission)}");
        WriteBox(writer, diagram, ids, -1);
        foreach (DiagramState state in diagram.Drawn.Where(s => s.Initial)) writer.Line($"[*] --> {ids[state.Index]}");
        foreach (DiagramEdge edge in diagram.Edges) writer.Line($"{ids[edge.From]} {Arrow(edge)} {ids[edge.To]} : {PlantUmlText.Label(edge)}");
        foreach (DiagramState state in diagram.Drawn.Where(s => s.Final)) writer.Line($"{ids[state.Index]} --> [*]");
        if (diagram.View.Notes.Count > 0) WriteNotes(writer, diagram);
        return writer.Line("@enduml").ToString();
    }

    private static string Arrow(DiagramEdge edge) =>
        edge.Routes.Count == 0 ? "-->" : edge.Routes[0] == 0 ? "-[thickness=3]->" : "-[dashed,thickness=3]->";

    private static void WriteBox(LineWriter writer, Diagram diagram, SafeIds ids, int box)
    {
        foreach (DiagramState state in diagram.StatesIn(box)) writer.Line($"state \"{PlantUmlText.Escape(state.Name)}\" as {ids[state.Index]}");
        for (int i = 0; i < diagram.Groups.Count; i++)
        {
            if (diagram.Groups[i].Parent != box) continue;
            writer.Line($"state \"{PlantUmlText.Escape(diagram.Groups[i].Name)}\" as g_{i.ToString(CultureInfo.InvariantCulture)}_ {{").Indent();
            WriteBox(writer, diagram, ids, i);
            writer.Outdent().Line("}");
        }
    }

    private static void WriteNotes(LineWriter writer, Diagram diagram)
    {
        writer.Line("legend");
        foreach (string note in diagram.View.Notes) writer.Line(PlantUmlText.Escape(note));
        writer.Line("endlegend");
    }
}
