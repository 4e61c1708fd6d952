using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>TFSM1002 where the state is known: a message is put together with flags that none of the states that may be here ever sends.</summary>
internal sealed class UnsentFlagsRule : StateRule
{
    private readonly FunctionScope _scope;
    private readonly StateSource _source;
    private readonly CombinationPlaces _places;
    private readonly Dictionary<SyntaxNode, (IOperation Value, Cell Cell, ulong States)> _values = [];
    private readonly bool _isPeer;

    /// <summary>Prepares for a function.</summary>
    public UnsentFlagsRule(FunctionScope scope)
    {
        _scope = scope;
        _source = new StateSource(scope);
        _places = new CombinationPlaces(scope.Protocols);
        // Who gives messages to a machine makes them in the peer's name.
        _isPeer = scope.Graph.Blocks.SelectMany(b => b.Steps).Select(s => s.Operation).OfType<IInvocationOperation>()
            .Any(c => (scope.Protocols.EventOf(c.TargetMethod) is not null || scope.Protocols.HandleOf(c.TargetMethod.ContainingType) is not null) && c.TargetMethod.Parameters.Any(p => !scope.Protocols.FlagsIn(p.Type).IsEmpty));
    }

    /// <inheritdoc/>
    public override void Observe(Knowledge known, IOperation operation)
    {
        if (_isPeer) return;
        foreach (IOperation value in ValuesIn(operation))
        {
            if (_scope.Protocols.FlagsOf(value.Type) is not { } flags || _source.Of(flags) is not { } state) continue;
            ulong before = _values.TryGetValue(value.Syntax, out var seen) ? seen.States : 0;
            _values[value.Syntax] = (value, state, before | known.StatesOf(state));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Found() => _values.Values.Where(v => v.States != Knowledge.AllOf(v.Cell)).OrderBy(v => v.Value.Syntax.SpanStart).SelectMany(Judge);

    private IEnumerable<IOperation> ValuesIn(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation => [operation],
        // What a handle composes is judged by the handle.
        IInvocationOperation call when _scope.Protocols.HandleOf(call.TargetMethod.ContainingType) is null => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => (IEnumerable<IOperation>)[],
    } is var places ? places.Select(p => _places.ValueAt(p, _scope.Member)).OfType<IOperation>() : [];

    // Graphs cut expressions to pieces; constants are worked out on the whole.
    private IEnumerable<Diagnostic> Judge((IOperation Value, Cell Cell, ulong States) place)
    {
        if (_scope.InProgram(place.Value) is not { } whole) return [];
        StateFacts[] states = [.. StateBits.In(place.States, place.Cell)];
        return ValueLeaves.Of(whole).Select(leaf => UnsentFlags.Judge(leaf, _scope.Protocols, place.Cell.States!, states)).OfType<Diagnostic>();
    }
}
