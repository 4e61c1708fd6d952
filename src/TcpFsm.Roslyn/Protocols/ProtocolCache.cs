using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>What is known of the protocols that a compilation sees, read once and shared by all analyzers.</summary>
public sealed class ProtocolCache
{
    private static readonly ConditionalWeakTable<Compilation, ProtocolCache> ByCompilation = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ProtocolFacts?> _protocols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, FlagsFacts?> _flags = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, UnionFacts?> _unions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, HandleFacts?> _handles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ProtocolFacts?> _machines = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IPropertySymbol>> _messages = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string?> _events = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _combinations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _liveStates = new(SymbolEqualityComparer.Default);

    /// <summary>What is known in a compilation.</summary>
    public static ProtocolCache Of(Compilation compilation) => ByCompilation.GetValue(compilation, static _ => new ProtocolCache());

    /// <summary>The protocol of an enum of states, also of a nullable one; null if it is none.</summary>
    public ProtocolFacts? ProtocolOf(ITypeSymbol? states) =>
        EnumValues.EnumOf(states) is { } type ? _protocols.GetOrAdd(type, ProtocolFacts.Read) : null;

    /// <summary>What is known of an enum of flags, also of a nullable one; null if it is none.</summary>
    public FlagsFacts? FlagsOf(ITypeSymbol? flags) =>
        EnumValues.EnumOf(flags) is { } type ? _flags.GetOrAdd(type, ReadFlags) : null;

    /// <summary>The union that a type is; null if it is none.</summary>
    public UnionFacts? UnionOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named
        ? _unions.GetOrAdd(named, t => UnionFacts.Read(t, ProtocolOf))
        : null;

    /// <summary>The state that a type is the handle of, also of a nullable one; null if it is none.</summary>
    public HandleFacts? HandleOf(ITypeSymbol? type) => EnumValues.Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named
        ? _handles.GetOrAdd(named, ReadHandle)
        : null;

    /// <summary>The protocol whose machine or connection a type is; null if it is none.</summary>
    public ProtocolFacts? MachineOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class, SpecialType: SpecialType.None } named
        ? _machines.GetOrAdd(named, ReadMachine)
        : null;

    /// <summary>The properties of a type that are all the flags of one message; none if it is no message.</summary>
    public ImmutableArray<IPropertySymbol> FlagsIn(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class, SpecialType: SpecialType.None } named
        ? _messages.GetOrAdd(named, ReadMessage)
        : ImmutableArray<IPropertySymbol>.Empty;

    /// <summary>The event that a method is; null if it is none, <c>*</c> for the expiry of timers.</summary>
    public string? EventOf(IMethodSymbol method) =>
        _events.GetOrAdd(method.OriginalDefinition, static m => Marks.Find(m, Marks.Event)?.Text(0));

    /// <summary>Whether a property tells the state that a machine is in now.</summary>
    public bool IsLiveState(IPropertySymbol property) =>
        _liveStates.GetOrAdd(property.OriginalDefinition, static p => Marks.Find(p, Marks.LiveState) is not null);

    /// <summary>Whether a property, field or parameter is all the flags of one message.</summary>
    public bool IsCombination(ISymbol symbol) => _combinations.GetOrAdd(symbol, ReadCombination);

    private FlagsFacts? ReadFlags(INamedTypeSymbol type)
    {
        if (Marks.Find(type, Marks.Flags) is null) return null;
        // The enum of flags bears no version; that of the states, which is generated beside it, does.
        ProtocolFacts? protocol = type.ContainingNamespace.GetTypeMembers().Select(ProtocolOf).FirstOrDefault(p => p is not null && p.Has(type));
        return protocol is null ? null : FlagsFacts.Read(type, protocol.Reference);
    }

    private HandleFacts? ReadHandle(INamedTypeSymbol type) =>
        Marks.Find(type, Marks.Handle) is { } handle && ProtocolOf(handle.Type(0)) is { } protocol
        && handle.Number(1) is { } number && protocol.StateOf(unchecked((ulong)number)) is { } state
            ? new HandleFacts(protocol, state)
            : null;

    private ProtocolFacts? ReadMachine(INamedTypeSymbol type) =>
        type.GetMembers("State").OfType<IPropertySymbol>().FirstOrDefault(IsLiveState) is { } state ? ProtocolOf(state.Type) : null;

    private ImmutableArray<IPropertySymbol> ReadMessage(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p.Type.TypeKind == TypeKind.Enum && IsCombination(p)).ToImmutableArray();

    private static bool ReadCombination(ISymbol symbol)
    {
        if (Marks.Find(symbol, Marks.Combination) is not null) return true;
        // An attribute in the list of a record's parameters is the parameter's, and means the property as well.
        return symbol is IPropertySymbol { ContainingType.IsRecord: true } property
            && property.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters)
                .Any(p => string.Equals(p.Name, property.Name, StringComparison.Ordinal) && Marks.Find(p, Marks.Combination) is not null);
    }
}

/// <summary>What a state handle stands for.</summary>
/// <param name="States">The protocol's states.</param>
/// <param name="State">The one it stands for.</param>
public sealed record HandleFacts(ProtocolFacts States, StateFacts State);
