using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Flags;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>What the attributes of an enum of flags say.</summary>
public sealed class FlagsFacts
{
    private readonly ImmutableArray<KeyValuePair<ulong, string>> _names;

    private FlagsFacts(INamedTypeSymbol type, string reference, ulong neutral, ImmutableArray<IllegalCombination> illegal)
    {
        Type = type;
        Reference = reference;
        Neutral = neutral;
        Illegal = illegal;
        _names = EnumValues.Members(type)
            .Select(m => new KeyValuePair<ulong, string>(EnumValues.Bits(m.ConstantValue) ?? 0, m.Name)).ToImmutableArray();
    }

    /// <summary>The enum.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The document whose sections are named; empty if none is.</summary>
    public string Reference { get; }

    /// <summary>The flags that never decide anything.</summary>
    public ulong Neutral { get; }

    /// <summary>What is never legal, in the order of the spec.</summary>
    public ImmutableArray<IllegalCombination> Illegal { get; }

    /// <summary>The flags that may decide something, one bit each, in the order of the enum.</summary>
    public IEnumerable<ulong> Deciding => _names.Select(n => n.Key).Where(v => IsOneBit(v) && (v & Neutral) == 0);

    /// <summary>Reads the attributes; null if they are not ours.</summary>
    public static FlagsFacts? Read(INamedTypeSymbol type, string reference)
    {
        if (Marks.Find(type, Marks.Flags) is not { } flags
            || !ulong.TryParse(flags.Text(0), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong neutral))
        {
            return null;
        }

        return new FlagsFacts(type, reference, neutral, Marks.All(type, Marks.Illegal).Select(IllegalCombination.Read).OfType<IllegalCombination>().ToImmutableArray());
    }

    /// <summary>The flags by the names of their members, <c>Syn | Fin</c>; what has no name in hexadecimal.</summary>
    public string Name(ulong flags)
    {
        if (flags == 0) return _names.FirstOrDefault(n => n.Key == 0).Value ?? "0";
        var parts = new List<string>();
        ulong rest = flags;
        foreach (KeyValuePair<ulong, string> name in _names.Where(n => IsOneBit(n.Key) && (flags & n.Key) != 0))
        {
            parts.Add(name.Value);
            rest &= ~name.Key;
        }

        if (rest != 0) parts.Add("0x" + rest.ToString("X", CultureInfo.InvariantCulture));
        return string.Join(" | ", parts);
    }

    private static bool IsOneBit(ulong value) => value != 0 && (value & (value - 1)) == 0;
}

/// <summary>Combinations that no message has.</summary>
/// <param name="Cubes">The combinations.</param>
/// <param name="Because">Why.</param>
/// <param name="Section">The section of the reference; empty if the spec names none.</param>
public sealed record IllegalCombination(FlagCubes Cubes, string Because, string Section)
{
    /// <summary>Reads an attribute; null if it says nothing that could be judged by. A set too large to be written is written as every combination.</summary>
    public static IllegalCombination? Read(AttributeData attribute) =>
        FlagCubes.TryParse(attribute.Text(0)) is { IsEvery: false } cubes ? new IllegalCombination(cubes, attribute.Text(1), attribute.Text(2)) : null;
}
