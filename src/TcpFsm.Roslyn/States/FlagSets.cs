using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Language.Flags;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>The flags for which a pattern may match, and those for which it surely does.</summary>
internal readonly record struct FlagSets(FlagCubes May, FlagCubes Must)
{
    // The same few constants are asked for again and again, on every path; beyond so many they are worked out anew.
    private const int MostKept = 1000;

    private static readonly ConcurrentDictionary<(ulong Value, ulong Mask), (FlagCubes Is, FlagCubes IsNot)> Kept = new();

    private static FlagSets Always => new(FlagCubes.Every, FlagCubes.Every);

    private static FlagSets Unknown => new(FlagCubes.Every, FlagCubes.None);

    /// <summary>The flags whose masked bits have a value.</summary>
    public static FlagCubes Exactly(ulong value, ulong mask) => (value & ~mask) != 0 ? FlagCubes.None : Both(value, mask).Is;

    /// <summary>All other flags.</summary>
    public static FlagCubes AllBut(ulong value, ulong mask) => (value & ~mask) != 0 ? FlagCubes.Every : Both(value, mask).IsNot;

    /// <summary>The sets of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="mask">The bits that it is held against.</param>
    public static FlagSets Of(IPatternOperation pattern, ulong mask) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } constant } } when EnumValues.Bits(constant) is { } bits => Only(Exactly(bits, mask)),
        INegatedPatternOperation negated => Of(negated.Pattern, mask).Not(),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Of(either.LeftPattern, mask).Or(Of(either.RightPattern, mask)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern, mask).And(Of(both.RightPattern, mask)),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Always,
        _ => Unknown,
    };

    private static (FlagCubes Is, FlagCubes IsNot) Both(ulong value, ulong mask)
    {
        if (Kept.TryGetValue((value, mask), out (FlagCubes, FlagCubes) kept)) return kept;
        var flags = FlagCubes.Of(new FlagCube(value, mask));
        (FlagCubes, FlagCubes) both = (flags, flags.Complement());
        return Kept.Count < MostKept ? Kept.GetOrAdd((value, mask), both) : both;
    }

    private static FlagSets Only(FlagCubes flags) => new(flags, flags);

    private FlagSets Not() => new(Must.Complement(), May.Complement());

    private FlagSets Or(FlagSets other) => new(May.Union(other.May), Must.Union(other.Must));

    private FlagSets And(FlagSets other) => new(May.Intersect(other.May), Must.Intersect(other.Must));
}
