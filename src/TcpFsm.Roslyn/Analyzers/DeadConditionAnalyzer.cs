using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.States;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM1003: a condition on state and flags that no message meets of which anything comes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeadConditionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.DeadCondition);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => StateFindings.Register(start, UsageRules.DeadCondition));
    }
}
