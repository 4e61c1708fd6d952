using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Patterns;

/// <summary>A state.</summary>
public sealed class StateSubject(ProtocolFacts protocol, StateFacts state) : PatternSubject
{
    /// <inheritdoc/>
    public override bool? IsConstant(object constant) => EnumValues.Bits(constant) is { } bits ? bits == state.Value : null;

    /// <inheritdoc/>
    public override int? CompareTo(object constant) => EnumValues.Bits(constant) is { } bits
        ? NumberType.IsSigned(protocol.Type) ? unchecked((long)state.Value).CompareTo(unchecked((long)bits)) : state.Value.CompareTo(bits)
        : null;

    /// <inheritdoc/>
    public override bool? IsOfType(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, protocol.Type) ? true : null;
}
