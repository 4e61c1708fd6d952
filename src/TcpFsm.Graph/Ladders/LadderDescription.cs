using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Ladders;

/// <summary>A ladder in a sentence, for those who hear it.</summary>
internal static class LadderDescription
{
    /// <summary>The ends' states in their order, and how many messages there are.</summary>
    public static string Of(Ladder ladder)
    {
        if (ladder.Entries.Count == 0) return "Nothing was played.";
        int messages = ladder.Entries.Where(e => e.Message >= 0).Select(e => e.Message).Distinct().Count();
        string counted = messages == 1 ? "One message" : $"{messages} messages";
        return $"{counted} between {ladder.Ends[0]} and {ladder.Ends[1]}, time going down. {States(ladder, 0)} {States(ladder, 1)}";
    }

    private static string States(Ladder ladder, int end)
    {
        var names = new List<string>();
        foreach (LadderEntry entry in ladder.Entries)
        {
            string name = ladder.States[entry.StateOf(end)];
            if (names.Count == 0 || names[names.Count - 1] != name) names.Add(name);
        }

        return names.Count == 1 ? $"{ladder.Ends[end]} stays in {names[0]}." : $"{ladder.Ends[end]} goes from {string.Join(" to ", names)}.";
    }
}
