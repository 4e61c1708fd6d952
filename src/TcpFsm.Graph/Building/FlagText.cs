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

    /// <summary>The flags a message is sent with, for each way: <c>SYN,ACK</c>; what may be set too in brackets, <c>ACK[,URG]</c>.</summary>
    public static IReadOnlyList<string> Sent(MessageModel message, FlagCubes cubes)
    {
        var texts = new List<string>();
        FlagCubes told = FlagCubes.None;
        foreach (FlagCube cube in cubes.Cubes)
        {
            texts.Add(Sent(message, Rest(message, cube, told)));
            told = told.Union(FlagCubes.Of(cube));
        }

        return texts;
    }

    /// <summary>What of a cube is not told yet: a flag that may be set is sure to be if the rest was told.</summary>
    private static FlagCube Rest(MessageModel message, FlagCube cube, FlagCubes told)
    {
        foreach (FlagModel flag in message.Flags)
        {
            ulong bit = 1UL << flag.Bit;
            if (flag.Neutral || (cube.Mask & bit) != 0) continue;
            FlagCube without = new(cube.Value, cube.Mask | bit), with = new(cube.Value | bit, cube.Mask | bit);
            if (IsTold(without, told)) cube = with;
            else if (IsTold(with, told)) cube = without;
        }

        return cube;
    }

    private static bool IsTold(FlagCube cube, FlagCubes told) => FlagCubes.Of(cube).Intersect(told.Complement()).IsEmpty;

    private static string Sent(MessageModel message, FlagCube cube)
    {
        string sure = Names(message, cube.Value);
        IEnumerable<string> optional = message.Flags.Where(f => !f.Neutral && (cube.Mask >> f.Bit & 1) == 0).Select(f => f.Name);
        string more = string.Concat(optional.Select(name => $"[,{name}]"));
        return sure.Length + more.Length == 0 ? "none" : sure + more;
    }

    private static string Names(MessageModel message, ulong flags) =>
        string.Join(",", message.Flags.Where(f => (flags >> f.Bit & 1) != 0).Select(f => f.Name));
}
