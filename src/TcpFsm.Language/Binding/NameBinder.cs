using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Names in expressions.</summary>
internal sealed class NameBinder(Draft draft, Scope scope)
{
    /// <summary>The value of a name; null if it has none, which is reported.</summary>
    public Expr? Bind(NameExpressionSyntax name, DeclaredType? hint)
    {
        if (hint is not null && FindMember(name.Name, hint) is { } member) return member;
        switch (scope.Find(name.Name))
        {
            case ValueSymbol value:
                return value.Expr;
            case DefinitionSymbol definition:
                return draft.Definitions.Use(definition.Syntax, [], scope, name.Span);
            case HostSymbol:
                draft.Problems.NoExpression(name.Span, $"{Wording.Quote(name.Name)} is a question to the host; ask it with parentheses, `{name.Name}()`.");
                return null;
            default:
                ReportUnknown(name, hint);
                return null;
        }
    }

    /// <summary>A name that means something only where its type is expected: an enum's member, an error, a named number.</summary>
    public ConstantExpr? FindMember(string name, DeclaredType expected)
    {
        if (expected.Values is { } values) return values.TryGetValue(name, out long number) ? new ConstantExpr(ValueType.Number, number) : null;
        int index = expected.Type.Kind switch
        {
            ValueKind.Enum => draft.Enums.FindMember(expected.Type.Enum, name),
            ValueKind.Error => draft.Names.Errors.Find(name),
            _ => -1,
        };
        return index < 0 ? null : new ConstantExpr(expected.Type, index);
    }

    /// <summary>The names that <see cref="FindMember"/> would find.</summary>
    public IEnumerable<string> MembersOf(DeclaredType expected) => expected.Values?.Keys ?? expected.Type.Kind switch
    {
        ValueKind.Enum => draft.Enums.MembersOf(expected.Type.Enum),
        ValueKind.Error => draft.Names.Errors.Names,
        _ => [],
    };

    private void ReportUnknown(NameExpressionSyntax name, DeclaredType? hint)
    {
        if (scope.FindElsewhere(name.Name) is { } missing)
        {
            scope.ReportMissing(name.Span, missing);
            return;
        }

        IEnumerable<string> candidates = hint is null ? scope.Names : MembersOf(hint).Concat(scope.Names);
        string message = MinusHint.For(name.Name, n => scope.Find(n) is not null) is { } difference
            ? $"There is no name {Wording.Quote(name.Name)}; a minus has a blank on both sides: {Wording.Quote(difference)}."
            : $"There is no name {Wording.Quote(name.Name)}{OtherKind(name.Name) ?? Suggest.DidYouMean(name.Name, candidates)}";
        draft.Problems.Unknown(name.Span, message);
    }

    private string? OtherKind(string name) =>
        draft.Names.States.Find(name) >= 0 ? " that has a value: it is a state, and a rule is limited to states with `in:`."
        : draft.Names.Timers.Find(name) >= 0 ? " that has a value: it is a timer, and whether one runs is best kept in a variable."
        : draft.Names.Actions.Find(name) >= 0 ? " that has a value: it is an action."
        : null;
}
