using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>
/// Which variables are looked at again, block by block. What is known of the others is forgotten: paths that differ in nothing else are one again, and
/// a scope that is left needs no further care.
/// </summary>
internal sealed class Liveness
{
    private readonly FlowVariables _variables;
    private readonly BlockUse[] _uses;
    private readonly List<int>[] _successors;

    /// <summary>Works it out, backwards to the fixed point.</summary>
    public Liveness(RawGraph graph, FlowVariables variables, IEnumerable<TryRegion> tries)
    {
        _variables = variables;
        _uses = [.. graph.Operations.Select(Read)];
        _successors = [.. graph.Graph.Blocks.Select(_ => new List<int>())];
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            Connect(block, block.ConditionalSuccessor);
            Connect(block, block.FallThroughSuccessor);
        }

        foreach (TryRegion region in tries) Connect(region);
        while (Enumerable.Range(0, _uses.Length).Reverse().Count(Spread) > 0)
        {
        }

        Dead = _uses.Select(u => variables.All.Where(v => !u.Live.Contains(v)).ToImmutableArray()).ToImmutableArray();
    }

    /// <summary>The variables whose values nobody asks for any more, by the number of the block that begins.</summary>
    public ImmutableArray<ImmutableArray<FlowVariable>> Dead { get; }

    private BlockUse Read(List<IOperation> operations)
    {
        var use = new BlockUse();
        // An assignment's target is no look at its value.
        HashSet<IOperation> targets = [.. operations.OfType<ISimpleAssignmentOperation>().Where(a => !a.IsRef).Select(a => a.Target)];
        foreach (IOperation operation in operations)
        {
            bool isLook = operation is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation && !targets.Contains(operation);
            if (isLook && _variables.Of(operation) is { } looked && !use.Assigned.Contains(looked)) use.Live.Add(looked);
            FlowVariable? assigned = operation switch
            {
                ISimpleAssignmentOperation { IsRef: false } assignment => _variables.Of(assignment.Target),
                IFlowCaptureOperation capture => _variables.OfValue(capture.Id),
                _ => null,
            };
            if (assigned is not null) use.Assigned.Add(assigned);
        }

        return use;
    }

    private void Connect(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is not { } target) return;
        _successors[block.Ordinal].Add(target.Ordinal);
        foreach (ControlFlowRegion last in branch.FinallyRegions)
        {
            _successors[block.Ordinal].Add(last.FirstBlockOrdinal);
            // Wherever the way ends that leads through a `finally`, it has to keep what is asked for there.
            _successors[last.LastBlockOrdinal].Add(target.Ordinal);
        }
    }

    private void Connect(TryRegion region)
    {
        int[] targets = [.. region.Handlers.Concat(region.Finally is { } last ? [last.FirstBlockOrdinal] : [])];
        for (int block = region.Region.FirstBlockOrdinal; block <= region.Region.LastBlockOrdinal; block++) _successors[block].AddRange(targets);
    }

    private bool Spread(int block)
    {
        BlockUse use = _uses[block];
        int before = use.Live.Count;
        foreach (int successor in _successors[block]) use.Live.UnionWith(_uses[successor].Live.Where(v => !use.Assigned.Contains(v)));
        return use.Live.Count > before;
    }

    private sealed class BlockUse
    {
        public HashSet<FlowVariable> Live { get; } = [];

        public HashSet<FlowVariable> Assigned { get; } = [];
    }
}
