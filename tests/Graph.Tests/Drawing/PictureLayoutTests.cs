using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Drawing;
using TcpFsm.Graph.Svg;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Views;
using TcpFsm.Language;

namespace TcpFsm.Graph.Tests.Drawing;

/// <summary>Nothing in a picture covers anything else, by metrics at least as wide as any usual font.</summary>
public class PictureLayoutTests
{
    private static readonly string[] Files =
    [
        "spec/tcp.fsm.yaml", "spec/examples/http2-stream.fsm.yaml", "spec/examples/ping.fsm.yaml", "spec/examples/ppp-lcp.fsm.yaml",
        "spec/examples/tcp-two-way.fsm.yaml", "samples/Quickstart/arq.fsm.yaml",
    ];

    private static readonly ConcurrentDictionary<(string File, string View), Picture> Layouts = [];

    public static TheoryData<string, string> Views
    {
        get
        {
            var views = new TheoryData<string, string>();
            foreach (string file in Files)
            {
                foreach (IDiagramView view in DiagramViews.Of(Specs.File(file).Model!)) views.Add(file, view.Name);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void No_text_covers_a_text_a_state_or_the_heading(string file, string view)
    {
        Picture picture = Layout(file, view);
        (string Name, OrientedBox Box)[] texts = [.. picture.Edges.Select(e => (Name(picture, e), e.Box))];
        (string Name, OrientedBox Box)[] all =
        [
            .. texts, .. picture.Nodes.Select(n => (n.Text, n.Box)), ("heading", PicturePen.Heading(picture.Diagram)),
            .. picture.Nodes.Where(n => picture.Diagram.States[n.State].Initial).Take(1).Select(n => ("initial mark", NodePen.Mark(n.Box))),
        ];
        Assert.Empty(from i in Enumerable.Range(0, texts.Length)
                     from j in Enumerable.Range(i + 1, all.Length - i - 1)
                     where texts[i].Box.Overlaps(all[j].Box)
                     select $"{texts[i].Name} covers {all[j].Name}");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void No_text_covers_the_way_of_another_edge(string file, string view)
    {
        Picture picture = Layout(file, view);
        Assert.Empty(from text in picture.Edges
                     from way in picture.Edges
                     where !ReferenceEquals(text, way) && way.Curve.Touches(text.Box)
                     select $"{Name(picture, text)} covers {Name(picture, way)}");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void No_way_leads_through_a_state_and_all_lies_on_the_page(string file, string view)
    {
        Picture picture = Layout(file, view);
        Assert.Empty(from way in picture.Edges
                     from node in picture.Nodes
                     where node.State != way.Edge.From && node.State != way.Edge.To && way.Curve.Touches(node.Box)
                     select $"{Name(picture, way)} leads through {node.Text}");
        Assert.All(picture.Edges.SelectMany(e => e.Curve.Line), p => Assert.True(p.X is > 0 and < Picture.Width && p.Y > 0));
        Assert.All(picture.Edges.Select(e => e.Box), b => Assert.True(b.Center.X - (b.Width / 2) > 0 && b.Center.X + (b.Width / 2) < Picture.Width && b.Center.Y - (b.Height / 2) > 0));
    }

    [Fact]
    public void Figure_5_stands_as_the_RFC_draws_it_and_every_text_at_its_arrow()
    {
        Picture picture = Layout(Specs.Tcp, "rfc");
        Assert.Equal(
            [
                "CLOSED", "LISTEN", "SYN-RECEIVED SYN-SENT", "ESTABLISHED", "FIN-WAIT-1 CLOSE-WAIT", "FIN-WAIT-2 CLOSING LAST-ACK", "TIME-WAIT CLOSED",
            ],
            picture.Nodes.GroupBy(n => n.Box.Center.Y).OrderBy(r => r.Key).Select(r => string.Join(' ', r.OrderBy(n => n.Box.Center.X).Select(n => n.Text))));
        Assert.All(picture.Edges, e => Assert.Equal(0, e.Number));
        double bottom = picture.Nodes.Max(n => n.Box.Center.Y);
        var closing = picture.Edges.Where(e => picture.Diagram.States[e.Edge.To].Name == "CLOSED" && e.Curve.To.Y > bottom - 30);
        Assert.Equal(["LAST-ACK", "TIME-WAIT"], closing.Select(e => picture.Diagram.States[e.Edge.From].Name).Order());
    }

    [Fact]
    public void Without_a_layout_states_stand_in_rows_by_their_distance_from_the_initial_one()
    {
        Picture picture = PictureLayout.Of(Specs.Tcp.Diagram("rfc"));
        IReadOnlyList<string> rows = [.. picture.Nodes.GroupBy(n => n.Place.Row).OrderBy(r => r.Key).Select(r => string.Join(' ', r.Select(n => n.Text).Order()))];
        Assert.Equal(["CLOSED", "LISTEN SYN-SENT", "ESTABLISHED SYN-RECEIVED", "CLOSE-WAIT FIN-WAIT-1", "CLOSING FIN-WAIT-2 LAST-ACK", "TIME-WAIT"], rows);
    }

    [Fact]
    public void States_that_a_layout_forgets_stand_below_the_others()
    {
        SpecCompilation spec = Specs.Text(
            """
            version: 1
            protocol: Few
            initial: a
            events: { go: {} }
            states:
              a: { on go: [ { goto: b } ] }
              b: { on go: [ { goto: c } ] }
              c: { on go: [ { goto: a } ] }
            layout:
              - [ ., b ]
              - [ a ]
            """);
        Picture picture = Layout(spec, "full");
        Assert.Equal(["b", "a", "c"], picture.Nodes.OrderBy(n => n.Box.Center.Y).Select(n => n.Text));
        Assert.True(picture.Nodes[0].Box.Center.X > picture.Nodes[1].Box.Center.X);
    }

    private static Picture Layout(string file, string view) => Layouts.GetOrAdd((file, view), _ => Layout(Specs.File(file), view));

    private static Picture Layout(SpecCompilation spec, string view) => PictureLayout.Of(spec.Diagram(view) with { Layout = spec.Layout });

    private static string Name(Picture picture, PictureEdge edge) => $"{picture.Diagram.States[edge.Edge.From].Name} to {picture.Diagram.States[edge.Edge.To].Name}";
}
