using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Writes what a spec declares beside states and rules: what a machine remembers, is told, asks and tells.</summary>
internal sealed class DeclarationTables(ProtocolModel model, LineWriter writer)
{
    /// <summary>Writes all that there is.</summary>
    public void Write()
    {
        Write("Events", model.Events.Select(e => (Signature(e.Name, e.Arguments), e.Doc, e.Section)));
        Write("Variables", model.Variables.Select(v => (v.Name, v.Doc, v.Section)));
        Write("Parameters", model.Parameters.Select(p => ($"{p.Name} = {ValuePrinter.Print(model, p.Type, p.Value)}", p.Doc, p.Section)));
        Write("Timers", model.Timers.Select(t => ($"{t.Name}: {ExprPrinter.Print(model, t.After, PrintContext.None)}", t.Doc, t.Section)));
        Write("Questions to the host", model.Host.Select(h => (Signature(h.Name, h.Arguments), h.Doc, h.Section)));
        Write("Predicates and values", model.Definitions.Select(d => ($"{Signature(d.Name, d.Formals)}: {Body(d)}", (string?)null, (string?)null)).Distinct());
        Write("Signals", model.Signals.Select(s => (Signature(s.Name, s.Arguments), s.Doc, s.Section)));
        Write("Errors", model.Errors.Select(e => (e.Name, e.Doc, (string?)null)));
    }

    private void Write(string heading, IEnumerable<(string Name, string? Doc, string? Section)> items)
    {
        List<(string Name, string? Doc, string? Section)> all = items.ToList();
        if (all.Count == 0) return;
        writer.Line($"### {heading}").Line();
        bool hasDocs = all.Any(i => i.Doc is not null), hasSections = all.Any(i => i.Section is not null);
        var table = new MarkdownTable(Cells("name", hasDocs ? "what" : null, hasSections ? "section" : null));
        foreach ((string name, string? doc, string? section) in all)
        {
            table.Row(Cells(
                MarkdownText.Code(name),
                hasDocs ? MarkdownText.Escape(doc ?? "") : null,
                hasSections ? MarkdownText.Link(SectionLinks.Of(model, section)) : null));
        }

        table.WriteTo(writer);
    }

    private static IEnumerable<string> Cells(params string?[] cells) => cells.OfType<string>();

    private string Body(DefinitionModel definition) => ExprPrinter.Print(model, definition.Body, new PrintContext(Definition: definition));

    private static string Signature(string name, EquatableArray<ArgumentModel> arguments) =>
        arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments.Select(a => a.Name))})";
}
