using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Buffers;

/// <summary>Ranges of octets that arrived before their turn, sorted, none touching another. Positions count from where the stream began.</summary>
/// <remarks>
/// A peer that sends every second octet would make as many ranges as there are octets in the window; beyond <see cref="Most"/> a range that
/// stands alone is not kept, and its octets come again.
/// </remarks>
internal sealed class HeldRanges
{
    /// <summary>Most ranges kept.</summary>
    public const int Most = 256;

    private readonly List<Range> _ranges = [];

    /// <summary>How many ranges there are.</summary>
    public int Count => _ranges.Count;

    /// <summary>Adds a range, joining those it overlaps or touches; false where there are too many.</summary>
    public bool TryAdd(long start, long end)
    {
        int first = FirstEndingAt(start);
        int after = first;
        while (after < _ranges.Count && _ranges[after].Start <= end) after++;
        if (after == first)
        {
            if (_ranges.Count == Most) return false;
            _ranges.Insert(first, new Range(start, end));
            return true;
        }

        _ranges[first] = new Range(Math.Min(start, _ranges[first].Start), Math.Max(end, _ranges[after - 1].End));
        _ranges.RemoveRange(first + 1, after - first - 1);
        return true;
    }

    /// <summary>Octets held from a position on without a gap.</summary>
    public long LengthFrom(long position)
    {
        int first = FirstEndingAt(position);
        return first < _ranges.Count && _ranges[first].Start <= position ? _ranges[first].End - position : 0;
    }

    /// <summary>Forgets what lies before a position.</summary>
    public void RemoveBefore(long position)
    {
        int gone = 0;
        while (gone < _ranges.Count && _ranges[gone].End <= position) gone++;
        _ranges.RemoveRange(0, gone);
        if (_ranges.Count > 0 && _ranges[0].Start < position) _ranges[0] = _ranges[0] with { Start = position };
    }

    // Mostly what arrives belongs to the last ranges: the search begins there.
    private int FirstEndingAt(long position)
    {
        int index = _ranges.Count;
        while (index > 0 && _ranges[index - 1].End >= position) index--;
        return index;
    }

    private readonly record struct Range(long Start, long End);
}
