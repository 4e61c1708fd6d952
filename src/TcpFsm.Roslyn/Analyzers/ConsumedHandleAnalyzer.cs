using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Handles;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM2001: a handle is used after a call consumed it, on some path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsumedHandleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.ConsumedHandle);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => HandleMistakes.Register(start, Judge));
    }

    private static Diagnostic? Judge(HandleMistake mistake)
    {
        if (mistake.Consumer is not { } consumer) return null;
        SyntaxNode handle = mistake.Handle.Syntax;
        return Diagnostic.Create(UsageRules.ConsumedHandle, handle.GetLocation(), Message(handle, mistake.Use, consumer));
    }

    private static string Message(SyntaxNode handle, IOperation use, IInvocationOperation consumer)
    {
        string line = (consumer.Syntax.GetLocation().GetLineSpan().EndLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture), call = consumer.TargetMethod.Name;
        // The use itself, or a call that comes after it.
        string round = consumer.Syntax.SpanStart >= use.Syntax.SpanStart ? ", in an earlier round of the loop" : "";
        return $"'{handle}' was consumed by '{call}' on line {line}{round}: use what '{call}' returned in its place";
    }
}
