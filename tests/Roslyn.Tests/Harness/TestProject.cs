using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>A project with specs, as a user would have it: what it is written in, what it refers to, and its own code.</summary>
internal sealed record TestProject
{
    private static readonly Lazy<MetadataReference[]> NetReferences = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => IsFramework(Path.GetFileName(p))).Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(SequenceNumber).Assembly.Location),
    ]);

    private static readonly Lazy<MetadataReference[]> NetStandardReferences = new(() =>
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "references", "netstandard2.0");
        MetadataReference[] framework = [.. Directory.GetFiles(folder, "*.dll").Select(p => MetadataReference.CreateFromFile(p))];
        return [.. framework, CompileRuntime(framework)];
    });

    public required IReadOnlyList<SpecFile> Specs { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp10;

    public string? RootNamespace { get; init; } = "Sample";

    /// <summary>Whether it targets netstandard2.0; what generated code needs of the runtime library is then built for it too.</summary>
    public bool IsNetStandard { get; init; }

    /// <summary>More references, of tests that run the code against other parts.</summary>
    public IReadOnlyList<MetadataReference> MoreReferences { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>A project with one spec.</summary>
    public static TestProject With(string spec, params string[] sources) => new() { Specs = [new SpecFile("specs/one.fsm.yaml", spec)], Sources = sources };

    /// <summary>The compilation as it is before the generator runs; every warning is an error.</summary>
    public CSharpCompilation Compile()
    {
        return CSharpCompilation.Create(
            "Sample",
            Sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, ParseOptions, $"source{i}.cs")),
            [.. IsNetStandard ? NetStandardReferences.Value : NetReferences.Value, .. MoreReferences],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release));
    }

    // What generated code needs of the runtime library, built for netstandard2.0; the library as a whole is built and tested elsewhere.
    private static MetadataReference CompileRuntime(MetadataReference[] framework)
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("src/TcpFsm/Metadata"), "*.cs"), Repository.PathOf("src/TcpFsm/SequenceNumber.cs"), Repository.PathOf("src/TcpFsm/StaleHandleException.cs")];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "TcpFsm", files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f))), framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "System.dll";
}
