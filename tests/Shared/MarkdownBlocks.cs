using System;
using System.Collections.Generic;
using System.IO;

namespace TcpFsm.Tests.Shared;

/// <summary>The fenced blocks of a page, so that what is shown there is also run.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The blocks of a language in order, each with <c>\n</c> line ends.</summary>
    public static IReadOnlyList<string> Read(string path, string language)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        foreach (string line in File.ReadLines(path))
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isFence && open is not null)
            {
                if (open[0] == "```" + language) blocks.Add(string.Join('\n', open.GetRange(1, open.Count - 1)) + "\n");
                open = null;
            }
            else if (isFence) open = [line];
            else open?.Add(line);
        }

        return blocks;
    }
}
