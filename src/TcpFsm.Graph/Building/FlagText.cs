using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>Sets of flags in the words of the reference.</summary>
internal static class FlagText
{
    /// <summary>The flags that a message must have, for each way to have them: <c>RST</c>, <c>SYN</c>; what must not be set is left out. Empty if there need be none.</summary>
    public static IReadOnlyList<string> Wanted(MessageModel message, FlagCubes cubes)
    {
        List<ulong> sets = cubes.Cubes.Select(c => c.Value).Distinct().ToList();
        IEnumerable<ulong> least = sets.Where(s => !sets.Any(other => other != s && (other & ~s) == 0));
        return [.. least.Where(s => s != 0).OrderBy(s => s).Select(s => Names(message, s))];
    }

    /// <summary>A combination by its flags' names; <c>none</c> if none is set.</summary>
    public static string Names(MessageModel message, ulong flags) =>
        flags == 0 ? "none" : string.Join(",", message.Flags.Where(f => (flags >> f.Bit & 1) != 0).Select(f => f.Name));
}
