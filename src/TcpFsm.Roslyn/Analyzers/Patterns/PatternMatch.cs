using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Analyzers.Patterns;

/// <summary>Holds a pattern against what is known of a value.</summary>
public static class PatternMatch
{
    /// <summary>Whether the pattern matches: true and false where that is certain, else null.</summary>
    public static bool? Of(IPatternOperation pattern, PatternSubject subject) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation constant => OfConstant(constant, subject),
        IRelationalPatternOperation relational => OfRelation(relational, subject),
        INegatedPatternOperation negated => !Of(negated.Pattern, subject),
        IBinaryPatternOperation binary => OfBinary(binary, subject),
        IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation declaration => OfType(declaration.MatchedType, subject),
        ITypePatternOperation type => OfType(type.MatchedType, subject),
        IRecursivePatternOperation recursive => OfRecursive(recursive, subject),
        _ => null,
    };

    // Patterns of many alternatives are as deep to the left as they are long.
    private static bool? OfBinary(IBinaryPatternOperation binary, PatternSubject subject)
    {
        var rest = new Stack<IBinaryPatternOperation>();
        IPatternOperation first = binary;
        for (; first is IBinaryPatternOperation left; first = left.LeftPattern) rest.Push(left);
        bool? matches = Of(first, subject);
        foreach (IBinaryPatternOperation next in rest)
        {
            bool? right = Of(next.RightPattern, subject);
            matches = next.OperatorKind == BinaryOperatorKind.And ? And(matches, right) : Or(matches, right);
        }

        return matches;
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static bool? OfConstant(IConstantPatternOperation pattern, PatternSubject subject)
    {
        if (!pattern.Value.ConstantValue.HasValue) return null;
        if (pattern.Value.ConstantValue.Value is not { } constant) return subject.IsNull;
        return And(!subject.IsNull, subject.IsNull == true ? false : subject.IsConstant(constant));
    }

    private static bool? OfRelation(IRelationalPatternOperation pattern, PatternSubject subject)
    {
        if (subject.IsNull != false || pattern.Value.ConstantValue is not { HasValue: true, Value: { } constant }) return null;
        return subject.CompareTo(constant) is { } sign
            ? pattern.OperatorKind switch
            {
                BinaryOperatorKind.LessThan => sign < 0,
                BinaryOperatorKind.LessThanOrEqual => sign <= 0,
                BinaryOperatorKind.GreaterThan => sign > 0,
                BinaryOperatorKind.GreaterThanOrEqual => sign >= 0,
                _ => null,
            }
            : null;
    }

    private static bool? OfType(ITypeSymbol? type, PatternSubject subject) =>
        subject.IsNull == true ? false : And(!subject.IsNull, type is null ? null : subject.IsOfType(type));

    private static bool? OfRecursive(IRecursivePatternOperation pattern, PatternSubject subject)
    {
        if (subject.IsNull == true) return false;
        bool? matches = !subject.IsNull;
        if (!SymbolEqualityComparer.Default.Equals(pattern.MatchedType, pattern.InputType) && !IsNullableOf(pattern)) matches = And(matches, subject.IsOfType(pattern.MatchedType));
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            matches = And(matches, Of(pattern.DeconstructionSubpatterns[i], subject.Part(i, pattern.DeconstructionSubpatterns.Length)));
        return pattern.PropertySubpatterns.Aggregate(matches, (sofar, property) => And(sofar, Of(property.Pattern, MemberOf(subject, property.Member))));
    }

    private static bool IsNullableOf(IRecursivePatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(Protocols.EnumValues.Underlying(pattern.InputType), pattern.MatchedType);

    private static PatternSubject MemberOf(PatternSubject subject, IOperation member) => member switch
    {
        IPropertyReferenceOperation property => subject.Member(property.Property),
        IFieldReferenceOperation field => subject.Member(field.Field),
        _ => PatternSubject.Unknown,
    };
}
