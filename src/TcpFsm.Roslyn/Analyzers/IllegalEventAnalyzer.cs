using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.States;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM2004: an event that is illegal in the state known here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IllegalEventAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.IllegalEvent);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => StateFindings.Register(start, UsageRules.IllegalEvent));
    }
}
