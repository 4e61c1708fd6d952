using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>A script's text, and the line and column of each of its offsets.</summary>
internal sealed class ScriptText
{
    private readonly List<int> _lineStarts = [0];

    public ScriptText(string content)
    {
        Content = content;
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n') _lineStarts.Add(i + 1);
        }
    }

    /// <summary>All of it.</summary>
    public string Content { get; }

    /// <summary>How many lines there are; one at least.</summary>
    public int LineCount => _lineStarts.Count;

    /// <summary>Where an offset lies.</summary>
    public ScriptPosition PositionOf(int offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new ScriptPosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset at which a line begins.</summary>
    /// <param name="line">Counts from 0.</param>
    public int StartOf(int line) => _lineStarts[line];

    /// <summary>A line without its end.</summary>
    /// <param name="line">Counts from 0.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        int start = _lineStarts[line];
        int end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] - 1 : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd('\r');
    }
}
