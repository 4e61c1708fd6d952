using System.Linq;
using TcpFsm.Graph.Drawing;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Language.Model;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Drawing;

public class GraphvizLayoutTests
{
    private static readonly Diagram Ping = Specs.File("spec/examples/ping.fsm.yaml").Diagram("full");

    [Fact]
    public void An_answer_becomes_rows_from_the_top_and_columns_from_the_left()
    {
        LayoutModel? layout = GraphvizLayout.Read(Ping, "graph 1 3 4\nnode n1 2.5 0.5 1 0.5 \"\" solid box black lightgrey\nnode n0 1 3.5 1 0.5 \"\" solid box\nedge n0 n1 4 1 2 3 4\nstop\n");
        Assert.Equal([new PlaceModel(0, 0, 0), new PlaceModel(1, 1, 3)], layout!.Places);
    }

    [Theory]
    [InlineData("")]
    [InlineData("node n0 1 1\nnode n1 x 1 1\n")]
    [InlineData("node n0 1 1 1\nnode n7 1 1 1\n")]
    [InlineData("node n0 1 1 1\nnode n1 1e99 NaN 1\n")]
    public void An_answer_that_does_not_place_every_state_is_none(string answer) => Assert.Null(GraphvizLayout.Read(Ping, answer));

    [JudgeFact("dot", "-V")]
    public void Graphviz_places_every_state_of_what_it_is_asked()
    {
        using var folder = new TemporaryFolder();
        Diagram diagram = Specs.Tcp.Diagram("full");
        var run = JudgePrograms.Run("dot", ["-Tplain", folder.Write("ask.dot", GraphvizLayout.Ask(diagram))]);
        LayoutModel layout = GraphvizLayout.Read(diagram, run.Output)!;
        Assert.Equal(diagram.Drawn.Select(s => s.Index), layout.Places.Select(p => p.State).Order());
        Assert.Equal(layout.Places.Count, layout.Places.Select(p => (p.Row, p.Column)).Distinct().Count());
    }
}
