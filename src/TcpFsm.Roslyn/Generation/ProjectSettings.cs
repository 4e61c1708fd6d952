using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;

namespace TcpFsm.Roslyn.Generation;

/// <summary>What of a project the generated code depends on.</summary>
/// <param name="RootNamespace">Its root namespace; null if it has none.</param>
/// <param name="IsNewEnough">Whether its C# is 10 or newer.</param>
/// <param name="Lacks">The types the compiler needs that its framework lacks.</param>
public sealed record ProjectSettings(string? RootNamespace, bool IsNewEnough, EquatableArray<string> Lacks)
{
    /// <summary>The root namespace.</summary>
    public static string? RootNamespaceOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) ? name : null;

    /// <summary>Whether the language version is one the generated code is written in.</summary>
    public static bool IsCSharp10(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };

    /// <summary>The types the generated code needs that neither the framework nor the project itself has.</summary>
    public static EquatableArray<string> LackedBy(Compilation compilation) =>
        CompilerTypes.Names.Where(name => !compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))).ToEquatableArray();
}
