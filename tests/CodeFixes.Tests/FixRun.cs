using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.CodeFixes.Tests;

/// <summary>
/// A project in an editor, whose diagnostics are fixed. Every fix keeps the promises of fixes: what it leaves compiles, and the diagnostic is gone.
/// </summary>
internal sealed class FixRun(CodeFixProvider provider, params string[] programs) : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(Descriptors).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "TcpFsm.dll" || Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly AdhocWorkspace _workspace = new();

    /// <summary>The rule that is fixed.</summary>
    private string Rule => provider.FixableDiagnosticIds.Single();

    /// <summary>What is offered for the first diagnostic.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync()
    {
        Project project = Open();
        return [.. (await ActionsAsync(project, (await FindAsync(project))[0])).Select(a => a.Title)];
    }

    /// <summary>The first file once its first diagnostic is fixed, which must have been the only one.</summary>
    public async Task<string> FixAsync(string title)
    {
        Project project = Open();
        Diagnostic diagnostic = Assert.Single(await FindAsync(project));
        CodeAction action = Assert.Single(await ActionsAsync(project, diagnostic), a => a.Title == title);
        return (await ApplyAsync(action, project)).Single();
    }

    /// <summary>The files once all their diagnostics are fixed, as with the first.</summary>
    /// <param name="title">The fix of the first.</param>
    public async Task<string[]> FixAllAsync(string title)
    {
        Project project = Open();
        Diagnostic first = (await FindAsync(project))[0];
        CodeAction action = Assert.Single(await ActionsAsync(project, first), a => a.Title == title);
        var all = new FixAllContext(
            project.GetDocument(first.Location.SourceTree)!, provider, FixAllScope.Project, action.EquivalenceKey!, [Rule], new Found(this), CancellationToken.None);
        return await ApplyAsync((await provider.GetFixAllProvider()!.GetFixAsync(all))!, project);
    }

    public void Dispose() => _workspace.Dispose();

    private Project Open()
    {
        Project project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp, metadataReferences: References,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp10)));
        for (int i = 0; i < programs.Length; i++) project = project.AddDocument($"{i}.cs", SourceText.From(programs[i])).Project;
        return project;
    }

    private async Task<IReadOnlyList<Diagnostic>> FindAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. all.Where(d => d.Id == Rule).OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task<string[]> ApplyAsync(CodeAction action, Project project)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Project changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        Assert.Empty(await FindAsync(changed));
        return await Task.WhenAll(changed.Documents.Select(async d => (await d.GetTextAsync()).ToString()));
    }

    private sealed class Found(FixRun run) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancel) => await run.FindAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancel) =>
            (await run.FindAsync(document.Project)).Where(d => document.Project.GetDocument(d.Location.SourceTree) == document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancel) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
