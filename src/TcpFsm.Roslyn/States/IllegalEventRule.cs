using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Analyzers;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>TFSM2004: a call of an event that is illegal in each of the states that may be here.</summary>
internal sealed class IllegalEventRule(FunctionScope scope) : StateRule
{
    private readonly Dictionary<IInvocationOperation, (Cell Cell, ulong States)> _calls = [];

    /// <inheritdoc/>
    public override void Observe(Knowledge known, IOperation operation)
    {
        if (operation is not IInvocationOperation { Instance: { } instance } call || scope.Protocols.EventOf(call.TargetMethod) is not { } name || name == "*") return;
        if (scope.Cells.In(scope.Cells.OwnerOf(instance), Cell.State) is not { } cell) return;
        ulong before = _calls.TryGetValue(call, out var seen) ? seen.States : 0;
        _calls[call] = (cell, before | known.StatesOf(cell));
    }

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Found()
    {
        foreach (KeyValuePair<IInvocationOperation, (Cell Cell, ulong States)> call in _calls.OrderBy(c => c.Key.Syntax.SpanStart))
        {
            if (call.Value.States == Knowledge.AllOf(call.Value.Cell)) continue;
            StateFacts[] states = [.. StateBits.In(call.Value.States, call.Value.Cell)];
            string name = scope.Protocols.EventOf(call.Key.TargetMethod)!;
            if (states.All(s => s.IsKnown && !s.Events.Contains(name))) yield return Make(call.Key, call.Value.Cell.States!, states);
        }
    }

    private Diagnostic Make(IInvocationOperation call, ProtocolFacts protocol, StateFacts[] states)
    {
        string where = Sentences.Or(states.Select(s => s.Name)), place = states.Length == 1 ? Sentences.Place(protocol.Reference, states[0].Section) : "";
        string legal = Sentences.And(LegalCalls(call.TargetMethod.ContainingType, states));
        string remedy = legal.Length == 0 ? "no call is legal there" : $"legal there: {legal}";
        return Diagnostic.Create(UsageRules.IllegalEvent, NameIn(call.Syntax).GetLocation(), $"'{call.TargetMethod.Name}' is illegal in {where}{place} and would be refused; {remedy}");
    }

    private IEnumerable<string> LegalCalls(INamedTypeSymbol type, StateFacts[] states) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(m => scope.Protocols.EventOf(m) is { } name && states.All(s => s.Events.Contains(name))).Select(m => m.Name).Distinct();

    private static SyntaxNode NameIn(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } other => other,
        null => call,
    };
}
