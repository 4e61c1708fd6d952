using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Editing;
using TcpFsm.CodeFixes.Handles;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.CodeFixes;

/// <summary>TFSM2002: keeps the handle that a call returns, and uses it from there on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostHandleFix)), Shared]
public sealed class LostHandleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.LostHandle.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await FixAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            int position = diagnostic.Location.SourceSpan.Start;
            if (await FindAsync(context.Document, position, context.CancellationToken).ConfigureAwait(false) is not { } keeper) continue;
            async Task<Document> Fix(CancellationToken cancel) => (await FixAsync(context.Document, position, cancel).ConfigureAwait(false)).Document;
            context.RegisterCodeFix(CodeAction.Create(keeper.Title, Fix, nameof(LostHandleFix)), diagnostic);
        }
    }

    // One after the other: each fix sees the names and handles that those before it gave, at the place to which they moved its own.
    private static async Task<Document?> FixAllAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancel)
    {
        var open = new Queue<int>(diagnostics.Select(d => d.Location.SourceSpan.Start).OrderBy(p => p));
        while (open.Count > 0)
        {
            (document, TextChange[] changes) = await FixAsync(document, open.Dequeue(), cancel).ConfigureAwait(false);
            open = new Queue<int>(open.Select(p => p + changes.Where(c => c.Span.Start < p).Sum(c => c.NewText!.Length - c.Span.Length)));
        }

        return document;
    }

    private static async Task<(Document Document, TextChange[] Changes)> FixAsync(Document document, int position, CancellationToken cancel)
    {
        if (await FindAsync(document, position, cancel).ConfigureAwait(false) is not { } keeper) return (document, []);
        SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        TextChange[] changes = [.. keeper.Changes(new Layout(text)).OrderBy(c => c.Span)];
        return (document.WithText(text.WithChanges(changes)), changes);
    }

    private static async Task<HandleKeeper?> FindAsync(Document document, int position, CancellationToken cancel)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancel).ConfigureAwait(false))!;
        return LostHandle.At(root.FindToken(position).Parent!, model) is { } lost ? new HandleKeeper(lost, model) : null;
    }
}
