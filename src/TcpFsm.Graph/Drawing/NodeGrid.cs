using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>Gives the places of a grid their boxes.</summary>
internal static class NodeGrid
{
    /// <summary>The font of states.</summary>
    public static readonly TextFont Font = new(13, Bold: true);

    /// <summary>What a box has beside its text.</summary>
    public const double Padding = 20;

    private const double Height = 38;
    private const double Least = 96;
    private const double RoomAlone = 300;
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
                double room = Room(places, place, width);
                string text = TextMetrics.Fit(diagram.States[place.State].Name, Font, room - Padding);
                return new PictureNode(place, text, new OrientedBox(center, Math.Max(Math.Min(Least, room), TextMetrics.Width(text, Font) + Padding), Height));
            }),
        ];
    }

    /// <summary>How wide a box may be: up to the middle between it and the nearest state of its row.</summary>
    private static double Room(IReadOnlyList<Place> places, Place place, double column)
    {
        double nearest = places.Where(p => p.Row == place.Row && p.Column != place.Column)
            .Select(p => column * Math.Abs(p.Column - place.Column)).DefaultIfEmpty(RoomAlone).Min();
        return Math.Min(nearest, RoomAlone) - Gap;
    }
}
