using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers.Patterns;

/// <summary>A union that holds the handle of a certain state.</summary>
public sealed class UnionSubject(ProtocolCache protocols, UnionFacts union, StateFacts held) : PatternSubject
{
    /// <inheritdoc/>
    public override bool? IsOfType(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, union.Type) ? true : null;

    /// <inheritdoc/>
    public override PatternSubject Member(ISymbol member) => member switch
    {
        IPropertySymbol { Type: { } type } when protocols.HandleOf(type) is { } handle => new HandleSubject(handle.State == held),
        IPropertySymbol { Type: { } type } when protocols.ProtocolOf(type) == union.States => new StateSubject(union.States, held),
        IPropertySymbol { Name: "HasValue" } => new TruthSubject(true),
        _ => Unknown,
    };

    private sealed class HandleSubject(bool isHeld) : PatternSubject
    {
        public override bool? IsNull => !isHeld;

        public override bool? IsOfType(ITypeSymbol type) => isHeld ? true : null;
    }

    private sealed class TruthSubject(bool value) : PatternSubject
    {
        public override bool? IsConstant(object constant) => constant is bool truth ? truth == value : null;
    }
}
