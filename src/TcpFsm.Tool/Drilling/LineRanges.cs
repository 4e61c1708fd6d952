using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Tool.Drilling;

/// <summary>Writes many lines of a script in few words.</summary>
internal static class LineRanges
{
    /// <summary>Such as <c>3, 8-12</c>.</summary>
    public static string Of(IEnumerable<ScriptPosition> positions)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (int line in positions.Select(p => p.Line).Distinct())
        {
            if (ranges is [.., (_, var last)] && last == line - 1) ranges[^1] = (ranges[^1].First, line);
            else ranges.Add((line, line));
        }

        return string.Join(", ", ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
    }
}
