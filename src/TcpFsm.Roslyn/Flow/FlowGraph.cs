using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The graph of a method, a lambda or a local function, made ready to be followed: what every analysis needs of it is worked out once.</summary>
internal sealed class FlowGraph
{
    private readonly ILookup<int, TryRegion> _tries;
    // Most graphs are prepared and never followed.
    private readonly Lazy<Liveness> _liveness;

    /// <summary>Prepares a graph.</summary>
    public FlowGraph(RawGraph raw, VariableCensus census)
    {
        Variables = new FlowVariables(raw, census);
        Blocks = raw.Graph.Blocks.Select(b => new FlowBlock(b, raw.Operations[b.Ordinal].Where(IsStep).Select(StepOf).ToImmutableArray())).ToImmutableArray();
        TryRegion[] tries = [.. TriesIn(raw.Graph.Root).Select(r => new TryRegion(r, AssignedIn(r)))];
        _tries = tries.ToLookup(t => t.Region.FirstBlockOrdinal);
        _liveness = new Lazy<Liveness>(() => new Liveness(raw, Variables, tries));
    }

    /// <summary>The blocks; the first is the entry.</summary>
    public ImmutableArray<FlowBlock> Blocks { get; }

    /// <summary>The variables that can be followed.</summary>
    public FlowVariables Variables { get; }

    /// <summary>The `try`s whose code begins with a block.</summary>
    public IEnumerable<TryRegion> TriesAt(int block) => _tries[block];

    /// <summary>The variables of which nothing has to be known at the beginning of a block.</summary>
    public ImmutableArray<FlowVariable> DeadAt(int block) => _liveness.Value.Dead[block];

    // Those that do nothing by themselves are left out: there are many.
    private static bool IsStep(IOperation operation) => operation.Kind is not (
        OperationKind.Literal or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.InstanceReference or OperationKind.FlowCaptureReference
        or OperationKind.Conversion or OperationKind.Argument or OperationKind.Parenthesized or OperationKind.ExpressionStatement or OperationKind.DefaultValue);

    private static IEnumerable<ControlFlowRegion> TriesIn(ControlFlowRegion root)
    {
        var open = new Stack<ControlFlowRegion>();
        open.Push(root);
        while (open.Count > 0)
        {
            ControlFlowRegion region = open.Pop();
            if (region.Kind == ControlFlowRegionKind.Try) yield return region;
            foreach (ControlFlowRegion nested in region.NestedRegions) open.Push(nested);
        }
    }

    private FlowStep StepOf(IOperation operation)
    {
        var bindings = ImmutableArray.CreateBuilder<FlowBinding>();
        foreach (RawBinding raw in Bindings.Of(operation)) Add(raw.Declared is null ? Variables.Of(raw.Target) : Variables.Of(raw.Declared), raw.Value);
        if (operation is IFlowCaptureOperation capture) Add(Variables.OfValue(capture.Id), capture.Value);
        return new FlowStep(operation, bindings.ToImmutable());

        void Add(FlowVariable? variable, IOperation? value)
        {
            if (variable is not null) bindings.Add(new FlowBinding(variable, value));
        }
    }

    private ImmutableArray<FlowVariable> AssignedIn(ControlFlowRegion region)
    {
        IEnumerable<FlowBlock> blocks = Blocks.Where(b => b.Block.Ordinal >= region.FirstBlockOrdinal && b.Block.Ordinal <= region.LastBlockOrdinal);
        return blocks.SelectMany(b => b.Steps).SelectMany(s => s.Bindings).Select(b => b.Variable).Distinct().ToImmutableArray();
    }
}
