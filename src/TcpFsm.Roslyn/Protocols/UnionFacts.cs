using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>A closed union of state handles.</summary>
/// <param name="Type">The union.</param>
/// <param name="States">The protocol's states.</param>
/// <param name="Members">The states whose handles it may hold.</param>
public sealed record UnionFacts(INamedTypeSymbol Type, ProtocolFacts States, ImmutableArray<StateFacts> Members)
{
    /// <summary>Reads the attribute; null if the type is no union, or names a state that there is not.</summary>
    public static UnionFacts? Read(INamedTypeSymbol type, Func<INamedTypeSymbol?, ProtocolFacts?> protocolOf)
    {
        if (Marks.Find(type, Marks.Union) is not { } union || protocolOf(union.Type(0)) is not { } protocol) return null;
        ImmutableArray<StateFacts?> members = union.Text(1).Split(',').Select(n => protocol.States.FirstOrDefault(s => s.Name == n)).ToImmutableArray();
        return members.Contains(null) ? null : new UnionFacts(type, protocol, members.OfType<StateFacts>().ToImmutableArray());
    }
}
