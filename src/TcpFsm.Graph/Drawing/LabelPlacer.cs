using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>
/// Puts a box at each curve, beside it or on it, where it covers no state, no other box and no other curve. What finds no such place is told,
/// and can be made smaller.
/// </summary>
internal sealed class LabelPlacer
{
    private const int Passes = 3;
    private const double CostOfCover = 1000;
    private const double CostOfLine = 200;
    private const double CostOfOwnLine = 25;
    private const double CostOnLine = 8;
    private const double CostOfDistance = 12;
    private const double Gap = 4;
    private const double Margin = 6;

    private static readonly double[] Parts =
    [
        0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82, 0.14, 0.86,
    ];

    private readonly IReadOnlyList<Curve> _curves;
    private readonly IReadOnlyList<OrientedBox> _taken;
    private readonly OrientedBox?[] _boxes;

    /// <summary>Takes what is there already.</summary>
    /// <param name="curves">The curves.</param>
    /// <param name="taken">What must not be covered.</param>
    public LabelPlacer(IReadOnlyList<Curve> curves, IReadOnlyList<OrientedBox> taken)
    {
        _curves = curves;
        _taken = taken.Select(n => n with { Width = n.Width + (2 * Gap), Height = n.Height + (2 * Gap) }).ToList();
        _boxes = new OrientedBox?[curves.Count];
    }

    /// <summary>Places boxes of these sizes, one for each curve; those placed before are where it begins.</summary>
    /// <returns>For each its box, and whether it covers something.</returns>
    public IReadOnlyList<(OrientedBox Box, bool Covers)> Place(IReadOnlyList<(double Width, double Height)> sizes)
    {
        var covers = new bool[sizes.Count];
        int[] order = Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i].Width * sizes[i].Height).ToArray();
        bool moved = true;
        for (int pass = 0; moved && pass < Passes; pass++)
        {
            moved = false;
            foreach (int i in order)
            {
                (OrientedBox box, double cost) = Best(i, sizes[i]);
                moved |= _boxes[i] != box;
                _boxes[i] = box;
                covers[i] = cost >= CostOfLine;
            }
        }

        return _boxes.Select((b, i) => (b!.Value, covers[i])).ToList();
    }

    private (OrientedBox Box, double Cost) Best(int own, (double Width, double Height) size)
    {
        (OrientedBox Box, double Cost) best = (default, double.MaxValue);
        foreach ((OrientedBox box, double cost) in Candidates(_curves[own], size))
        {
            if (cost >= best.Cost) continue;
            double whole = cost + Cost(own, box, best.Cost - cost);
            if (whole < best.Cost) best = (box, whole);
        }

        return best;
    }

    private static IEnumerable<(OrientedBox Box, double Cost)> Candidates(Curve curve, (double Width, double Height) size)
    {
        foreach (double part in Parts)
        {
            Point at = curve.At(part), way = curve.DirectionAt(part);
            var across = new Point(-way.Y, way.X);
            double clearance = (size.Width / 2 * Math.Abs(across.X)) + (size.Height / 2 * Math.Abs(across.Y)) + Gap;
            double cost = CostOfDistance * Math.Abs(part - 0.5);

            // To the right of a line that goes down or up, and above one that goes across, texts are looked for first.
            double first = across.X > 0.3 || (Math.Abs(across.X) <= 0.3 && across.Y < 0) ? 1 : -1;
            yield return (new OrientedBox(at + (across * (first * clearance)), size.Width, size.Height), cost);
            yield return (new OrientedBox(at - (across * (first * clearance)), size.Width, size.Height), cost + 1);
            yield return (new OrientedBox(at, size.Width, size.Height), cost + CostOnLine - CostOfOwnLine);
        }
    }

    /// <summary>What a box covers; more than enough, and it is not counted on.</summary>
    private double Cost(int own, OrientedBox box, double enough)
    {
        double halfWidth = box.Width / 2, halfHeight = box.Height / 2;
        bool outside = box.Center.X - halfWidth < Margin || box.Center.X + halfWidth > Picture.Width - Margin || box.Center.Y - halfHeight < Margin;
        double cost = outside ? CostOfCover : 0;
        foreach (OrientedBox taken in _taken) cost += Shares(taken, box) ? CostOfCover : 0;
        for (int i = 0; i < _boxes.Length && cost < enough; i++)
        {
            if (i != own && _boxes[i] is { } other && Shares(other, box)) cost += CostOfCover;
            if (_curves[i].Touches(box)) cost += i == own ? CostOfOwnLine : CostOfLine;
        }

        return cost;
    }

    // Upright boxes, of which there are many pairs to compare.
    private static bool Shares(OrientedBox one, OrientedBox other) =>
        Math.Abs(one.Center.X - other.Center.X) < (one.Width + other.Width) / 2 && Math.Abs(one.Center.Y - other.Center.Y) < (one.Height + other.Height) / 2;
}
