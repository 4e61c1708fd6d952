using System;
using System.IO;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>A project of 1,000 files outside the repository, which gets the package from a folder.</summary>
internal sealed class CostProject
{
    private const int Files = 1000;

    private const string Targets = """
        <Project>
          <Target Name="RemoveCompilerParts" BeforeTargets="CoreCompile" Condition="'$(WithCompilerParts)' == 'False'">
            <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Analyzer.NuGetPackageId)' == 'TcpFsm'" /></ItemGroup>
          </Target>
        </Project>
        """;

    private readonly string _folder;

    /// <summary>Writes the files and restores.</summary>
    public CostProject(string root, string feed, string version, BuildVariant variant)
    {
        Variant = variant;
        _folder = Directory.CreateDirectory(Path.Combine(root, variant.Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal))).FullName;
        string reference = $"<ItemGroup><PackageReference Include=\"TcpFsm\" Version=\"{version}\" /></ItemGroup>";
        Write("Project.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{reference}</Project>");
        Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>");
        Write("Directory.Build.targets", Targets);
        for (int i = 0; i < Files; i++) Write($"File{i}.cs", UserCode.File(i, variant.Every > 0 && i % variant.Every == 0));
        BuildRun.Of(_folder, root, "restore", "-v", "q");
    }

    /// <summary>How it uses the package.</summary>
    public BuildVariant Variant { get; }

    /// <summary>Builds it whole.</summary>
    /// <param name="withCompilerParts">Whether the compiler is given the package's parts for it; the library is there in any case.</param>
    public BuildRun Build(bool withCompilerParts) => BuildRun.Of(
        _folder, Path.GetDirectoryName(_folder)!, "build", "--no-restore", "--no-incremental", "-m:1", "-v", "d", "-tl:off", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false",
        $"-p:WithCompilerParts={withCompilerParts}");

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
