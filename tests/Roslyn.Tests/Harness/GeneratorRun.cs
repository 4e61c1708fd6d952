using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>
/// What the generator makes of a project. Every run also keeps the generator's promises: an edit elsewhere in the C# and a comment moved in the specs
/// leave all output as it is, and no step holds on to the compiler's objects or to places in the YAML.
/// </summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        Files = result.Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        Exception = result.Results.Single().Exception;
        Problems = result.Diagnostics;
        Compilation = compilation;
    }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The generator's own diagnostics.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The project with the generated files.</summary>
    public Compilation Compilation { get; }

    private Exception? Exception { get; }

    /// <summary>Runs the generator.</summary>
    public static GeneratorRun Of(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FsmGenerator().AsSourceGenerator()], project.Specs, project.ParseOptions, new ProjectOptions(project.RootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        CSharpCompilation before = project.Compile();
        driver = driver.RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _);
        var run = new GeneratorRun(driver.GetRunResult(), after);
        Assert.Null(run.Exception);

        KeptObjects.AssertNone(driver.GetRunResult());
        CSharpCompilation edited = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", project.ParseOptions));
        CachedSteps.AssertAll(driver.RunGenerators(edited).GetRunResult(), "an edit of unrelated C#");

        GeneratorDriver moved = driver.ReplaceAdditionalTexts([.. project.Specs.Select(s => (AdditionalText)s.WithComment())]).RunGenerators(before);
        CachedSteps.AssertCode(moved.GetRunResult(), "a comment moved in the specs");
        if (run.Problems.IsEmpty) CachedSteps.AssertOutputs(moved.GetRunResult(), "a comment moved in the specs");
        return run;
    }

    /// <summary>Runs the generator on a project that must be without fault, generated code included.</summary>
    public static GeneratorRun Clean(TestProject project)
    {
        GeneratorRun run = Of(project);
        Assert.Empty(run.Problems);
        run.AssertCompiles();
        return run;
    }

    /// <summary>Asserts that the project compiles without an error, and without a warning in generated code.</summary>
    public void AssertCompiles()
    {
        Diagnostic[] found = [.. Compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(found.Length == 0, string.Join('\n', found.Take(10).Select(d => d + "\n" + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line])));
    }
}
