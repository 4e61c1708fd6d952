using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>
/// Finds the edges' ways: each as straight as it can be without touching a state, crossing others or running beside them. They are chosen one
/// after the other, the shortest first, and then all once more, knowing the others.
/// </summary>
internal sealed class EdgeRouter
{
    private const int Passes = 3;
    private const double CostOfMargin = 3000;
    private const double CostOfState = 1000;
    private const double CostOfCrossing = 25;
    private const double CostOfCompany = 400;
    private const double CostOfBulge = 0.12;
    private const double Near = 12;
    private const double Clearance = 14;
    private const double Margin = 8;

    private static readonly double[] Bulges = [0, 30, -30, 60, -60, 100, -100, 150, -150, 220, -220, 300, -300, 400, -400, 520, -520, 660, -660];

    private readonly IReadOnlyList<PictureNode> _nodes;
    private readonly (OrientedBox From, OrientedBox To)[] _ends;
    private readonly Curve?[] _curves;

    private EdgeRouter(IReadOnlyList<DiagramEdge> edges, IReadOnlyList<PictureNode> nodes)
    {
        _nodes = nodes;
        _ends = edges.Select(EndsOf).ToArray();
        _curves = new Curve?[edges.Count];
    }

    /// <summary>A way for each edge.</summary>
    public static IReadOnlyList<Curve> Route(IReadOnlyList<DiagramEdge> edges, IReadOnlyList<PictureNode> nodes)
    {
        var router = new EdgeRouter(edges, nodes);
        int[] order = Enumerable.Range(0, edges.Count).OrderBy(router.LengthOf).ToArray();
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach (int edge in order) router._curves[edge] = router.Best(edge);
        }

        return router._curves!;
    }

    /// <summary>Of states with several places, the two that are nearest in the grid.</summary>
    private (OrientedBox From, OrientedBox To) EndsOf(DiagramEdge edge) =>
        (from f in _nodes
         where f.State == edge.From
         from t in _nodes
         where t.State == edge.To
         orderby Math.Abs(t.Place.Row - f.Place.Row) + Math.Abs(t.Place.Column - f.Place.Column)
         select (f.Box, t.Box)).First();

    private double LengthOf(int edge) => (_ends[edge].To.Center - _ends[edge].From.Center).Length;

    private Curve Best(int edge)
    {
        Curve? best = null;
        double least = double.MaxValue;
        foreach (double bulge in Bulges)
        {
            double cost = Math.Abs(bulge) * CostOfBulge;
            if (cost >= least) break;
            Curve curve = Curve.Between(_ends[edge].From, _ends[edge].To, bulge);
            cost += Cost(edge, curve, least - cost);
            if (cost >= least) continue;
            (best, least) = (curve, cost);
        }

        return best!;
    }

    /// <summary>What is wrong with a way; more than enough, and it is not counted on.</summary>
    private double Cost(int edge, Curve curve, double enough)
    {
        double cost = curve.Line.Any(p => p.X < Margin || p.X > Picture.Width - Margin || p.Y < Margin) ? CostOfMargin : 0;
        foreach (PictureNode node in _nodes)
        {
            if (node.Box == _ends[edge].From || node.Box == _ends[edge].To) continue;
            if (curve.Touches(node.Box with { Width = node.Box.Width + Clearance, Height = node.Box.Height + Clearance })) cost += CostOfState;
        }

        for (int other = 0; other < _curves.Length && cost < enough; other++)
        {
            if (other == edge || _curves[other] is not { } known) continue;
            cost += (CostOfCrossing * curve.Crossings(known)) + (CostOfCompany * curve.Beside(known, Near));
        }

        return cost;
    }
}
