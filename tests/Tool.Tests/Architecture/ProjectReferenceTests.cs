using System.IO;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Tool.Tests.Architecture;

/// <summary>Dependencies point one way; docs/architecture.md draws what this test holds.</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>What each project may reference. The compiler parts that TcpFsm runs in its own build are no references of its code.</summary>
    private static readonly (string Project, string[] May)[] Allowed =
    [
        ("TcpFsm.Language", []),
        ("TcpFsm.Roslyn", ["TcpFsm.Language"]),
        ("TcpFsm.CodeFixes", ["TcpFsm.Roslyn"]),
        ("TcpFsm", []),
        ("TcpFsm.Simulation", ["TcpFsm.Language"]),
        ("TcpFsm.Graph", ["TcpFsm.Language"]),
        ("TcpFsm.Trace", ["TcpFsm"]),
        ("TcpFsm.Host", ["TcpFsm"]),
        ("TcpFsm.Tool", ["TcpFsm", "TcpFsm.Graph", "TcpFsm.Host", "TcpFsm.Language", "TcpFsm.Simulation", "TcpFsm.Trace"]),
    ];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.PathOf("src"))
        .Where(d => Directory.GetFiles(d, "*.csproj").Length > 0).Select(d => Path.GetFileName(d)!).Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may_know_of(string project)
    {
        string[] may = Assert.Single(Allowed, a => a.Project == project).May;
        Assert.Empty(References(project).Except(may));
    }

    [Fact]
    public void The_tool_never_loads_the_compiler() =>
        Assert.DoesNotContain("CodeAnalysis", File.ReadAllText(Path.Combine(System.AppContext.BaseDirectory, "TcpFsm.Tool.deps.json")));

    private static string[] References(string project) => [.. XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"))
        .Descendants("ProjectReference")
        .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
        .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))];
}
