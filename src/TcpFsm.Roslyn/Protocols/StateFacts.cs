using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Flags;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>What the attributes of a state say.</summary>
public sealed class StateFacts
{
    private readonly ImmutableArray<(INamedTypeSymbol? Flags, StateFlags Facts)> _flags;

    /// <summary>Reads the attributes of a state.</summary>
    /// <param name="member">The state.</param>
    /// <param name="value">The number of the member.</param>
    /// <param name="flags">The flags of the protocol's only message that has some; null if none has, or more than one.</param>
    public StateFacts(IFieldSymbol member, ulong value, INamedTypeSymbol? flags)
    {
        Name = member.Name;
        Value = value;
        ImmutableArray<AttributeData> attributes = Marks.All(member, Marks.State).ToImmutableArray();
        IsKnown = !attributes.IsEmpty;
        Section = IsKnown ? attributes[0].Text(3) : "";
        Events = IsKnown ? attributes[0].Text(2).Split(',').ToImmutableHashSet() : ImmutableHashSet<string>.Empty;
        _flags = attributes.Select(a => (a.NamedType("Flags") ?? flags, new StateFlags(a))).ToImmutableArray();
    }

    /// <summary>The member of the enum.</summary>
    public string Name { get; }

    /// <summary>The number of the member.</summary>
    public ulong Value { get; }

    /// <summary>Whether anything but the name is known; a spec with errors leaves no more.</summary>
    public bool IsKnown { get; }

    /// <summary>The section of the reference; empty if the spec names none.</summary>
    public string Section { get; }

    /// <summary>The events that are legal here.</summary>
    public ImmutableHashSet<string> Events { get; }

    /// <summary>What is known of a message's flags here; null if nothing is.</summary>
    public StateFlags? Of(INamedTypeSymbol flags) => _flags.FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.Flags, flags)).Facts;
}

/// <summary>What a state sends and acts on, of the flags of one message. A set that cannot be read holds every combination, so that nothing is said against one.</summary>
public sealed class StateFlags(AttributeData attribute)
{
    /// <summary>What is sent by events that begin here.</summary>
    public FlagCubes Sends { get; } = Parse(attribute.Text(0));

    /// <summary>What is sent by events that begin and end here.</summary>
    public FlagCubes SendsStaying { get; } = Parse(attribute.NamedText("SendsStaying"));

    /// <summary>What changes something here, or tells the user, when it arrives.</summary>
    public FlagCubes Acts { get; } = Parse(attribute.Text(1));

    /// <summary>What is answered at most when it arrives here.</summary>
    public FlagCubes Answers { get; } = Parse(attribute.NamedText("Answers"));

    private static FlagCubes Parse(string cubes) => FlagCubes.TryParse(cubes) ?? FlagCubes.Every;
}
