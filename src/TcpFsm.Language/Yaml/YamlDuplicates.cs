using System;
using System.Collections.Generic;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>Finds keys that stand twice in one map, which the parser lets pass.</summary>
internal static class YamlDuplicates
{
    public static void Report(IReadOnlyList<YamlEntry> entries, SourceText source, ProblemBag problems)
    {
        if (entries.Count < 2) return;
        var first = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (!first.TryGetValue(entry.Key.Value, out YamlScalar? earlier))
            {
                first.Add(entry.Key.Value, entry.Key);
                continue;
            }

            int line = source.GetPosition(earlier.Span.Start).Line;
            problems.Add(ProblemRules.DuplicateName, entry.Key.Span, $"{Wording.Quote(entry.Key.Value)} stands twice in this map, first on line {line}: put both together, or rename one.");
        }
    }
}
