using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The graphs of one method: its own, and one for each lambda and local function in it. Made once and shared by the analyzers.</summary>
internal sealed class MethodGraphs
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, MethodGraphs> Made = new();

    private MethodGraphs(ControlFlowGraph root)
    {
        List<RawGraph> raw = RawGraph.AllOf(root);
        var census = new VariableCensus(raw);
        All = raw.Select(r => new FlowGraph(r, census)).ToImmutableArray();
    }

    /// <summary>The graphs, the method's own first.</summary>
    public ImmutableArray<FlowGraph> All { get; }

    /// <summary>The graphs of what an analyzer is shown: a method, an initialiser.</summary>
    public static IEnumerable<MethodGraphs> In(OperationBlockAnalysisContext context) =>
        context.OperationBlocks.GroupBy(RootOf).Where(g => HasGraph(g.Key)).Select(g => context.GetControlFlowGraph(g.First())).Select(Of);

    /// <summary>The graphs of the method that an operation stands in.</summary>
    public static MethodGraphs Around(OperationAnalysisContext context) => Of(context.GetControlFlowGraph());

    /// <summary>The graphs of a method, by the compiler's graph of it, which the compiler hands to all analyzers alike.</summary>
    public static MethodGraphs Of(ControlFlowGraph root) => Made.GetValue(root, r => new MethodGraphs(r));

    // A constructor's initialiser and its body are two blocks of one graph.
    private static IOperation RootOf(IOperation block)
    {
        while (block.Parent is { } parent) block = parent;
        return block;
    }

    private static bool HasGraph(IOperation root) =>
        root is IBlockOperation or IMethodBodyBaseOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IParameterInitializerOperation;
}
