using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>Draws a laid out diagram as a file of its own.</summary>
internal static class PicturePen
{
    private const double Margin = 24;

    private static readonly TextFont TitleFont = new(17, Bold: true);
    private static readonly TextFont SoftFont = new(13);

    /// <summary>Where title and purpose stand.</summary>
    public static OrientedBox Heading(Diagram diagram)
    {
        double width = Margin + Math.Max(TextMetrics.Width(diagram.Title, TitleFont), TextMetrics.Width(diagram.View.Doc ?? "", SoftFont));
        return new OrientedBox(new Point(width / 2, 31), width, 62);
    }

    /// <summary>Draws it.</summary>
    /// <param name="picture">What.</param>
    /// <param name="output">Where to.</param>
    /// <param name="styled">Whether the file brings its style sheet; a page that holds the picture has it already.</param>
    public static void Draw(Picture picture, TextWriter output, bool styled = true)
    {
        Diagram diagram = picture.Diagram;
        var svg = new SvgWriter(output);
        var legend = new PictureLegend(picture);
        string width = SvgWriter.Number(Picture.Width), height = SvgWriter.Number(legend.Bottom);
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "ts"), ("viewBox", $"0 0 {width} {height}"), ("width", width),
            ("height", height), ("role", "graphics-document document"), ("aria-roledescription", "state diagram"), ("aria-label", diagram.Title));
        svg.Text("title", diagram.Title);
        svg.Text("desc", PictureWords.Describe(diagram));
        if (styled) Style(svg);
        svg.Empty("rect", ("class", "ts-paper"), ("width", "100%"), ("height", "100%"), ("rx", "8"));
        Line(svg, "ts-title", TextMetrics.Fit(diagram.Title, TitleFont, Picture.Width - (2 * Margin)), 34);
        if (diagram.View.Doc is { } doc) Line(svg, "ts-soft", TextMetrics.Fit(doc, SoftFont, Picture.Width - (2 * Margin)), 56);
        var pen = new EdgePen(svg, diagram);
        svg.Open("g", ("role", "list"), ("aria-label", "transitions"));

        // Heavy ways lie over thin ones, and texts over all ways.
        foreach (PictureEdge edge in picture.Edges.OrderBy(e => e.Edge.Routes.Count)) pen.Way(edge);
        foreach (PictureEdge edge in picture.Edges) pen.Label(edge);
        svg.Close();
        svg.Open("g", ("role", "list"), ("aria-label", "states"));
        var drawn = new HashSet<int>();
        foreach (PictureNode node in picture.Nodes) NodePen.Draw(svg, diagram.States[node.State], node, first: drawn.Add(node.State));
        svg.Close();
        legend.Draw(svg);
        svg.Close();
    }

    private static void Style(SvgWriter svg)
    {
        svg.Open("style");
        svg.Raw(PictureStyle.Sheet);
        svg.Close();
    }

    private static void Line(SvgWriter svg, string style, string text, double y) =>
        svg.Text("text", text, ("class", style), ("x", SvgWriter.Number(Margin)), ("y", SvgWriter.Number(y)));
}
