using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes.Flags;

/// <summary>A change of as few flags as possible that makes an illegal combination legal.</summary>
/// <param name="Bits">The flags that change.</param>
/// <param name="IsRemoval">Whether they are taken away; else they are added.</param>
internal sealed record FlagRepair(ulong Bits, bool IsRemoval)
{
    // Who has put more wrong flags together than this means something else.
    private const int MostRemoved = 3;

    /// <summary>The repairs: what can be taken away, and where nothing can, what can be added.</summary>
    public static IReadOnlyList<FlagRepair> Of(FlagsFacts facts, KnownBits flags)
    {
        for (int count = 1; count <= MostRemoved; count++)
        {
            List<FlagRepair> repairs = [.. Removals(facts, flags, count)];
            if (repairs.Count > 0) return repairs;
        }

        return [.. FlagRepairs.Additions(facts, flags).Select(bit => new FlagRepair(bit, IsRemoval: false))];
    }

    /// <summary>What an editor offers: <c>Remove Fin</c>.</summary>
    public string Title(FlagsFacts facts) => $"{(IsRemoval ? "Remove" : "Add")} {facts.Name(Bits)}";

    private static IEnumerable<FlagRepair> Removals(FlagsFacts facts, KnownBits flags, int count)
    {
        ulong[] set = [.. facts.Deciding.Where(bit => (flags.Value & bit) != 0)];
        return Choose(set, 0, count).Where(bits => IsLegal(facts, flags with { Value = flags.Value & ~bits })).Select(bits => new FlagRepair(bits, IsRemoval: true));
    }

    private static bool IsLegal(FlagsFacts facts, KnownBits flags) => facts.Illegal.All(i => !flags.IsWithin(i.Cubes));

    private static IEnumerable<ulong> Choose(ulong[] from, int start, int count)
    {
        if (count == 0) return [0];
        return Enumerable.Range(start, from.Length - start).SelectMany(i => Choose(from, i + 1, count - 1).Select(rest => from[i] | rest));
    }
}
