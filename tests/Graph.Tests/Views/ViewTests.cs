using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Views;
using TcpFsm.Language;

namespace TcpFsm.Graph.Tests.Views;

/// <summary>Views of small machines.</summary>
public sealed class ViewTests
{
    private const string Door = """
        version: 1
        protocol: Door
        initial: shut
        messages: { knock: { fields: { N: u8 } } }
        events: { push: {}, pull: {}, kick: {} }
        timers: { slow: { after: 10 s } }
        errors: [ broken ]
        signals: { alarm: { WHY: error } }
        groups: { sound: [ shut, open, hall ], closed: [ shut, hall ], odd: [ open, gone ] }
        states:
          shut:
            on push: [ { id: in, goto: hall, then: again }, { ignore: true } ]
            on pull: [ { ignore: true } ]
            on knock: [ { id: answer, start: slow, goto: open } ]
          hall: { on push: [ { id: through, goto: open } ] }
          open:
            on pull: [ { id: close, goto: shut } ]
            on timeout slow: [ { id: sways, goto: shut } ]
          gone: { final: true }
          any:
            on kick: [ { id: breaks, in: [ shut, open ], signal: alarm(broken), goto: gone }, { ignore: true } ]
            on other: [ { ignore: true } ]
        """;

    [Fact]
    public void Errors_WithoutADeclaration_AreTimeoutsAndWhatTellsAnError() =>
        Assert.Equal(["shut -> gone: kick", "open -> shut: timeout slow", "open -> gone: kick"], Lines(Specs.Text(Door).Diagram("errors")));

    [Fact]
    public void Errors_OfTheSpec_ReplaceOurs()
    {
        SpecCompilation door = Specs.Text(Door + "\nviews: { errors: { edges: breaks } }\n");
        Assert.Equal(["full", "errors"], DiagramViews.Of(door.Model!).Select(v => v.Name));
        Assert.Equal(["shut -> gone: kick", "open -> gone: kick"], Lines(door.Diagram("errors")));
    }

    [Fact]
    public void Full_DrawsGroupsThatNest_AndNamesTheOthers()
    {
        Diagram full = Specs.Text(Door).Diagram("full");
        Assert.Equal([("sound", -1), ("closed", 0)], full.Groups.Select(g => (g.Name, g.Parent)));
        Assert.Equal(["odd"], full.OverlappingGroups);
        Assert.Equal(["shut", "hall"], full.StatesIn(1).Select(s => s.Name));
        Assert.Equal(["gone"], full.StatesIn(-1).Select(s => s.Name));
    }

    [Fact]
    public void State_PassedThroughWithinAnEvent_IsNoEndOfTheNetButOfItsRule()
    {
        SpecCompilation door = Specs.Text(Door + "\nviews: { way: { route: true, edges: [ in, through ] } }\n");
        Assert.DoesNotContain(door.Diagram("full").Edges, e => door.Model!.States[e.To].Name == "hall");
        Assert.Equal(["shut -> hall: push", "hall -> open: push"], Lines(door.Diagram("way")));
        Assert.Contains("shut -> open: push, rcv knock", Lines(door.Diagram("full")));
    }

    [Fact]
    public void Path_MarksWhatHappened_ForEachMachine()
    {
        SpecCompilation door = Specs.Text(Door);
        int shut = 0, open = 2, knock = 3, pull = 1;
        var path = new PathView("visit", [new PathStep("A", shut, knock, open), new PathStep("B", shut, knock, open), new PathStep("B", open, pull, shut)]);
        Diagram diagram = DiagramBuilder.Build(door.Model!, door.Derived!, path);
        Assert.Equal("Door: visit", diagram.Title);
        Assert.Equal(["A", "B"], diagram.Routes.Select(r => r.Name));
        Assert.Equal([0, 1], Edge(diagram, shut, open).Routes);
        Assert.Equal([1], Edge(diagram, open, shut).Routes);
        Assert.Empty(Edge(diagram, open, 3).Routes);
    }

    [Theory]
    [InlineData("javascript:alert(1)//{section}", null)]
    [InlineData("file:///{section}", null)]
    [InlineData("no address {section}", null)]
    [InlineData("https://example.org/#s-{section}", "https://example.org/#s-1%22%3E%3Cscript%3E")]
    public void Link_OfASection_IsAnAddressOfTheWebOrNone(string url, string? link)
    {
        SpecCompilation spec = Specs.Text(
            "version: 1\nprotocol: P\ninitial: A\nreference: { title: T, url: '" + url + "' }\nstates: { A: { final: true, section: '1\"><script>' } }\n");
        Assert.Equal(link, spec.Diagram("full").States[0].Section!.Url);
    }

    private static DiagramEdge Edge(Diagram diagram, int from, int to) => diagram.Edges.Single(e => e.From == from && e.To == to);

    private static string[] Lines(Diagram diagram) =>
        [.. diagram.Edges.Select(e => $"{diagram.States[e.From].Name} -> {diagram.States[e.To].Name}: {string.Join("; ", e.Labels.Select(l => l.Text))}")];
}
