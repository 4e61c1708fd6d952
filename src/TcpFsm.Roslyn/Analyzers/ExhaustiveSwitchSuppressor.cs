using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Analyzers.Switches;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>
/// Suppresses the compiler's CS8509, CS8524 and CS8655 on a switch expression with an arm for every state, or for every member of a union: what the
/// compiler has in mind are numbers that name no state, and unions that hold nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    private const string Because = "The switch has an arm for every state that there is.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        new SuppressionDescriptor("TFSMS8509", "CS8509", Because),
        new SuppressionDescriptor("TFSMS8524", "CS8524", Because),
        new SuppressionDescriptor("TFSMS8655", "CS8655", Because));

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (!Marks.AreKnown(context.Compilation)) return;
        var protocols = ProtocolCache.Of(context.Compilation);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (SwitchAt(diagnostic, context) is { } operation && SwitchCoverage.Of(operation, protocols) is { IsWhole: true })
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(s => s.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    private static IOperation? SwitchAt(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return null;
        SyntaxNode at = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return at.FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } expression
            ? context.GetSemanticModel(tree).GetOperation(expression, context.CancellationToken)
            : null;
    }
}
