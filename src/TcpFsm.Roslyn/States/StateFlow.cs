using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Follows the states that machines and connections may be in through a function, and the flags that messages may have.</summary>
internal sealed class StateFlow : FlowClient<Knowledge>
{
    private readonly Cells _cells;
    private readonly NodeReader _nodes;
    private readonly ConditionReader _conditions;
    private readonly Disturbance _disturbance;
    private readonly IReadOnlyList<StateRule> _rules;
    private readonly Dictionary<IOperation, bool> _disturbing = [];

    /// <summary>Prepares for one function.</summary>
    public StateFlow(FunctionScope scope, IReadOnlyList<StateRule> rules)
    {
        _cells = scope.Cells;
        _nodes = scope.Nodes;
        _conditions = scope.Conditions;
        _disturbance = new Disturbance(scope.Compilation, scope.Protocols);
        _rules = rules;
        Entry = Knowledge.None(_cells);
    }

    /// <inheritdoc/>
    public override Knowledge Entry { get; }

    /// <inheritdoc/>
    public override bool Concerns(FlowStep step) =>
        step.Operation is IInvocationOperation or IAssignmentOperation or IObjectCreationOperation or IIsPatternOperation or IBinaryOperation or IFlowCaptureOperation || Disturbs(step.Operation);

    /// <inheritdoc/>
    public override Knowledge Join(Knowledge left, Knowledge right) => left.Join(right);

    /// <inheritdoc/>
    public override Knowledge Execute(Knowledge state, FlowStep step)
    {
        if (Disturbs(step.Operation)) state = _cells.All.Where(c => c.IsShared).Aggregate(state, (k, c) => k.Forget(c));
        state = step.Operation switch
        {
            // A machine of our own changes by its own calls only.
            IInvocationOperation { Instance: { } instance } => ForgetLive(state, instance),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment => Assign(state, property, assignment.Value),
            IAssignmentOperation { Target: IPropertyReferenceOperation property } => Assign(state, property, null),
            _ => state,
        };
        return step.Bindings.Aggregate(state, Bind);
    }

    /// <inheritdoc/>
    public override Knowledge? Assume(Knowledge state, IOperation condition, bool isTrue) => _conditions.Assume(state, condition, isTrue);

    /// <summary>A connection that nobody asks for any more is still in its state, which says what the messages at hand are to it.</summary>
    public override Knowledge Forget(Knowledge state, ImmutableArray<FlowVariable> variables) => state;

    /// <summary>Whatever was thrown, calls that were made before may have changed any state.</summary>
    public override Knowledge Interrupt(Knowledge state) => Entry;

    /// <inheritdoc/>
    public override void Observe(Knowledge state, FlowStep step)
    {
        foreach (StateRule rule in _rules) rule.Observe(state, step.Operation);
    }

    // Steps are taken many times.
    private bool Disturbs(IOperation operation)
    {
        if (!_disturbing.TryGetValue(operation, out bool does)) _disturbing.Add(operation, does = _disturbance.By(operation));
        return does;
    }

    private Knowledge ForgetLive(Knowledge state, IOperation machine) =>
        machine.Type is { IsValueType: true } && _cells.In(_cells.OwnerOf(machine), Cell.State) is { } cell ? state.Forget(cell) : state;

    private Knowledge Assign(Knowledge state, IPropertyReferenceOperation property, IOperation? value)
    {
        // Other variables of a machine are no matter of its state.
        return property.Instance is not null && _cells.Of(property) is { } cell ? Put(state, cell, value) : state;
    }

    // Bits picked out of a cell are not what it holds.
    private Cell? WholeOf(ValueNode? part) => part is CellNode node && node == _nodes.Whole(node.Cell) ? node.Cell : null;

    private Knowledge Bind(Knowledge state, FlowBinding binding)
    {
        foreach (Cell cell in _cells.In(binding.Variable))
        {
            if (cell.Part == Cell.Whole) state = Put(state, cell, binding.Value);
            else state = PartOf(binding.Value, cell) is { } source ? state.Copy(cell, source) : state.Forget(cell);
        }

        return state;
    }

    private Knowledge Put(Knowledge state, Cell cell, IOperation? value)
    {
        if (value?.ConstantValue is { HasValue: true, Value: { } constant } && EnumValues.Bits(constant) is { } bits)
        {
            if (cell.Flags is { } flags) return state.Assign(cell, FlagSets.Exactly(bits, NumberType.MaskOf(flags.Type)));
            return cell.States!.StateOf(bits) is { } known ? state.Assign(cell, StateBits.Of(known, cell)) : state.Forget(cell);
        }

        return _cells.Of(value) is { } source ? state.Copy(cell, source) : state.Forget(cell);
    }

    private Cell? PartOf(IOperation? value, Cell cell) => _nodes.Of(value) switch
    {
        OwnerNode owner => _cells.In(owner.Owner, cell.Part),
        TupleNode tuple => Enumerable.Range(0, tuple.Parts.Length).Where(i => Cell.Element(i) == cell.Part).Select(i => WholeOf(tuple.Parts[i])).FirstOrDefault(),
        _ => null,
    };
}
