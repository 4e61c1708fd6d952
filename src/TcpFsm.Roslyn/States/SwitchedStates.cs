using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Which states may come to a switch; followed only for one that leaves some out.</summary>
internal static class SwitchedStates
{
    /// <summary>Those of the states left out that may come to a switch; all of them if nothing is known.</summary>
    public static ImmutableArray<StateFacts> StillPossible(OperationAnalysisContext context, ImmutableArray<StateFacts> missing)
    {
        if (ValueOf(context.Operation) is not { } value) return missing;
        var seen = new List<ImmutableArray<StateFacts>>();
        foreach (FlowGraph graph in MethodGraphs.Around(context).All)
        {
            var scope = new FunctionScope(graph, context.ContainingSymbol, ImmutableArray<IOperation>.Empty, context.Compilation);
            FlowAnalysis<Knowledge>.Run(graph, new StateFlow(scope, [new Watch(scope, value.Syntax, missing, seen)]));
        }

        return seen.Count == 0 ? missing : missing.Where(m => seen.Any(s => s.Contains(m))).ToImmutableArray();
    }

    private static IOperation? ValueOf(IOperation choice) => choice switch
    {
        ISwitchOperation statement => statement.Value,
        ISwitchExpressionOperation expression => expression.Value,
        _ => null,
    };

    // In a graph a switch begins with the value being kept.
    private sealed class Watch(FunctionScope scope, SyntaxNode value, ImmutableArray<StateFacts> missing, List<ImmutableArray<StateFacts>> seen) : StateRule
    {
        public override void Observe(Knowledge known, IOperation operation)
        {
            if (operation is not IFlowCaptureOperation capture || capture.Value.Syntax != value) return;
            seen.Add(scope.Cells.Of(capture.Value) is { States: not null } cell ? StateBits.In(known.StatesOf(cell), cell).ToImmutableArray() : missing);
        }

        public override IEnumerable<Diagnostic> Found() => [];
    }
}
