using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>
/// Lays a diagram out. Rows stand as near as their texts allow; texts that find no room at any distance become numbers, and stand below the picture.
/// </summary>
internal static class PictureLayout
{
    private const double NumberSize = 18;
    private const int AtOnce = 10;

    private const double LeastPitch = 114;
    private const double MostPitch = 180;
    private const double Growth = 16;
    private const int Tries = 8;

    /// <summary>Pictures of more edges are full of numbers however far their rows stand apart.</summary>
    private const int MostEdgesToTry = 48;

    /// <summary>Lays it out.</summary>
    public static Picture Of(Diagram diagram)
    {
        IReadOnlyList<Place> places = Places.Of(diagram);
        EdgeText[] texts = diagram.Edges.Select(EdgeText.Of).ToArray();
        double[] pitches = Enumerable.Repeat(LeastPitch, places.Select(p => p.Row).DefaultIfEmpty(0).Max()).ToArray();
        Picture best = Draw(diagram, texts, NodeGrid.Of(diagram, places, pitches));
        Picture last = best;
        int tries = diagram.Edges.Count > MostEdgesToTry ? 1 : Tries;
        for (int i = 1; i < tries && Grow(pitches, last); i++)
        {
            last = Draw(diagram, texts, NodeGrid.Of(diagram, places, pitches));
            if (Numbers(last) < Numbers(best)) best = last;
        }

        return best;
    }

    /// <summary>Moves rows apart where texts between them found no room.</summary>
    /// <returns>Whether there was anything to move.</returns>
    private static bool Grow(double[] pitches, Picture picture)
    {
        bool grown = false;
        double[] rows = picture.Nodes.Select(n => n.Box.Center.Y).Distinct().OrderBy(y => y).ToArray();
        foreach (int gap in picture.Edges.Where(e => e.Number > 0 && e.Text.IsLabel).Select(e => rows.Count(y => y < e.Curve.At(0.5).Y) - 1).Distinct())
        {
            if (gap < 0 || gap >= pitches.Length || pitches[gap] >= MostPitch) continue;
            pitches[gap] += Growth;
            grown = true;
        }

        return grown;
    }

    /// <summary>What lies there besides states: the heading, and the arrow into the initial state.</summary>
    private static IEnumerable<OrientedBox> Fixed(Diagram diagram, IReadOnlyList<PictureNode> nodes)
    {
        yield return PicturePen.Heading(diagram);
        if (nodes.FirstOrDefault(n => diagram.States[n.State].Initial) is { } initial) yield return NodePen.Mark(initial.Box);
    }

    private static int Numbers(Picture picture) => picture.Edges.Count(e => e.Number > 0);

    private static Picture Draw(Diagram diagram, EdgeText[] texts, IReadOnlyList<PictureNode> nodes)
    {
        IReadOnlyList<Curve> curves = EdgeRouter.Route(diagram.Edges, nodes);
        bool[] shrunk = texts.Select(t => !t.IsLabel).ToArray();
        OrientedBox[] taken = [.. nodes.Select(n => n.Box), .. Fixed(diagram, nodes)];
        var placer = new LabelPlacer(curves, taken);
        IReadOnlyList<(OrientedBox Box, bool Covers)> boxes = Place();
        while (Shrink()) boxes = Place();

        int number = 0;
        List<PictureEdge> edges = diagram.Edges
            .Select((e, i) => new PictureEdge(e, curves[i], texts[i], boxes[i].Box, shrunk[i] ? ++number : 0)).ToList();
        double bottom = nodes.Select(n => n.Box.Center.Y + (n.Box.Height / 2))
            .Concat(edges.Select(e => e.Box.Center.Y + (e.Box.Height / 2)))
            .Concat(curves.SelectMany(c => c.Line).Select(p => p.Y))
            .DefaultIfEmpty(0).Max();
        return new Picture(diagram, nodes, edges, bottom);

        IReadOnlyList<(OrientedBox Box, bool Covers)> Place() =>
            placer.Place(texts.Select((t, i) => shrunk[i] ? (NumberSize, NumberSize) : (t.Width, t.Height)).ToList());

        // Of those that cover something the largest give way, what is on a route last; the others may then find room.
        bool Shrink()
        {
            int[] covering = Enumerable.Range(0, texts.Length).Where(i => boxes[i].Covers && !shrunk[i])
                .OrderBy(i => diagram.Edges[i].Routes.Count).ThenByDescending(i => texts[i].Width * texts[i].Height).ToArray();
            if (covering.Length == 0) return false;
            foreach (int i in covering.Take(1 + (covering.Length / AtOnce))) shrunk[i] = true;
            return true;
        }
    }
}
