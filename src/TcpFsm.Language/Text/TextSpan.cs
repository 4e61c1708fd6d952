namespace TcpFsm.Language.Text;

/// <summary>A range of a source text.</summary>
/// <param name="Start">Offset of the first UTF-16 unit, from 0.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
