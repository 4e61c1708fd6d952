using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>What the rules that need to know states find in methods and the functions in them. They are found together; each analyzer takes its own.</summary>
internal static class StateFindings
{
    private static readonly ConditionalWeakTable<MethodGraphs, Diagnostic[]> Known = new();

    /// <summary>Registers the analyzer of a rule.</summary>
    public static void Register(CompilationStartAnalysisContext start, DiagnosticDescriptor rule)
    {
        if (!Marks.AreKnown(start.Compilation)) return;
        var protocols = ProtocolCache.Of(start.Compilation);
        start.RegisterOperationBlockAction(block =>
        {
            // A graph costs much more than this look; most methods never speak of a state.
            if (!block.OperationBlocks.Any(b => b.Descendants().Any(o => protocols.ProtocolOf(o.Type) is not null || protocols.HandleOf(o.Type) is not null))) return;
            foreach (Diagnostic diagnostic in In(block).Where(d => d.Id == rule.Id)) block.ReportDiagnostic(diagnostic);
        });
    }

    private static IEnumerable<Diagnostic> In(OperationBlockAnalysisContext block) =>
        MethodGraphs.In(block).SelectMany(graphs => Known.GetValue(graphs, g => [.. g.All.SelectMany(f => In(f, block))]));

    private static IEnumerable<Diagnostic> In(FlowGraph graph, OperationBlockAnalysisContext block)
    {
        var scope = new FunctionScope(graph, block.OwningSymbol, block.OperationBlocks, block.Compilation);
        if (!scope.Cells.All.Any(c => c.States is not null)) return [];
        StateRule[] rules = [new IllegalEventRule(scope), new DeadConditionRule(scope), new UnsentFlagsRule(scope)];
        FlowAnalysis<Knowledge>.Run(graph, new StateFlow(scope, rules));
        return rules.SelectMany(r => r.Found());
    }
}
