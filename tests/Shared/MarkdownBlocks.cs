using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TcpFsm.Tests.Shared;

/// <summary>The fenced blocks of a page, so that what is shown there is also run.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The blocks of a language in order, each with <c>\n</c> line ends.</summary>
    public static IReadOnlyList<string> Read(string path, string language) =>
        [.. ReadAll(File.ReadLines(path)).Where(block => block.Language == language).Select(block => block.Text)];

    /// <summary>All blocks of a page's lines in order, each with what its fence says it holds.</summary>
    public static IReadOnlyList<(string Language, string Text)> ReadAll(IEnumerable<string> lines)
    {
        var blocks = new List<(string, string)>();
        List<string>? open = null;
        foreach (string line in lines)
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isFence && open is not null)
            {
                blocks.Add((open[0][3..], string.Join('\n', open.GetRange(1, open.Count - 1)) + "\n"));
                open = null;
            }
            else if (isFence) open = [line];
            else open?.Add(line);
        }

        return blocks;
    }
}
