using System;

namespace TcpFsm.Graph.Svg;

/// <summary>A point or a direction of a picture, in its units; y grows downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The sum.</summary>
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>The difference.</summary>
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>A multiple.</summary>
    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The inner product.</summary>
    public double Dot(Point other) => (X * other.X) + (Y * other.Y);
}

/// <summary>A rectangle at an angle: where a text, a node or a line lies.</summary>
/// <param name="Center">Its center.</param>
/// <param name="Width">Its length along its direction.</param>
/// <param name="Height">Its length across.</param>
/// <param name="Angle">Its direction, in radians.</param>
internal readonly record struct OrientedBox(Point Center, double Width, double Height, double Angle = 0)
{
    private Point Along => new(Math.Cos(Angle), Math.Sin(Angle));

    private Point Across => new(-Math.Sin(Angle), Math.Cos(Angle));

    /// <summary>The box of a line, as wide as its pen.</summary>
    public static OrientedBox OfLine(Point from, Point to, double pen = 1)
    {
        Point way = to - from;
        return new OrientedBox((from + to) * 0.5, way.Length, pen, Math.Atan2(way.Y, way.X));
    }

    /// <summary>Whether both share any point: they do unless one of their four directions separates them.</summary>
    public bool Overlaps(OrientedBox other) =>
        !IsSeparated(other, Along) && !IsSeparated(other, Across) && !IsSeparated(other, other.Along) && !IsSeparated(other, other.Across);

    private bool IsSeparated(OrientedBox other, Point axis) => Math.Abs((other.Center - Center).Dot(axis)) >= Reach(axis) + other.Reach(axis);

    private double Reach(Point axis) => (Width / 2 * Math.Abs(Along.Dot(axis))) + (Height / 2 * Math.Abs(Across.Dot(axis)));
}
