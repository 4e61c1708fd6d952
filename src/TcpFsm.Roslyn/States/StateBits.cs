using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Sets of states as the bits of a number, in the order of the protocol's states.</summary>
internal static class StateBits
{
    /// <summary>The states in a set.</summary>
    public static IEnumerable<StateFacts> In(ulong states, Cell cell) => cell.States!.States.Where((_, i) => (states >> i & 1) != 0);

    /// <summary>The set of one state.</summary>
    public static ulong Of(StateFacts state, Cell cell) => 1UL << cell.States!.States.IndexOf(state);
}
