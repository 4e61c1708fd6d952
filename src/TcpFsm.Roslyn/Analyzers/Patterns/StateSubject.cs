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
        ? IsSigned ? unchecked((long)state.Value).CompareTo(unchecked((long)bits)) : state.Value.CompareTo(bits)
        : null;

    /// <inheritdoc/>
    public override bool? IsOfType(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, protocol.Type) ? true : null;

    private bool IsSigned => protocol.Type.EnumUnderlyingType?.SpecialType
        is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64;
}
