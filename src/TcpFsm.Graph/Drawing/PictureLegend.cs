using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>What stands below a picture: what its lines mean, the texts that found no room in it, and the view's notes.</summary>
internal sealed class PictureLegend
{
    private const double Margin = 24;
    private const double LineHeight = 20;
    private const double Sample = 44;
    private const int MostLines = 3;

    private static readonly TextFont Font = new(13);

    private readonly Picture _picture;
    private readonly List<(string Number, string Text)> _lines = [];

    /// <summary>Lays it out.</summary>
    public PictureLegend(Picture picture)
    {
        _picture = picture;
        Diagram diagram = picture.Diagram;
        foreach (PictureEdge edge in picture.Edges.Where(e => e.Number > 0))
        {
            string way = $"{diagram.States[edge.Edge.From].Name} \u2192 {diagram.States[edge.Edge.To].Name}";
            Add(edge.Number.ToString(CultureInfo.InvariantCulture), $"{way}: {string.Join("; ", edge.Edge.Labels.Select(l => l.Text))}");
        }

        foreach (string note in diagram.View.Notes) Add("", note);
        Bottom = Top + (LineHeight * (Samples.Count + _lines.Count)) + Margin;
    }

    /// <summary>Where the whole picture ends.</summary>
    public double Bottom { get; }

    private double Top => _picture.Bottom + 34;

    private List<(string Class, string Text)> Samples =>
    [
        .. _picture.Diagram.Routes
            .Select((r, i) => (Class: i == 0 ? "ts-edge ts-first" : "ts-edge ts-second", Text: r.Doc is null ? r.Name : $"{r.Name}: {r.Doc}", Index: i))
            .Where(r => _picture.Edges.Any(e => e.Edge.Routes.Contains(r.Index)))
            .Select(r => (r.Class, r.Text)),
    ];

    /// <summary>Draws it.</summary>
    public void Draw(SvgWriter svg)
    {
        svg.Open("g", ("role", "note"), ("aria-label", "legend"));
        double y = Top;
        foreach ((string style, string text) in Samples)
        {
            svg.Open("g", ("class", style));
            svg.Empty("path", ("class", "ts-way"), ("d", $"M{SvgWriter.Number(Margin)} {SvgWriter.Number(y)}h{SvgWriter.Number(Sample - 8)}"));
            svg.Close();
            Text(svg, Margin + Sample, y, TextMetrics.Fit(text, Font, Picture.Width - (2 * Margin) - Sample));
            y += LineHeight;
        }

        foreach ((string number, string text) in _lines)
        {
            if (number.Length > 0) Text(svg, Margin, y, number);
            Text(svg, Margin + (_picture.Edges.Any(e => e.Number > 0) ? 28 : 0), y, text);
            y += LineHeight;
        }

        svg.Close();
    }

    private static void Text(SvgWriter svg, double x, double y, string text) =>
        svg.Text("text", text, ("class", "ts-soft"), ("x", SvgWriter.Number(x)), ("y", SvgWriter.Number(y)), ("dy", "0.35em"));

    private void Add(string number, string text)
    {
        IReadOnlyList<string> lines = TextLines.Wrap(text, Font, Picture.Width - (2 * Margin) - 28, MostLines);
        for (int i = 0; i < lines.Count; i++) _lines.Add((i == 0 ? number : "", lines[i]));
    }
}
