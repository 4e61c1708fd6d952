using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>What makes illegal flags legal with the change of a single flag; neutral ones help nothing.</summary>
public static class FlagRepairs
{
    /// <summary>The single flags without which the combination is legal.</summary>
    public static IEnumerable<ulong> Removals(FlagsFacts facts, KnownBits flags) => Changes(facts, flags).Where(bit => (flags.Value & bit) != 0);

    /// <summary>The single flags with which the combination is legal.</summary>
    public static IEnumerable<ulong> Additions(FlagsFacts facts, KnownBits flags) => Changes(facts, flags).Where(bit => (flags.Value & bit) == 0);

    private static IEnumerable<ulong> Changes(FlagsFacts facts, KnownBits flags) =>
        facts.Deciding.Where(bit => (flags.Mask & bit) != 0 && facts.Illegal.All(i => !flags.Toggle(bit).IsWithin(i.Cubes)));
}
