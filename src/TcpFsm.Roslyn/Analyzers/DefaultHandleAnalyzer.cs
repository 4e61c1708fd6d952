using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Handles;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM2005: the default of a handle's type is used as if it stood for a connection, on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultHandleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.DefaultHandle);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => HandleMistakes.Register(start, Judge));
    }

    private static Diagnostic? Judge(HandleMistake mistake)
    {
        if (mistake.Consumer is not null) return null;
        SyntaxNode handle = mistake.Handle.Syntax;
        return Diagnostic.Create(
            UsageRules.DefaultHandle, handle.GetLocation(),
            $"'{handle}' is the default of its type here and stands for no connection: take a handle from a connection with a TryGet method, or from the call that leads to this state");
    }
}
