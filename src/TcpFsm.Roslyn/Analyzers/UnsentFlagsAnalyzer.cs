using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;
using TcpFsm.Roslyn.States;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM1002: flags that a state never sends, in a message composed from its handle or where the state is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsentFlagsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.UnsentFlags);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            StateFindings.Register(start, UsageRules.UnsentFlags);
            if (!Marks.AreKnown(start.Compilation)) return;
            var protocols = ProtocolCache.Of(start.Compilation);
            var places = new CombinationPlaces(protocols);
            start.RegisterOperationAction(operation => Judge(operation, protocols, places), OperationKind.Invocation);
        });
    }

    private static void Judge(OperationAnalysisContext context, ProtocolCache protocols, CombinationPlaces places)
    {
        // Handles are nested in their connection, which few types are.
        if (context.Operation is not IInvocationOperation { Instance: not null, TargetMethod.ContainingType.ContainingType: not null } call || protocols.HandleOf(call.TargetMethod.ContainingType) is not { } handle) return;
        foreach (IOperation leaf in call.Arguments.Select(a => places.ValueAt(a, context.ContainingSymbol)).OfType<IOperation>().SelectMany(ValueLeaves.Of))
        {
            if (UnsentFlags.Judge(leaf, protocols, handle, call.TargetMethod.ContainingType) is { } diagnostic) context.ReportDiagnostic(diagnostic);
        }
    }
}
