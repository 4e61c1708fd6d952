using System;
using System.Collections.Generic;

namespace TcpFsm.Language.Text;

/// <summary>A spec's text with the path it is reported under.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes a text; nothing is read from <paramref name="path"/>.</summary>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = FindLineStarts(content);
    }

    /// <summary>The path problems are reported under.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Line and column of an offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Content.Length));
        int line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
