using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Analyzers.Patterns;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Switches;

/// <summary>Which states, or members of a union, a switch leaves out. Arms with a condition of their own cover nothing.</summary>
public sealed class SwitchCoverage
{
    private readonly List<Arm> _arms;

    private SwitchCoverage(ITypeSymbol type, ImmutableArray<StateFacts> missing, List<Arm> arms)
    {
        Type = type;
        Missing = missing;
        _arms = arms;
    }

    /// <summary>The type that is switched over: an enum of states or a union.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>What no arm covers, in the order of the states.</summary>
    public ImmutableArray<StateFacts> Missing { get; }

    /// <summary>Whether an arm takes whatever comes, be it <c>default</c> or a pattern.</summary>
    public bool HasDefault => IsCovered(PatternSubject.Unknown);

    /// <summary>Whether no value is left out, null included where the type has one.</summary>
    public bool IsWhole => Missing.IsEmpty && (SymbolEqualityComparer.Default.Equals(EnumValues.Underlying(Type), Type) || IsCovered(PatternSubject.Null));

    /// <summary>The coverage of a switch statement or expression; null if it is over neither states nor a union.</summary>
    public static SwitchCoverage? Of(IOperation operation, ProtocolCache protocols) => operation switch
    {
        ISwitchOperation { Value.Type: { } type } statement => Of(type, protocols, statement.Cases.SelectMany(c => c.Clauses).Select(Unguarded).ToList()),
        ISwitchExpressionOperation { Value.Type: { } type } expression => Of(type, protocols, expression.Arms.Select(Unguarded).ToList()),
        _ => null,
    };

    private static SwitchCoverage? Of(ITypeSymbol type, ProtocolCache protocols, List<Arm> arms)
    {
        if (protocols.ProtocolOf(type) is { } protocol)
            return new SwitchCoverage(type, Missed(protocol.States, s => new StateSubject(protocol, s), arms), arms);
        if (protocols.UnionOf(type) is { } union)
            return new SwitchCoverage(type, Missed(union.Members, s => new UnionSubject(protocols, union, s), arms), arms);
        return null;
    }

    private static ImmutableArray<StateFacts> Missed(ImmutableArray<StateFacts> states, System.Func<StateFacts, PatternSubject> subject, List<Arm> arms) =>
        states.Where(s => arms.All(a => a.IsMatch(subject(s)) != true)).ToImmutableArray();

    private bool IsCovered(PatternSubject subject) => _arms.Any(a => a.IsMatch(subject) == true);

    private static Arm Unguarded(ICaseClauseOperation clause) => clause switch
    {
        IDefaultCaseClauseOperation => new Arm(true, null, null),
        ISingleValueCaseClauseOperation single => new Arm(false, single.Value, null),
        IPatternCaseClauseOperation { Guard: null or { ConstantValue: { HasValue: true, Value: true } } } pattern => new Arm(false, null, pattern.Pattern),
        _ => default,
    };

    private static Arm Unguarded(ISwitchExpressionArmOperation arm) =>
        arm.Guard is null or { ConstantValue: { HasValue: true, Value: true } } ? new Arm(false, null, arm.Pattern) : default;

    // An arm with neither is one that cannot be relied on.
    private readonly record struct Arm(bool IsDefault, IOperation? Constant, IPatternOperation? Pattern)
    {
        public bool? IsMatch(PatternSubject subject)
        {
            if (IsDefault) return true;
            if (Pattern is not null) return PatternMatch.Of(Pattern, subject);
            return Constant?.ConstantValue is { HasValue: true, Value: { } constant } && subject.IsNull == false ? subject.IsConstant(constant) : null;
        }
    }
}
