using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM1001: a constant that is never legal reaches a place for all the flags of one message.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IllegalFlagsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.IllegalFlags);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Marks.AreKnown(start.Compilation)) return;
            var protocols = ProtocolCache.Of(start.Compilation);
            var places = new CombinationPlaces(protocols);
            start.RegisterOperationAction(operation => Judge(operation, protocols, places), CombinationPlaces.Kinds);
        });
    }

    private static void Judge(OperationAnalysisContext context, ProtocolCache protocols, CombinationPlaces places)
    {
        if (places.ValueAt(context.Operation, context.ContainingSymbol) is not { } value) return;
        foreach (IOperation leaf in ValueLeaves.Of(value))
        {
            if (protocols.FlagsOf(leaf.Type) is not { } facts) continue;
            KnownBits flags = ConstantEvaluator.Evaluate(leaf);
            if (IllegalFlagsMessage.Of(facts, flags) is { } message)
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.IllegalFlags, leaf.Syntax.GetLocation(), message));
        }
    }
}
