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
using TcpFsm.CodeFixes.Flags;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes;

/// <summary>TFSM1001: takes away the flag that makes a combination illegal, or adds the one that it lacks; one fix for each way of doing it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LegalFlagsFix)), Shared]
public sealed class LegalFlagsFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.IllegalFlags.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression) continue;
            if (ProtocolCache.Of(model.Compilation).FlagsOf(model.GetTypeInfo(expression).ConvertedType) is not { } facts) continue;
            var flags = new FlagExpression(expression, facts, model);
            foreach (FlagRepair repair in FlagRepair.Of(facts, flags.Value))
            {
                TextChange[] changes = [.. flags.Change(repair).OrderBy(c => c.Span)];
                if (changes.Length > 0) Register(context, diagnostic, repair.Title(facts), changes);
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, IReadOnlyList<TextChange> changes)
    {
        async Task<Document> Fix(CancellationToken cancel) =>
            context.Document.WithText((await context.Document.GetTextAsync(cancel).ConfigureAwait(false)).WithChanges(changes));
        context.RegisterCodeFix(CodeAction.Create(title, Fix, title), diagnostic);
    }
}
