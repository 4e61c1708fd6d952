using System.Collections.Generic;
using System.IO;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Draws a ladder as SVG: two lifelines, states, calls and timers at their sides, messages as slanted arrows. Light and dark follow the
/// reader's setting; nothing in it is a script or comes from elsewhere.
/// </summary>
public static class SvgLadder
{
    private const double Margin = 24;
    private const double LineHeight = 23;
    private const int MostLines = 3;

    private static readonly TextFont TitleFont = new(17, Bold: true);
    private static readonly TextFont PlainFont = new(13);

    /// <summary>Draws one as a file of its own.</summary>
    public static void Write(Ladder ladder, TextWriter output)
    {
        string title = ladder.Title.Length == 0 ? ladder.Id : ladder.Title;
        const double room = LadderLayout.Width - (2 * Margin);
        IReadOnlyList<string> titleLines = TextLines.Wrap(title, TitleFont, room, MostLines);
        IReadOnlyList<string> legendLines = TextLines.Wrap(ladder.Legend, PlainFont, room, MostLines);
        double top = 46 + (LineHeight * (titleLines.Count + legendLines.Count));
        LadderLayout layout = LadderLayout.Of(ladder, top);
        var svg = new SvgWriter(output);
        string width = SvgWriter.Number(LadderLayout.Width), height = SvgWriter.Number(layout.Bottom + 24);
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "tl"), ("viewBox", $"0 0 {width} {height}"), ("width", width),
            ("height", height), ("role", "graphics-document document"), ("aria-roledescription", "sequence diagram"), ("aria-label", title));
        svg.Text("title", title);
        svg.Text("desc", LadderDescription.Of(ladder));
        svg.Open("style");
        svg.Raw(LadderStyle.Sheet);
        svg.Close();
        svg.Empty("rect", ("class", "tl-paper"), ("width", "100%"), ("height", "100%"), ("rx", "8"));
        double y = 11;
        foreach (string line in titleLines) Heading(svg, "tl-title", line, y += LineHeight);
        foreach (string line in legendLines) Heading(svg, "tl-soft", line, y += LineHeight);
        new LadderPen(svg, ladder, layout, top).Draw();
        svg.Close();
    }

    private static void Heading(SvgWriter svg, string style, string text, double y) =>
        svg.Text("text", text, ("class", style), ("x", SvgWriter.Number(Margin)), ("y", SvgWriter.Number(y)));
}
