using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>
/// What all our analyzers and suppressors together say of programs. Of the compiler's own warnings only those count that the suppressors are about.
/// </summary>
internal static class AnalyzerRun
{
    private static readonly string[] Suppressible = ["CS8509", "CS8524", "CS8655"];

    /// <summary>The analyzers and suppressors of the assembly.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(Descriptors).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>
    /// Asserts that programs, each a file of one project that refers to the TcpFsm library, draw exactly the diagnostics marked in them (<see cref="Markup"/>).
    /// </summary>
    public static void AssertMarked(params string[] programs)
    {
        // All that differ at once: an engine's change shows what it does.
        (string Expected, string Actual)[] different = [.. programs.Zip(Mark(programs)).Where(p => p.First != p.Second)];
        Assert.Equal(string.Join('\n', different.Select(d => d.Expected)), string.Join('\n', different.Select(d => d.Actual)));
    }

    /// <summary>The programs, whatever is marked in them, with the marks of what is said of them: for a table of programs, compiled once.</summary>
    public static string[] Mark(params string[] programs)
    {
        string[] sources = [.. programs.Select(Markup.Strip)];
        CSharpCompilation compilation = Project(sources).Compile();
        ILookup<SyntaxTree, Diagnostic> found = Diagnose(compilation).ToLookup(d => d.Location.SourceTree!);
        return [.. compilation.SyntaxTrees.Select((tree, i) => Markup.Write(sources[i], found[tree]))];
    }

    /// <summary>The messages on one program, in its order: <c>TFSM2001 (3,5): ...</c>.</summary>
    public static IReadOnlyList<string> Messages(string program) => [.. Diagnose(Project(program).Compile()).Select(Describe)];

    /// <summary>What is said of a compilation, in the order of its files. It must compile.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(Compilation compilation)
    {
        CompilationWithAnalyzers run = compilation.WithAnalyzers(Analyzers);
        ImmutableArray<Diagnostic> all = run.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        // A failed analyzer is AD0001; an error of the compiler is a mistake of the test.
        Assert.Empty(all.Where(d => d.Id == "AD0001" || (d.DefaultSeverity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal))).Select(d => d.ToString()));
        return
        [
            .. all.Where(d => d.Id.StartsWith("TFSM", StringComparison.Ordinal) || Suppressible.Contains(d.Id))
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    private static TestProject Project(params string[] sources) => new() { Specs = [], Sources = sources, Language = LanguageVersion.Latest };

    private static string Describe(Diagnostic diagnostic)
    {
        Microsoft.CodeAnalysis.Text.LinePosition at = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{diagnostic.Id} ({at.Line + 1},{at.Character + 1}): {diagnostic.GetMessage()}";
    }
}
