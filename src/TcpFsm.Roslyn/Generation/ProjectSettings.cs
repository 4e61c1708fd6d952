using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TcpFsm.Roslyn.Generation;

/// <summary>What of a project the generated code depends on.</summary>
/// <param name="RootNamespace">Its root namespace; null if it has none.</param>
/// <param name="IsNewEnough">Whether its C# is 10 or newer.</param>
/// <param name="HasInit">Whether <c>init</c> can be used in it.</param>
public sealed record ProjectSettings(string? RootNamespace, bool IsNewEnough, bool HasInit)
{
    private const string Init = "System.Runtime.CompilerServices.IsExternalInit";

    /// <summary>The root namespace.</summary>
    public static string? RootNamespaceOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) ? name : null;

    /// <summary>Whether the language version is one the generated code is written in.</summary>
    public static bool IsCSharp10(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };

    /// <summary>Whether the framework, or the project itself, has what <c>init</c> needs.</summary>
    public static bool CanInit(Compilation compilation) =>
        compilation.GetTypesByMetadataName(Init).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
