using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace TcpFsm.Package.Tests;

/// <summary>What the packages hold.</summary>
[Collection(PackageCollection.Name)]
public sealed class ContentTests(PackedFeed feed)
{
    private static readonly string[] Library =
    [
        "README.md",
        "analyzers/dotnet/cs/TcpFsm.Language.dll",
        "analyzers/dotnet/cs/TcpFsm.Roslyn.dll",
        "analyzers/dotnet/cs/YamlDotNet.dll",
        "analyzers/dotnet/roslyn4.14/cs/TcpFsm.CodeFixes.dll",
        "build/TcpFsm.targets",
        "buildTransitive/TcpFsm.targets",
        "icon.png",
        "lib/net8.0/TcpFsm.dll",
        "lib/net8.0/TcpFsm.xml",
        "lib/netstandard2.0/TcpFsm.dll",
        "lib/netstandard2.0/TcpFsm.xml",
        "schema/fsm.schema.json",
        "spec/tcp.fsm.yaml",
    ];

    [Fact]
    public void The_library_package_holds_library_compiler_parts_and_schema_and_nothing_else() => Assert.Equal(Library, Entries("TcpFsm"));

    [Theory]
    [InlineData("TcpFsm")]
    [InlineData("TcpFsm.Tool")]
    public void A_package_states_its_licence_readme_icon_and_home(string id)
    {
        XElement metadata = Nuspec(id);
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.StartsWith("https://", Value(metadata, "projectUrl"));
        Assert.Equal(Value(metadata, "projectUrl"), (string?)metadata.Descendants().Single(e => e.Name.LocalName == "repository").Attribute("url"));
    }

    [Fact]
    public void Who_uses_the_library_needs_no_compiler_package()
    {
        XElement metadata = Nuspec("TcpFsm");
        string[] needed = [.. metadata.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => (string)e.Attribute("id")!)];
        Assert.DoesNotContain("YamlDotNet", needed);
        Assert.DoesNotContain(needed, id => id.StartsWith("Microsoft.CodeAnalysis", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Symbols_are_packed_beside_the_library() =>
        Assert.Contains("lib/net8.0/TcpFsm.pdb", ZipFile.OpenRead(feed.PathOf("TcpFsm", "snupkg")).Entries.Select(e => e.FullName));

    [Fact]
    public void The_tool_package_is_a_tool_called_tcpfsm()
    {
        Assert.Equal("DotnetTool", (string?)Nuspec("TcpFsm.Tool").Descendants().Single(e => e.Name.LocalName == "packageType").Attribute("name"));
        Assert.DoesNotContain(Entries("TcpFsm.Tool"), e => e.Contains("CodeAnalysis", System.StringComparison.Ordinal));
    }

    private string[] Entries(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        string[] own = [.. package.Entries.Select(e => e.FullName)];
        return [.. own.Where(e => !e.StartsWith("_rels/") && !e.StartsWith("package/") && e != "[Content_Types].xml" && !e.EndsWith(".nuspec")).Order(System.StringComparer.Ordinal)];
    }

    private XElement Nuspec(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static string? Value(XElement metadata, string name) => metadata.Descendants().Single(e => e.Name.LocalName == name).Value;
}
