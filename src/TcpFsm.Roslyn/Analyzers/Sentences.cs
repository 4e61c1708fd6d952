using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>Parts of messages.</summary>
internal static class Sentences
{
    // A sentence with more names is no longer read; protocols may have hundreds of states.
    private const int MostNames = 12;

    /// <summary>Names as a sentence has them: <c>A, B or C</c>.</summary>
    public static string Or(IEnumerable<string> names) => Join(names, "or");

    /// <summary>Names as a sentence has them: <c>A, B and C</c>.</summary>
    public static string And(IEnumerable<string> names) => Join(names, "and");

    /// <summary>Where the reference says so, in parentheses; empty if the spec names no section.</summary>
    public static string Place(string reference, string section) =>
        section.Length == 0 ? "" : reference.Length == 0 ? $" (section {section})" : $" ({reference}, section {section})";

    private static string Join(IEnumerable<string> names, string word)
    {
        List<string> all = names.ToList();
        if (all.Count > MostNames) all = [.. all.Take(MostNames - 1), $"{all.Count - MostNames + 1} more"];
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + $" {word} {all[all.Count - 1]}";
    }
}
