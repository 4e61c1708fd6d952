using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The compiler's graph of a method, a lambda or a local function, and its operations in the order they are evaluated.</summary>
/// <param name="Graph">The compiler's graph.</param>
/// <param name="Function">The lambda or local function; null for the method around them all.</param>
/// <param name="Operations">The operations, by the number of their block.</param>
internal sealed record RawGraph(ControlFlowGraph Graph, IMethodSymbol? Function, ImmutableArray<List<IOperation>> Operations)
{
    /// <summary>All graphs of a method: its own, and those of the functions in it.</summary>
    public static List<RawGraph> AllOf(ControlFlowGraph root)
    {
        var all = new List<RawGraph>();
        var open = new Stack<(ControlFlowGraph Graph, IMethodSymbol? Function)>();
        open.Push((root, null));
        while (open.Count > 0)
        {
            (ControlFlowGraph graph, IMethodSymbol? function) = open.Pop();
            var raw = new RawGraph(graph, function, graph.Blocks.Select(EvaluationOrder.Of).ToImmutableArray());
            all.Add(raw);
            foreach (IMethodSymbol local in graph.LocalFunctions) open.Push((graph.GetLocalFunctionControlFlowGraph(local), local));
            foreach (IFlowAnonymousFunctionOperation lambda in raw.Operations.SelectMany(o => o).OfType<IFlowAnonymousFunctionOperation>())
                open.Push((graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol));
        }

        return all;
    }
}
