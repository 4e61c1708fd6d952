using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>A project that is compiled as an old C#.</summary>
[Collection(PackageCollection.Name)]
public sealed class OldLanguageTests(PackedFeed feed)
{
    private static readonly string Page = Repository.PathOf("docs/rules/TFSM0014.md");

    [Fact]
    public async Task A_netstandard_library_without_a_language_version_is_told_so_once()
    {
        string project = ConsumerProject.Library
            .Replace("<LangVersion>latest</LangVersion>", "", System.StringComparison.Ordinal)
            .Replace("<Nullable>enable</Nullable>", "", System.StringComparison.Ordinal);
        Consumer consumer = feed.CreateConsumer("old", ("old.csproj", project), ("lamp.fsm.yaml", MarkdownBlocks.Read(Page, "yaml").Single()));
        DotnetCommand build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(MarkdownBlocks.Read(Page, "text").Single().TrimEnd(), Assert.Single(build.Problems(consumer.Folder)));
    }
}
