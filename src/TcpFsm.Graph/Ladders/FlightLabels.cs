using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// Puts each message's text along its line: in the middle where nothing is in the way, else where it covers no other text and crosses the
/// fewest lines.
/// </summary>
internal sealed class FlightLabels
{
    /// <summary>The font of messages.</summary>
    public static readonly TextFont Font = new(13, Monospace: true);

    private const double Lift = 9;
    private const double Margin = 9;
    private const double LineHeight = 13;
    private const int Reach = 12;
    private const int CostOfCover = 100;

    /// <summary>How much of its line a text may take where a longer one would cover another; the tooltip has all of it.</summary>
    private const double LengthWhereCrowded = 0.48;

    /// <summary>Where the middle of a text may lie on its line, the best place first.</summary>
    private static readonly double[] Places = [0.5, 0.42, 0.58, 0.36, 0.64, 0, 1];

    /// <summary>The same for a line that crosses another: near where it begins they are farthest apart.</summary>
    private static readonly double[] PlacesOfCrossing = [0, 0.3, 0.36, 0.42, 0.5, 0.58, 0.64, 1];

    private static readonly double[] Sides = [-1, 1];

    private readonly IReadOnlyList<Flight> _flights;
    private readonly List<FlightLabel> _labels = [];

    private FlightLabels(IReadOnlyList<Flight> flights) => _flights = flights;

    /// <summary>A label for each flight, in their order.</summary>
    public static IReadOnlyList<FlightLabel> Of(IReadOnlyList<Flight> flights)
    {
        var labels = new FlightLabels(flights);
        foreach (Flight flight in flights) labels._labels.Add(labels.Place(flight));
        return labels._labels;
    }

    private FlightLabel Place(Flight flight)
    {
        (FlightLabel label, int cost) = Best(flight, 1);
        return cost < CostOfCover ? label : Best(flight, LengthWhereCrowded).Label;
    }

    private (FlightLabel Label, int Cost) Best(Flight flight, double length)
    {
        // Texts read from left to right whichever way the message goes.
        bool toRight = flight.From.X <= flight.To.X;
        (Point left, Point right) = toRight ? (flight.From, flight.To) : (flight.To, flight.From);
        Point way = right - left;
        string text = TextMetrics.Fit(flight.Text, Font, (way.Length * length) - (2 * Margin));
        double width = TextMetrics.Width(text, Font);
        double angle = Math.Atan2(way.Y, way.X);
        var across = new Point(-Math.Sin(angle), Math.Cos(angle));
        double shortest = ((width / 2) + Margin) / way.Length;
        double[] places = IsCrossed(flight) ? PlacesOfCrossing : Places;
        return Sides
            .SelectMany(side => places.Select(place => Math.Max(shortest, Math.Min(1 - shortest, toRight ? place : 1 - place)))
                .Select(place => new FlightLabel(text, new OrientedBox(left + (way * place) + (across * (side * Lift)), width, LineHeight, angle))))
            .Select(label => (Label: label, Cost: Cost(label, flight)))
            .OrderBy(c => c.Cost).First();
    }

    private bool IsCrossed(Flight own)
    {
        OrientedBox line = OrientedBox.OfLine(own.From, own.To);
        return Near(_flights).Any(f => !ReferenceEquals(f, own) && OrientedBox.OfLine(f.From, f.To).Overlaps(line));
    }

    private int Cost(FlightLabel label, Flight own)
    {
        int covered = Near(_labels).Count(l => l.Box.Overlaps(label.Box));
        int crossed = Near(_flights).Count(f => !ReferenceEquals(f, own) && OrientedBox.OfLine(f.From, f.To).Overlaps(label.Box));
        return (CostOfCover * covered) + crossed;
    }

    /// <summary>The last few are those it can meet: a ladder of any length is laid out in time that grows with its length.</summary>
    private IEnumerable<T> Near<T>(IReadOnlyList<T> items) => items.Skip(_labels.Count - Reach).Take(2 * Reach);
}
