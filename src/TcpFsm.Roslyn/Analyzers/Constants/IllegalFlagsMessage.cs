using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>Says what is wrong with flags that are never legal, why by the reference, and what makes them legal.</summary>
public static class IllegalFlagsMessage
{
    /// <summary>The sentence; null if nothing is wrong with the flags, or not enough is known of them.</summary>
    public static string? Of(FlagsFacts facts, KnownBits flags)
    {
        IllegalCombination? illegal = facts.Illegal.FirstOrDefault(i => flags.IsWithin(i.Cubes));
        if (illegal is null) return null;
        string because = illegal.Because.Length == 0 ? "the spec forbids it" : illegal.Because;
        return $"No message may have the flags '{facts.Name(flags.Value)}': {because}{Sentences.Place(facts.Reference, illegal.Section)}{Remedy(facts, flags)}";
    }

    private static string Remedy(FlagsFacts facts, KnownBits flags)
    {
        string remove = Names(facts, FlagRepairs.Removals(facts, flags)), add = Names(facts, FlagRepairs.Additions(facts, flags));
        if (remove.Length > 0) return $"; remove {remove}";
        return add.Length > 0 ? $"; add {add}" : "; send flags that are legal together";
    }

    private static string Names(FlagsFacts facts, IEnumerable<ulong> bits) => Sentences.Or(bits.Select(facts.Name));
}
