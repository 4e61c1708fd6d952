using System;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>The way of an edge from the border of one state to that of another: a parabola, straight if it has no bulge.</summary>
internal sealed class Curve
{
    private const int Samples = 24;

    /// <summary>Whether lines cross or go together shows at every third point of one as well.</summary>
    private const int Stride = 3;

    private Curve(Point from, Point control, Point to)
    {
        (From, Control, To) = (from, control, to);
        Line = Enumerable.Range(0, Samples + 1).Select(i => At((double)i / Samples)).ToArray();
        Left = Line.Min(p => p.X);
        Right = Line.Max(p => p.X);
        Top = Line.Min(p => p.Y);
        Bottom = Line.Max(p => p.Y);
    }

    /// <summary>Where it begins.</summary>
    public Point From { get; }

    /// <summary>What it bends towards.</summary>
    public Point Control { get; }

    /// <summary>Where its arrow points.</summary>
    public Point To { get; }

    /// <summary>Points along it, near enough to stand for it.</summary>
    public Point[] Line { get; }

    private double Left { get; }

    private double Right { get; }

    private double Top { get; }

    private double Bottom { get; }

    /// <summary>The curve between two boxes, from border to border.</summary>
    /// <param name="from">The box it leaves.</param>
    /// <param name="to">The box it goes to.</param>
    /// <param name="bulge">How far its control point lies beside the straight line, to the left of its direction on a screen where positive.</param>
    public static Curve Between(OrientedBox from, OrientedBox to, double bulge)
    {
        Point way = to.Center - from.Center;
        double length = Math.Max(1, way.Length);
        var across = new Point(way.Y / length, -way.X / length);
        var whole = new Curve(from.Center, ((from.Center + to.Center) * 0.5) + (across * bulge), to.Center);
        double leaves = whole.Border(from, 0, 0.5), arrives = whole.Border(to, 1, 0.5);
        return whole.Part(leaves, arrives);
    }

    /// <summary>The point at a part of the way.</summary>
    public Point At(double t) => (From * ((1 - t) * (1 - t))) + (Control * (2 * t * (1 - t))) + (To * (t * t));

    /// <summary>The direction at a part of the way, of length 1.</summary>
    public Point DirectionAt(double t)
    {
        Point way = ((Control - From) * (1 - t)) + ((To - Control) * t);
        return way * (1 / Math.Max(1e-6, way.Length));
    }

    /// <summary>How often it crosses another.</summary>
    public int Crossings(Curve other)
    {
        if (Left > other.Right || other.Left > Right || Top > other.Bottom || other.Top > Bottom) return 0;
        int count = 0;
        for (int i = Stride; i < Line.Length; i += Stride)
        {
            for (int j = Stride; j < other.Line.Length; j += Stride)
            {
                if (Cross(Line[i - Stride], Line[i], other.Line[j - Stride], other.Line[j])) count++;
            }
        }

        return count;
    }

    /// <summary>How much of it runs so near to another that a reader takes them for one; parts of its length.</summary>
    public double Beside(Curve other, double distance)
    {
        if (Left - distance > other.Right || other.Left - distance > Right || Top - distance > other.Bottom || other.Top - distance > Bottom) return 0;
        int near = 0;
        for (int i = 0; i < Line.Length; i += Stride)
        {
            if (other.IsNear(Line[i], distance)) near++;
        }

        return (double)near * Stride / Line.Length;
    }

    private bool IsNear(Point point, double distance)
    {
        foreach (Point own in Line)
        {
            Point way = own - point;
            if (way.Dot(way) < distance * distance) return true;
        }

        return false;
    }

    /// <summary>Whether it touches a box, which stands upright.</summary>
    public bool Touches(OrientedBox box)
    {
        double left = box.Center.X - (box.Width / 2), right = left + box.Width, top = box.Center.Y - (box.Height / 2), bottom = top + box.Height;
        if (Left > right || Right < left || Top > bottom || Bottom < top) return false;
        for (int i = 1; i < Line.Length; i++)
        {
            Point from = Line[i - 1], way = Line[i] - from;
            double begin = 0, end = 1;
            if (Clip(from.X, way.X, left, right, ref begin, ref end) && Clip(from.Y, way.Y, top, bottom, ref begin, ref end)) return true;
        }

        return false;
    }

    /// <summary>Keeps of a part of a line what lies between two bounds of one coordinate; false if nothing is left.</summary>
    private static bool Clip(double from, double way, double least, double most, ref double begin, ref double end)
    {
        if (Math.Abs(way) < 1e-9) return from >= least && from <= most;
        double one = (least - from) / way, other = (most - from) / way;
        begin = Math.Max(begin, Math.Min(one, other));
        end = Math.Min(end, Math.Max(one, other));
        return begin <= end;
    }

    /// <summary>Where it leaves a box, searched between an end that lies within and a part of the way that does not.</summary>
    private double Border(OrientedBox box, double within, double outside)
    {
        for (int i = 0; i < 24; i++)
        {
            double middle = (within + outside) / 2;
            if (Holds(box, At(middle))) within = middle;
            else outside = middle;
        }

        return outside;
    }

    private static bool Holds(OrientedBox box, Point point) =>
        Math.Abs(point.X - box.Center.X) < box.Width / 2 && Math.Abs(point.Y - box.Center.Y) < box.Height / 2;

    private Curve Part(double begin, double end)
    {
        Point from = At(begin);
        Point control = from + (((Control - From) * (1 - begin)) + ((To - Control) * begin)) * (end - begin);
        return new Curve(from, control, At(end));
    }

    private static bool Cross(Point a, Point b, Point c, Point d) => Side(a, b, c) != Side(a, b, d) && Side(c, d, a) != Side(c, d, b);

    // Which side of a line a point lies on.
    private static bool Side(Point a, Point b, Point p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)) > 0;
}
