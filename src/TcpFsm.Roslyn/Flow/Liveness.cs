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
        bool isNews = true;
        while (isNews)
        {
            isNews = false;
            for (int block = _uses.Length - 1; block >= 0; block--) isNews |= Spread(block);
        }

        Dead = _uses.Select(u => variables.All.Where(v => !u.Live[v.Index]).ToImmutableArray()).ToImmutableArray();
    }

    /// <summary>The variables whose values nobody asks for any more, by the number of the block that begins.</summary>
    public ImmutableArray<ImmutableArray<FlowVariable>> Dead { get; }

    private BlockUse Read(List<IOperation> operations)
    {
        var use = new BlockUse(_variables.All.Count);
        // An assignment's target is no look at its value.
        HashSet<IOperation> targets = [.. operations.OfType<ISimpleAssignmentOperation>().Where(a => !a.IsRef).Select(a => a.Target)];
        foreach (IOperation operation in operations)
        {
            bool isLook = operation.Kind is OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.FlowCaptureReference;
            if (isLook && !targets.Contains(operation) && _variables.Of(operation) is { } looked && !use.Assigned[looked.Index]) use.Live[looked.Index] = true;
            FlowVariable? assigned = operation switch
            {
                ISimpleAssignmentOperation { IsRef: false } assignment => _variables.Of(assignment.Target),
                IFlowCaptureOperation capture => _variables.OfValue(capture.Id),
                _ => null,
            };
            if (assigned is not null) use.Assigned[assigned.Index] = true;
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
        bool isNews = false;
        foreach (int successor in _successors[block])
        {
            bool[] later = _uses[successor].Live;
            for (int variable = 0; variable < later.Length; variable++)
            {
                if (!later[variable] || use.Live[variable] || use.Assigned[variable]) continue;
                use.Live[variable] = isNews = true;
            }
        }

        return isNews;
    }

    private sealed class BlockUse(int variables)
    {
        public bool[] Live { get; } = new bool[variables];

        public bool[] Assigned { get; } = new bool[variables];
    }
}
