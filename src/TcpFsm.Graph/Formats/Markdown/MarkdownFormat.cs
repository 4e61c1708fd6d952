using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Graph.Formats.Mermaid;
using TcpFsm.Graph.Views;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>The whole spec as a page to read, whatever the view: pictures of all views, states, matrices, every rule with its section and reason.</summary>
public sealed class MarkdownFormat : IDiagramFormat
{
    // A picture of more edges is a knot.
    private const int MostEdges = 60;

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [];

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        ProtocolModel model = diagram.Model;
        LineWriter writer = new LineWriter().Line("<!-- Made by `tcpfsm graph --format markdown`: change the spec, not this page. -->");
        writer.Line($"# {MarkdownText.Escape(model.Name)}").Line();
        if (model.Doc is { } doc) writer.Line(MarkdownText.Escape(doc)).Line();
        if (model.Reference is { } reference) writer.Line($"It follows {MarkdownText.Escape(reference.Title)}; sections are of that document.").Line();
        writer.Line("[Pictures](#pictures) · [States](#states) · [Transitions](#transitions) · [Flags](#flags) · [Rules](#rules) · [Names](#names)").Line();
        WritePictures(writer, diagram);
        WriteStates(writer, diagram);
        writer.Line("## Transitions").Line();
        new TransitionMatrix(diagram, writer).Write();
        writer.Line("## Flags").Line();
        if (model.Messages.All(m => m.Flags.Count == 0)) writer.Line("No message has flags.").Line();
        new FlagMatrix(diagram, writer).Write();
        writer.Line("## Rules").Line();
        new RuleTable(model, writer).Write();
        writer.Line("## Names").Line();
        new DeclarationTables(model, writer).Write();
        return writer.ToString().TrimEnd('\n') + "\n";
    }

    private static void WritePictures(LineWriter writer, Diagram diagram)
    {
        writer.Line("## Pictures").Line();
        foreach (IDiagramView view in DiagramViews.Of(diagram.Model)) WritePicture(writer, DiagramBuilder.Build(diagram.Model, diagram.Derived, view));
    }

    private static void WritePicture(LineWriter writer, Diagram picture)
    {
        writer.Line($"### {MarkdownText.Escape(picture.View.Name)}").Line();
        if (picture.View.Doc is { } doc) writer.Line(MarkdownText.Escape(doc)).Line();
        if (picture.Edges.Count > MostEdges)
            writer.Line(Omissions.Invariant($"{picture.Drawn.Count} states and {picture.Edges.Count} edges make no picture that can be read.")).Line();
        else
            writer.Line("```mermaid").Text(new MermaidStateFormat().Write(picture)).Line("```").Line();
        foreach (string note in picture.View.Notes) writer.Line("* " + MarkdownText.Escape(note));
        if (picture.View.Notes.Count > 0) writer.Line();
    }

    private static void WriteStates(LineWriter writer, Diagram diagram)
    {
        writer.Line("## States").Line();
        var table = new MarkdownTable("state", "what", "marks", "groups", "section");
        foreach (DiagramState state in diagram.States)
        {
            IEnumerable<string> groups = diagram.Model.Groups.Where(g => g.States.Contains(state.Index)).Select(g => MarkdownText.Escape(g.Name));
            table.Row(MarkdownText.Escape(state.Name), MarkdownText.Escape(state.Doc ?? ""), MarksOf(state), string.Join(", ", groups), MarkdownText.Link(state.Section));
        }

        table.WriteTo(writer);
    }

    private static string MarksOf(DiagramState state)
    {
        var marks = new List<string>();
        if (state.Initial) marks.Add("initial");
        if (state.Final) marks.Add("final");
        if (state.Fresh) marks.Add("forgets all");
        if (!state.Reachable) marks.Add("never reached");
        return string.Join(", ", marks);
    }
}
