using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;

namespace TcpFsm.Roslyn.States;

/// <summary>Which flags of a function came from elsewhere, whole. What it puts together itself, or picks bits out of, is no message that arrived.</summary>
internal sealed class ReceivedFlags
{
    private readonly HashSet<Cell> _received;
    private readonly FunctionScope _scope;

    /// <summary>Finds them.</summary>
    public ReceivedFlags(FunctionScope scope)
    {
        _scope = scope;
        _received = IsSender(scope.Member) ? [] : [.. scope.Cells.All.Where(c => c.Flags is not null)];
        FlowStep[] steps = [.. scope.Graph.Blocks.SelectMany(b => b.Steps)];
        foreach (IOperation target in steps.Select(s => s.Operation).OfType<IAssignmentOperation>().Select(a => a.Target))
        {
            if (target is IPropertyReferenceOperation && scope.Cells.Of(target) is { } set) _received.Remove(set);
        }

        FlowBinding[] bindings = [.. steps.SelectMany(s => s.Bindings)];
        while (bindings.SelectMany(NotReceived).ToList() is { Count: > 0 } made) _received.ExceptWith(made);
    }

    /// <summary>Those cells.</summary>
    public IEnumerable<Cell> All => _scope.Cells.All.Where(_received.Contains);

    // What the protocol's own interface of effects is told to send is not what arrived.
    private bool IsSender(ISymbol member) => member is IMethodSymbol method && method.ContainingType.AllInterfaces
        .Where(i => _scope.Cells.All.Any(c => c.Flags is { } flags && SymbolEqualityComparer.Default.Equals(flags.Type.ContainingAssembly, i.ContainingAssembly)))
        .SelectMany(i => i.GetMembers())
        .Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method));

    private IEnumerable<Cell> NotReceived(FlowBinding binding) => _scope.Cells.In(binding.Variable).Where(c => _received.Contains(c) && !IsReceived(binding.Value, c));

    private bool IsReceived(IOperation? value, Cell cell) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsReceived(conversion.Operand, cell),
        IInvocationOperation or IAwaitOperation or IArrayElementReferenceOperation => cell.Part == Cell.Whole || !_scope.Protocols.FlagsIn(value.Type).IsEmpty,
        _ => SourceOf(value, cell) is { } source ? _received.Contains(source) : value is IPropertyReferenceOperation or IFieldReferenceOperation,
    };

    private Cell? SourceOf(IOperation? value, Cell cell) => _scope.Nodes.Of(value) switch
    {
        CellNode node when node == _scope.Nodes.Whole(node.Cell) => node.Cell,
        OwnerNode owner => _scope.Cells.In(owner.Owner, cell.Part),
        TupleNode tuple => Enumerable.Range(0, tuple.Parts.Length).Where(i => Cell.Element(i) == cell.Part).Select(i => tuple.Parts[i]).OfType<CellNode>()
            .Where(n => n == _scope.Nodes.Whole(n.Cell)).Select(n => n.Cell).FirstOrDefault(),
        _ => null,
    };
}
