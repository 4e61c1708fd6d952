using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>What a value can be if a pattern fits, and if it does not.</summary>
/// <param name="Matching">All values that may fit.</param>
/// <param name="Failing">All values that may not fit.</param>
internal readonly record struct PatternValues(ValueSet Matching, ValueSet Failing)
{
    // Deeper patterns say nothing; they are no person's.
    private const int Deepest = 100;

    private static readonly PatternValues Unknown = new(ValueSet.Any, ValueSet.Any);

    private static readonly PatternValues Always = new(ValueSet.Any, ValueSet.None);

    private static readonly PatternValues NotNull = new(ValueSet.NotNull, ValueSet.Null);

    /// <summary>Judges a pattern.</summary>
    public static PatternValues Of(IPatternOperation pattern) => Of(pattern, Deepest);

    private static PatternValues Of(IPatternOperation pattern, int depth) => depth == 0 ? Unknown : pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant } => Exactly(ValueSet.Only(constant.Value)),
        INegatedPatternOperation negated => Of(negated.Pattern, depth - 1).Swap(),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Of(either.LeftPattern, depth - 1).Swap().And(Of(either.RightPattern, depth - 1).Swap()).Swap(),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern, depth - 1).And(Of(both.RightPattern, depth - 1)),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Always,
        IDeclarationPatternOperation or ITypePatternOperation => IsWhole(pattern) ? NotNull : new PatternValues(ValueSet.NotNull, ValueSet.Any),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } when IsWhole(pattern) => NotNull,
        IRecursivePatternOperation => new PatternValues(ValueSet.NotNull, ValueSet.Any),
        _ => Unknown,
    };

    private static PatternValues Exactly(ValueSet values) => new(values, values.Complement());

    // Whether the pattern's type is the value's, so that only null does not fit.
    private static bool IsWhole(IPatternOperation pattern)
    {
        ITypeSymbol input = pattern.InputType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : pattern.InputType;
        return SymbolEqualityComparer.Default.Equals(input, pattern.NarrowedType);
    }

    /// <summary>The same for the pattern turned round.</summary>
    public PatternValues Swap() => new(Failing, Matching);

    private PatternValues And(PatternValues other) => new(Matching.Intersect(other.Matching), Failing.Union(other.Failing));
}
