using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Tool.Tests.Architecture;

/// <summary>Our own analyzers judge this repository, with warnings as errors: that it builds shows that they raise no false alarm in it, unless somebody looked away.</summary>
public sealed partial class OwnAnalyzersTests
{
    /// <summary>What the analyzers are made of cannot be compiled with them; tests of them hold mistakes on purpose, as text.</summary>
    private static readonly string[] CompilerParts = ["TcpFsm.CodeFixes", "TcpFsm.Language", "TcpFsm.Roslyn"];

    [Fact]
    public void They_run_over_every_project_but_those_they_are_made_of()
    {
        string[] excused = [.. Files("*.csproj").Where(f => File.ReadAllText(f).Contains("IsCompilerPart", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)!)];
        Assert.Equal(CompilerParts, excused.Order(StringComparer.Ordinal));
        Assert.Contains("OutputItemType=\"Analyzer\"", File.ReadAllText(Repository.PathOf("Directory.Build.targets")));
    }

    [Fact]
    public void Nothing_silences_them()
    {
        IEnumerable<string> files = Files("*.cs").Concat(Files("*.csproj")).Concat(Files("*.props")).Concat(Files("*.targets")).Append(Repository.PathOf(".editorconfig"));
        var silenced = files.Where(f => !f.Contains("Roslyn.Tests", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Where(line => Silencing().IsMatch(line)).Select(line => $"{Path.GetFileName(f)}: {line.Trim()}"));
        Assert.Empty(silenced);
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(#pragma warning disable|\[.*SuppressMessage|<NoWarn>|dotnet_diagnostic\.).*TFSM[12]\d{3}")]
    private static partial Regex Silencing();
}
