using System;
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

    // All rules are shown the same blocks.
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> Relevant = new();

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Spoken = new();

    /// <summary>Registers the analyzer of a rule.</summary>
    public static void Register(CompilationStartAnalysisContext start, DiagnosticDescriptor rule)
    {
        if (!Marks.AreKnown(start.Compilation)) return;
        var protocols = ProtocolCache.Of(start.Compilation);
        start.RegisterOperationBlockAction(block =>
        {
            if (!block.OperationBlocks.Any(b => Relevant.GetValue(b, o => new(SpeaksOfStates(o.Syntax.SyntaxTree) && o.Descendants().Any(d => IsOfStates(d, protocols)))).Value)) return;
            foreach (Diagnostic diagnostic in In(block).Where(d => d.Id == rule.Id)) block.ReportDiagnostic(diagnostic);
        });
    }

    // Most files have nothing to do with states. Generated enums and properties of states all have the word in their names: it is looked for before anything
    // that costs more.
    private static bool SpeaksOfStates(SyntaxTree tree) => Spoken.GetValue(tree, static t => new(Has(t.ToString(), "State") || Has(t.ToString(), "TryGet"))).Value;

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static bool IsOfStates(IOperation operation, ProtocolCache protocols) => operation is IInvocationOperation { TargetMethod: { Parameters.Length: 1 } method }
        ? method.Parameters[0].RefKind == RefKind.Out && protocols.MachineOf(method.ContainingType) is not null
        : operation.Type is { TypeKind: TypeKind.Enum } type && protocols.ProtocolOf(type) is not null;

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
