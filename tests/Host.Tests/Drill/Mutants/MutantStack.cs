using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Host.Drill;
using TcpFsm.Language;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Host.Tests.Drill.Mutants;

/// <summary>The host as it is built, above a TcpFsm that is compiled from another spec: the generated machine runs, and no other code is changed.</summary>
internal sealed class MutantStack : AssemblyLoadContext
{
    private static readonly SyntaxTree[] HandWritten = [.. Sources().Select(path => Parse(File.ReadAllText(path)))];
    private static readonly MetadataReference[] Framework = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Assembly _machine;
    private readonly MethodInfo _run;
    private readonly object _settings;

    public MutantStack(string spec)
        : base(isCollectible: true)
    {
        _machine = LoadFromStream(Compile(spec));
        Assembly host = LoadFromAssemblyPath(typeof(DrillRunner).Assembly.Location);
        Type settings = host.GetType(typeof(DrillSettings).FullName!, throwOnError: true)!;
        _settings = Activator.CreateInstance(settings)!;
        settings.GetProperty(nameof(DrillSettings.Strict))!.SetValue(_settings, true);
        _run = host.GetType(typeof(DrillRunner).FullName!, throwOnError: true)!.GetMethod(nameof(DrillRunner.Run))!;
    }

    /// <summary>Runs a script; nothing may be sent but what it expects.</summary>
    public DrillVerdict Run(string script)
    {
        object result = _run.Invoke(null, [script, _settings])!;
        return Enum.Parse<DrillVerdict>(result.GetType().GetProperty(nameof(DrillResult.Verdict))!.GetValue(result)!.ToString()!);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "TcpFsm" ? _machine : null;

    private static MemoryStream Compile(string text)
    {
        SpecCompilation spec = SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", text));
        Assert.NotNull(spec.Model);
        var generated = SpecEmitter.Emit(spec.Model, new EmitOptions("TcpFsm"), spec.Derived).Append(CompilerTypes.UnionFile);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create("TcpFsm", [.. HandWritten, .. generated.Select(f => Parse(f.Text))], Framework, options);
        var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        return image;
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));

    private static IEnumerable<string> Sources() => Directory.GetFiles(Repository.PathOf("src/TcpFsm"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));
}
