using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using TcpFsm.Graph.Formats;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Language;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>A spec of a thousand states.</summary>
public sealed class ScaleTests
{
    private static readonly Lazy<SpecCompilation> Large = new(() => Specs.Text(Write(1000)));

    public static TheoryData<string> TextFormats => ["mermaid", "mermaid-flowchart", "dot", "plantuml", "scxml", "markdown", "json"];

    [Theory]
    [MemberData(nameof(TextFormats))]
    public void ThousandStates_AreWrittenWithinSeconds(string name)
    {
        Diagram diagram = Large.Value.Diagram("full");
        var watch = Stopwatch.StartNew();
        string text = DiagramFormats.Find(name)!.Write(diagram);

        // A bound against what grows with the square, not a measurement: the gate's machine may be slow.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("999", text);
    }

    [Fact]
    public void Mermaid_SaysThatItsPagesWouldRefuseIt()
    {
        Diagram diagram = Large.Value.Diagram("full");
        string text = DiagramFormats.Find("mermaid")!.Write(diagram);
        Assert.Contains($"%% not drawn: anything, unless the page that draws it sets maxEdges above {diagram.Edges.Count} and maxTextSize above its length\n", text);
    }

    [Fact]
    public void Markdown_SaysThatThereIsNoPicture() =>
        Assert.Contains($"\n1000 states and {Large.Value.Diagram("full").Edges.Count} edges make no picture that can be read.\n", DiagramFormats.Find("markdown")!.Write(Large.Value.Diagram("full")));

    [Fact]
    public void Label_OfManyEvents_NamesTwelve()
    {
        var label = new DiagramLabel([.. Enumerable.Range(0, 40).Select(i => $"e{i}")], "snd x");
        Assert.Equal("e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11 and 28 more / snd x", label.Text);
    }

    private static string Write(int states)
    {
        var text = new StringBuilder("version: 1\nprotocol: Large\ninitial: S0\nmessages: { msg: { fields: { N: u32 }, flags: { field: CTL, A: { bit: 0 }, B: { bit: 1 } } } }\n");
        text.Append("variables: { X: u32 }\ntimers: { t: { after: 1 s } }\nevents: { go: {} }\nstates:\n");
        for (int i = 0; i < states; i++)
        {
            string next = ((i + 1) % states).ToString(CultureInfo.InvariantCulture), back = (i / 2).ToString(CultureInfo.InvariantCulture), far = ((i * 7 + 3) % states).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"  S{i}:\n    final: true\n    on go: [ {{ do: [ X += 1 ], start: t, goto: S{next} }} ]\n");
            text.Append(CultureInfo.InvariantCulture, $"    on msg: [ {{ when: A, send: \"<N=X><CTL=B>\", goto: S{far} }}, {{ ignore: true }} ]\n    on timeout t: [ {{ goto: S{back} }} ]\n");
        }

        return text.ToString();
    }
}
