using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Flags;
using TcpFsm.Roslyn.Analyzers;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Sets of flags in words.</summary>
internal static class FlagsText
{
    // A sentence that lists more is no longer read.
    private const int MostCubes = 4;

    /// <summary>The set: <c>Syn without Rst and Ack</c>.</summary>
    public static string Of(FlagsFacts facts, FlagCubes flags)
    {
        if (flags.IsEmpty) return "none";
        if (flags.IsEvery) return "all";
        IEnumerable<string> parts = flags.Cubes.Take(MostCubes).Select(c => Of(facts, c));
        return Sentences.Or(flags.Cubes.Count > MostCubes ? parts.Append("others") : parts);
    }

    private static string Of(FlagsFacts facts, FlagCube cube)
    {
        string without = Sentences.And(Bits(cube.Mask & ~cube.Value).Select(facts.Name));
        if (cube.Value == 0) return "messages without " + without;
        return facts.Name(cube.Value) + (without.Length == 0 ? "" : " without " + without);
    }

    private static IEnumerable<ulong> Bits(ulong value) => Enumerable.Range(0, 64).Select(i => 1UL << i).Where(b => (value & b) != 0);
}
