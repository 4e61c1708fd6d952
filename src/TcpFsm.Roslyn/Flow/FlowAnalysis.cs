using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TcpFsm.Roslyn.Flow.Paths;

namespace TcpFsm.Roslyn.Flow;

/// <summary>Follows a graph until nothing new is learnt, then shows the client what is known before each step.</summary>
/// <typeparam name="TState">What the client knows at a place.</typeparam>
internal sealed class FlowAnalysis<TState>
    where TState : class, IEquatable<TState>
{
    // No method that people write needs as many blocks visited; one that does is not judged.
    private const int MostVisits = 20_000;

    private readonly FlowGraph _graph;
    private readonly FlowClient<TState> _client;
    private readonly PathWalker<TState> _walker;
    private readonly FlowStep[][] _steps;
    private readonly bool[] _isWorthShowing;
    private int _visits;
    private bool _isTooMuch;

    private FlowAnalysis(FlowGraph graph, FlowClient<TState> client)
    {
        _graph = graph;
        _client = client;
        _walker = new PathWalker<TState>(client, new FactReader(graph.Variables));
        _steps = [.. graph.Blocks.Select(b => b.Steps.Where(s => !s.Bindings.IsEmpty || s.IsEnd || s.Asserted is not null || client.Concerns(s)).ToArray())];
        _isWorthShowing = [.. graph.Blocks.Select(b => LeadsThroughFinally(b) || _steps[b.Block.Ordinal].Any(client.Concerns))];
    }

    /// <summary>Follows a graph. Where too many ways have to be told apart the client observes nothing.</summary>
    public static void Run(FlowGraph graph, FlowClient<TState> client)
    {
        var analysis = new FlowAnalysis<TState>(graph, client);
        Reached<TState> reached = analysis.Follow(BlockRange.Whole, [new FlowPath<TState>(Facts.None, client.Entry)]);
        if (!analysis._isTooMuch) analysis.Show(reached, BlockRange.Whole);
    }

    private bool LeadsThroughFinally(FlowBlock block) =>
        block.Block.ConditionalSuccessor is { FinallyRegions.IsEmpty: false } || block.Block.FallThroughSuccessor is { FinallyRegions.IsEmpty: false }
        || _graph.TriesAt(block.Block.Ordinal).Any(t => t.Finally is not null);

    // To the fixed point.
    private Reached<TState> Follow(BlockRange range, IEnumerable<FlowPath<TState>> entry)
    {
        var reached = new Reached<TState>(_client);
        reached.Add(range.First, entry);
        while (!_isTooMuch && reached.Next() is { } block)
        {
            foreach (FlowEdge<TState> edge in Visit(block, reached.At(block), range, isShown: false)) reached.Add(edge.Target, edge.Paths);
            _isTooMuch |= reached.IsTooMuch || ++_visits > MostVisits;
        }

        return reached;
    }

    private void Show(Reached<TState> reached, BlockRange range)
    {
        foreach (int block in reached.Blocks.Where(b => _isWorthShowing[b])) Visit(block, reached.At(block), range, isShown: true);
    }

    private List<FlowEdge<TState>> Visit(int ordinal, IReadOnlyList<FlowPath<TState>> entry, BlockRange range, bool isShown)
    {
        var edges = new List<FlowEdge<TState>>();
        foreach (TryRegion region in _graph.TriesAt(ordinal)) Throw(edges, region, entry, isShown);
        FlowBlock block = _graph.Blocks[ordinal];
        IReadOnlyList<FlowPath<TState>> paths = Execute(block, entry, isShown);
        bool? jumps = block.Block.ConditionKind == ControlFlowConditionKind.None ? null : block.Block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Branch(edges, block.Block.ConditionalSuccessor, Assume(paths, block.Block.BranchValue, jumps), range, isShown);
        Branch(edges, block.Block.FallThroughSuccessor, Assume(paths, block.Block.BranchValue, !jumps), range, isShown);
        return edges;
    }

    // Something may be thrown anywhere in it: what it assigns is forgotten; what else still holds is the client's to say.
    private void Throw(List<FlowEdge<TState>> edges, TryRegion region, IReadOnlyList<FlowPath<TState>> entry, bool isShown)
    {
        IReadOnlyList<FlowPath<TState>> thrown = [.. Forget(entry, region.Assigned).Select(p => p with { State = _client.Interrupt(p.State) })];
        foreach (int handler in region.Handlers) edges.Add(new FlowEdge<TState>(handler, Forget(thrown, _graph.DeadAt(handler))));
        if (isShown && region.Finally is { } last) Through(last, thrown, isShown);
    }

    private IReadOnlyList<FlowPath<TState>> Execute(FlowBlock block, IReadOnlyList<FlowPath<TState>> paths, bool isShown)
    {
        foreach (FlowStep step in _steps[block.Block.Ordinal])
        {
            if (isShown)
            {
                foreach (FlowPath<TState> path in paths) _client.Observe(path.State, step);
            }

            var next = new List<FlowPath<TState>>(paths.Count);
            foreach (FlowPath<TState> path in paths) _walker.Execute(path, step, next);
            paths = next.Count > paths.Count ? Unite(next) : next;
        }

        return paths;
    }

    // Paths split where a condition is kept in a variable; a block may hold many of those.
    private IReadOnlyList<FlowPath<TState>> Unite(IReadOnlyList<FlowPath<TState>> paths)
    {
        var set = new PathSet<TState>(_client);
        set.Add(paths);
        _isTooMuch |= set.IsTooMuch;
        return set.IsTooMuch ? [] : set.Paths;
    }

    private IReadOnlyList<FlowPath<TState>> Assume(IReadOnlyList<FlowPath<TState>> paths, IOperation? condition, bool? isTrue) =>
        condition is null || isTrue is not { } value ? paths : [.. paths.SelectMany(p => _walker.Assume(p, condition, value))];

    private void Branch(List<FlowEdge<TState>> edges, ControlFlowBranch? branch, IReadOnlyList<FlowPath<TState>> paths, BlockRange range, bool isShown)
    {
        if (branch is null || paths.Count == 0) return;
        if (range.EndsWith(branch)) edges.Add(new FlowEdge<TState>(BlockRange.End, paths));
        if (branch.Destination is not { } target) return;
        foreach (ControlFlowRegion last in branch.FinallyRegions) paths = Through(last, paths, isShown);
        edges.Add(new FlowEdge<TState>(target.Ordinal, Forget(paths, _graph.DeadAt(target.Ordinal))));
    }

    // A `finally` is no successor in the compiler's graph: it lies on each branch that leaves its `try`.
    private IReadOnlyList<FlowPath<TState>> Through(ControlFlowRegion region, IReadOnlyList<FlowPath<TState>> paths, bool isShown)
    {
        var range = BlockRange.Of(region);
        Reached<TState> reached = Follow(range, paths);
        if (isShown) Show(reached, range);
        return reached.At(BlockRange.End);
    }

    private IReadOnlyList<FlowPath<TState>> Forget(IReadOnlyList<FlowPath<TState>> paths, ImmutableArray<FlowVariable> variables) =>
        variables.IsEmpty ? paths : [.. paths.Select(p => new FlowPath<TState>(p.Facts.Forget(variables), _client.Forget(p.State, variables)))];
}
