using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Graph.Formats.Dot;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>What Graphviz draws of our DOT is the diagram.</summary>
public sealed class DotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [JudgeFact("dot", "-V")]
    public void Graphs_AreDrawnAsTheyWereMeant()
    {
        using var folder = new TemporaryFolder();
        List<string> files = [.. JudgedDiagrams.All.Select((diagram, i) => folder.Write($"{i}.dot", new DotFormat().Write(diagram)))];
        for (int i = 0; i < files.Count; i++)
        {
            // One at a time: with many, some releases of Graphviz end in a corrupted heap.
            var run = JudgePrograms.Run("dot", ["-Tsvg", files[i]]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            AssertSame(JudgedDiagrams.All[i], XDocument.Parse(run.Output));
        }
    }

    private static void AssertSame(Diagram diagram, XDocument drawn)
    {
        List<XElement> nodes = Of(drawn, "node");
        Assert.Equal(diagram.Drawn.Select(s => Shown(s.Name)).Append("").Order(), nodes.Select(n => string.Join('\n', Texts(n))).Order());
        List<XElement> edges = Of(drawn, "edge");
        Assert.Equal(diagram.Edges.Count + 1, edges.Count);
        Assert.Equal(
            diagram.Edges.Select(e => string.Join('\n', e.Labels.SelectMany(l => Graph.Formats.PlainText.Clean(l.Text).Split('\n')).Select(Shown))).Append("").Order(),
            edges.Select(e => string.Join('\n', Texts(e))).Order());
        Assert.Equal(diagram.Groups.Select(g => Shown(g.Name)).Order(), Of(drawn, "cluster").Select(c => string.Join('\n', Texts(c))).Order());
    }

    private static List<XElement> Of(XDocument drawn, string kind) => [.. drawn.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == kind)];

    private static IEnumerable<string> Texts(XElement element) => element.Descendants(Svg + "text").Select(t => Shown(t.Value));

    // Blanks at the ends and those that do not break are no difference to see.
    private static string Shown(string text) => text.Replace('\u00A0', ' ').Trim();
}
