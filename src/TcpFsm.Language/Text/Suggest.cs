using System;
using System.Collections.Generic;

namespace TcpFsm.Language.Text;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggest
{
    private const int LongestName = 64;

    /// <summary>The candidate nearest to <paramref name="name"/>, or null if none is near; of equally near ones the first.</summary>
    /// <param name="name">A name nobody knows.</param>
    /// <param name="candidates">The names that exist, in an order that does not change between runs.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName) return null;
        string? best = null;
        int bestDistance = 1 + Math.Max(1, name.Length / 3);
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            int distance = Distance(name, candidate);
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>The end of a message about an unknown name: <c>; did you mean `X`?</c>, or nothing but a full stop.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean {Wording.Quote(nearest)}?" : ".";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours from one name to the other; case does not count.</summary>
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return 0;
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
                row[j] = Cell(a, b, i, j, row, last, beforeLast);
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static int Cell(string a, string b, int i, int j, int[] row, int[] last, int[] beforeLast)
    {
        int replaced = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
        int cost = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
        bool swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
        return swapped ? Math.Min(cost, beforeLast[j - 2] + 1) : cost;
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
