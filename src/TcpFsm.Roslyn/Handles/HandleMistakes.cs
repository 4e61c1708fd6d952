using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Handles;

/// <summary>The mistakes with handles in methods and the functions in them. They are found once; each rule takes its own.</summary>
internal static class HandleMistakes
{
    private static readonly ConditionalWeakTable<MethodGraphs, Dictionary<SyntaxNode, HandleMistake>> Found = new();

    /// <summary>Registers a rule.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="judge">The diagnostic of a mistake; null if it is another rule's.</param>
    public static void Register(CompilationStartAnalysisContext context, Func<HandleMistake, Diagnostic?> judge)
    {
        if (!Marks.AreKnown(context.Compilation)) return;
        var calls = HandleCalls.Of(context.Compilation);
        context.RegisterOperationAction(operation => Report(operation, calls, judge), OperationKind.Invocation, OperationKind.PropertyReference);
    }

    // Asked use by use, so that a method without handles costs nothing: neither graph nor flow.
    private static void Report(OperationAnalysisContext context, HandleCalls calls, Func<HandleMistake, Diagnostic?> judge)
    {
        if (calls.HandleUsedBy(context.Operation) is null) return;
        Dictionary<SyntaxNode, HandleMistake> mistakes = Found.GetValue(MethodGraphs.Around(context), graphs => In(graphs, calls));
        if (mistakes.TryGetValue(context.Operation.Syntax, out HandleMistake? mistake) && judge(mistake) is { } diagnostic) context.ReportDiagnostic(diagnostic);
    }

    private static Dictionary<SyntaxNode, HandleMistake> In(MethodGraphs graphs, HandleCalls calls)
    {
        var mistakes = new Dictionary<SyntaxNode, HandleMistake>();
        foreach (FlowGraph graph in graphs.All)
        {
            var flow = new HandleFlow(graph, calls);
            if (flow.HasUses) FlowAnalysis<HandleState>.Run(graph, flow);
            foreach (HandleMistake mistake in flow.Mistakes) mistakes[mistake.Use.Syntax] = mistake;
        }

        return mistakes;
    }
}
