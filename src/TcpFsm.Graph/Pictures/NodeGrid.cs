using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Pictures;

/// <summary>Gives the places of a grid their boxes.</summary>
internal static class NodeGrid
{
    /// <summary>The font of states.</summary>
    public static readonly TextFont Font = new(13, Bold: true);

    private const double Height = 38;
    private const double Least = 96;
    private const double Padding = 20;
    private const double Gap = 16;
    private const double Side = 40;
    private const double Top = 104;

    /// <summary>The boxes of all places.</summary>
    /// <param name="diagram">What is drawn.</param>
    /// <param name="places">Its places.</param>
    /// <param name="pitches">From each row to the next.</param>
    public static IReadOnlyList<PictureNode> Of(Diagram diagram, IReadOnlyList<Place> places, IReadOnlyList<double> pitches)
    {
        if (places.Count == 0) return [];
        double first = places.Min(p => p.Column);
        double columns = Math.Max(1, places.Max(p => p.Column) - first + 1);
        double width = (Picture.Width - (2 * Side)) / columns;
        return
        [
            .. places.Select(place =>
            {
                var center = new Point(Side + ((place.Column - first + 0.5) * width), Top + pitches.Take(place.Row).Sum());
                string text = TextMetrics.Fit(diagram.States[place.State].Name, Font, width - Gap - Padding);
                return new PictureNode(place, text, new OrientedBox(center, Math.Max(Least, TextMetrics.Width(text, Font) + Padding), Height));
            }),
        ];
    }
}
