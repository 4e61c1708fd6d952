using System.Globalization;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>Draws edges and what stands at them.</summary>
internal sealed class EdgePen(SvgWriter svg, Diagram diagram)
{
    private const double HeadLength = 10;
    private const double HeadWidth = 4.2;
    private const double HeavyHeadLength = 14;
    private const double HeavyHeadWidth = 6.5;

    /// <summary>The class of an edge: routes are drawn heavy, the first solid, the others dashed.</summary>
    public static string Class(DiagramEdge edge) => edge.Routes.Count == 0 ? "ts-edge" : edge.Routes[0] == 0 ? "ts-edge ts-first" : "ts-edge ts-second";

    /// <summary>An edge's line and arrow, as a link to where it is described.</summary>
    public void Way(PictureEdge edge)
    {
        string words = PictureWords.Describe(diagram, edge.Edge);
        bool heavy = edge.Edge.Routes.Count > 0;
        double length = heavy ? HeavyHeadLength : HeadLength, width = heavy ? HeavyHeadWidth : HeadWidth;
        svg.Open("g", ("class", Class(edge.Edge)), ("data-from", diagram.States[edge.Edge.From].Name), ("data-to", diagram.States[edge.Edge.To].Name),
            ("role", "listitem"), ("aria-label", words));
        PictureLink.Open(svg, edge.Edge.Transitions[0].Section);
        svg.Text("title", words);
        Curve curve = edge.Curve;
        Point way = curve.DirectionAt(1);
        Point neck = curve.To - (way * (length - 1));
        svg.Empty("path", ("class", "ts-way"), ("d", $"M{At(curve.From)}Q{At(curve.Control)} {At(neck)}"));
        Point foot = curve.To - (way * length);
        var across = new Point(-way.Y * width, way.X * width);
        svg.Empty("path", ("class", "ts-head"), ("d", $"M{At(curve.To)}L{At(foot + across)}L{At(foot - across)}z"));
        PictureLink.Close(svg, edge.Edge.Transitions[0].Section);
        svg.Close();
    }

    /// <summary>An edge's text, or its number. Those who hear the picture have it with the line.</summary>
    public void Label(PictureEdge edge)
    {
        svg.Open("g", ("class", edge.Number > 0 ? $"ts-number {Class(edge.Edge)}" : "ts-label"), ("aria-hidden", "true"));
        PictureLink.Open(svg, edge.Edge.Transitions[0].Section);
        svg.Text("title", PictureWords.Describe(diagram, edge.Edge));
        if (edge.Number > 0) Number(edge);
        else Text(edge);
        PictureLink.Close(svg, edge.Edge.Transitions[0].Section);
        svg.Close();
    }

    private void Number(PictureEdge edge)
    {
        string x = SvgWriter.Number(edge.Box.Center.X), y = SvgWriter.Number(edge.Box.Center.Y);
        svg.Empty("circle", ("cx", x), ("cy", y), ("r", SvgWriter.Number(edge.Box.Width / 2)));
        svg.Text("text", edge.Number.ToString(CultureInfo.InvariantCulture), ("x", x), ("y", y), ("dy", "0.35em"));
    }

    private void Text(PictureEdge edge)
    {
        OrientedBox box = edge.Box;
        double top = box.Center.Y - (box.Height / 2);
        svg.Empty("rect", ("x", SvgWriter.Number(box.Center.X - (box.Width / 2))), ("y", SvgWriter.Number(top)), ("width", SvgWriter.Number(box.Width)),
            ("height", SvgWriter.Number(box.Height)), ("rx", "3"));
        double y = top + 1;
        foreach (EdgeLine line in edge.Text.Lines)
        {
            if (line.UnderRule)
            {
                double rule = y + (EdgeText.RuleHeight / 2), half = System.Math.Min(box.Width, edge.Text.Width) / 2;
                svg.Empty("line", ("class", "ts-rule"), ("x1", SvgWriter.Number(box.Center.X - half + 3)), ("y1", SvgWriter.Number(rule)),
                    ("x2", SvgWriter.Number(box.Center.X + half - 3)), ("y2", SvgWriter.Number(rule)));
            }

            y += line.Above;
            svg.Text("text", line.Text, ("x", SvgWriter.Number(box.Center.X)), ("y", SvgWriter.Number(y + (EdgeText.LineHeight / 2))), ("dy", "0.35em"));
            y += EdgeText.LineHeight;
        }
    }

    private static string At(Point point) => $"{SvgWriter.Number(point.X)} {SvgWriter.Number(point.Y)}";
}
