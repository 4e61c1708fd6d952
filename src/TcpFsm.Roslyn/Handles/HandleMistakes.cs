using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Handles;

/// <summary>The mistakes with handles in methods and the functions in them. They are found once; each rule takes its own.</summary>
internal static class HandleMistakes
{
    private static readonly ConditionalWeakTable<MethodGraphs, HandleMistake[]> Found = new();

    /// <summary>Registers a rule.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="judge">The diagnostic of a mistake; null if it is another rule's.</param>
    public static void Register(CompilationStartAnalysisContext context, Func<HandleMistake, Diagnostic?> judge)
    {
        if (!Marks.AreKnown(context.Compilation)) return;
        var calls = HandleCalls.Of(context.Compilation);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (Diagnostic diagnostic in In(block, calls).Select(judge).OfType<Diagnostic>()) block.ReportDiagnostic(diagnostic);
        });
    }

    private static IEnumerable<HandleMistake> In(OperationBlockAnalysisContext context, HandleCalls calls) =>
        MethodGraphs.In(context).SelectMany(graphs => Found.GetValue(graphs, g => [.. g.All.SelectMany(f => In(f, calls))]));

    private static IEnumerable<HandleMistake> In(FlowGraph graph, HandleCalls calls)
    {
        var flow = new HandleFlow(graph, calls);
        if (flow.HasUses) FlowAnalysis<HandleState>.Run(graph, flow);
        return flow.Mistakes;
    }
}
