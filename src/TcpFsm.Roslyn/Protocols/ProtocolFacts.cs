using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>What the attributes of a protocol's enum of states say.</summary>
public sealed class ProtocolFacts
{
    private ProtocolFacts(INamedTypeSymbol type, AttributeData protocol)
    {
        Type = type;
        Name = protocol.Text(0);
        Flags = protocol.Type(1);
        Reference = protocol.NamedText("Reference");
        // Two names of one number are one state.
        States = EnumValues.Members(type)
            .GroupBy(m => EnumValues.Bits(m.ConstantValue) ?? 0)
            .Select(m => new StateFacts(m.First(), m.Key, Flags)).ToImmutableArray();
    }

    /// <summary>The enum.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The protocol's name.</summary>
    public string Name { get; }

    /// <summary>The flags of the only message that has some; null if none has, or more than one.</summary>
    public INamedTypeSymbol? Flags { get; }

    /// <summary>The document whose sections are named; empty if none is.</summary>
    public string Reference { get; }

    /// <summary>The states in the order of the enum.</summary>
    public ImmutableArray<StateFacts> States { get; }

    /// <summary>Reads the attributes; null if they are not ours, or of a version that means something else.</summary>
    public static ProtocolFacts? Read(INamedTypeSymbol type) =>
        Marks.Find(type, Marks.Protocol) is { } protocol && protocol.Number(2) == Marks.Format ? new ProtocolFacts(type, protocol) : null;

    /// <summary>Whether the flags are of one of the protocol's messages.</summary>
    public bool Has(INamedTypeSymbol flags) =>
        SymbolEqualityComparer.Default.Equals(Flags, flags) || States.Any(s => s.Of(flags) is not null);

    /// <summary>The state of a number; null if there is none.</summary>
    public StateFacts? StateOf(ulong value) => States.FirstOrDefault(s => s.Value == value);
}
