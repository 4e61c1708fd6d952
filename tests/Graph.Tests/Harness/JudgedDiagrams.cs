using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Views;
using TcpFsm.Language;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Harness;

/// <summary>Diagrams that go before every judge: TCP in all views, the examples, and the hostile spec.</summary>
internal static class JudgedDiagrams
{
    public static IReadOnlyList<Diagram> All { get; } = [.. AllViews(Specs.Tcp), .. Examples().Select(e => e.Diagram("full")), .. AllViews(HostileSpec.Spec)];

    private static IEnumerable<SpecCompilation> Examples() =>
        Directory.GetFiles(Repository.PathOf("spec/examples"), "*.fsm.yaml").Order().Select(path => Specs.Text(System.IO.File.ReadAllText(path)));

    private static IEnumerable<Diagram> AllViews(SpecCompilation spec) => DiagramViews.Of(spec.Model!).Select(view => spec.Diagram(view.Name));

    /// <summary>The text of an edge on lines, as a picture shows it: what no picture can hold is gone.</summary>
    public static string[] Lines(this DiagramEdge edge) => [.. edge.Labels.Select(l => OneLine(l.Text))];

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => Graph.Formats.PlainText.OneLine(text);
}
