using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>Compiles the code generated for a model and makes machines of it.</summary>
internal static class GeneratedEngine
{
    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Concat([typeof(SequenceNumber).Assembly.Location, typeof(ProtocolModel).Assembly.Location, typeof(IMachine).Assembly.Location])
        .Distinct()
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    /// <summary>An engine for one model.</summary>
    public static MachineFactory Compile(ProtocolModel model)
    {
        // A namespace of its own: TCP's own types are in the library too.
        ProtocolModel apart = model with { Namespace = "Apart" };
        var options = new EmitOptions();
        IEnumerable<string> sources = SpecEmitter.Emit(apart, options).Append(CompilerTypes.UnionFile).Select(f => f.Text).Append(new AdapterSource(new EmitContext(apart, options)).Write());
        Type type = Load(sources).GetType("Apart." + AdapterSource.TypeName, throwOnError: true)!;
        return (spec, parameters) => (IMachine)Activator.CreateInstance(type, spec, parameters)!;
    }

    private static Assembly Load(IEnumerable<string> sources)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            sources.Select(s => CSharpSyntaxTree.ParseText(s, parse)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Diagnostic[] errors = compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(10).Select(e => e.ToString())));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
