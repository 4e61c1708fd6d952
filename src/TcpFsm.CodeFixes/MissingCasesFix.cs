using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Cases;
using TcpFsm.CodeFixes.Editing;
using TcpFsm.Roslyn.Analyzers;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.CodeFixes;

/// <summary>TFSM2003: adds a case for each state, or each handle of a union, that a switch leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCasesFix)), Shared]
public sealed class MissingCasesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.IncompleteSwitch.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(IncompleteSwitchAnalyzer.MissingProperty, out string? missing) || missing is null) continue;
            string[] states = missing.Split(',');
            string title = states.Length == 1 ? $"Add a case for {states[0]}" : $"Add cases for the {states.Length} states left out";
            Task<Document> Fix(CancellationToken cancel) => AddAsync(context.Document, diagnostic.Location.SourceSpan, states, cancel);
            context.RegisterCodeFix(CodeAction.Create(title, Fix, nameof(MissingCasesFix)), diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> AddAsync(Document document, TextSpan keyword, string[] states, CancellationToken cancel)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancel).ConfigureAwait(false))!;
        SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        TextChange[] changes = [.. Changes(root.FindToken(keyword.Start).Parent!, states, model, new Layout(text)).OrderBy(c => c.Span)];
        return document.WithText(text.WithChanges(changes));
    }

    private static IEnumerable<TextChange> Changes(SyntaxNode node, string[] states, SemanticModel model, Layout layout)
    {
        ExpressionSyntax? switched = (node as SwitchStatementSyntax)?.Expression ?? (node as SwitchExpressionSyntax)?.GoverningExpression;
        if (switched is null || model.GetTypeInfo(switched).Type is not { } type) return [];
        IReadOnlyList<StatePattern> patterns = StatePatterns.Of(type, states, model, node);
        if (patterns.Count == 0) return [];
        return node is SwitchExpressionSyntax expression
            ? SwitchExpressionArms.Add(expression, patterns, $"throw new {MinimalNames.NotImplementedException(model, node.SpanStart)}()", layout)
            : SwitchStatementCases.Add((SwitchStatementSyntax)node, patterns, layout);
    }
}
