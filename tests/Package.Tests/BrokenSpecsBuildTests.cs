using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>All broken specs in one project of a user's, built once.</summary>
[Collection(PackageCollection.Name)]
public sealed class BrokenSpecsBuildTests(PackedFeed feed)
{
    [Fact]
    public async Task A_build_shows_exactly_the_expected_problems_and_nothing_of_the_compiler()
    {
        (string, string)[] specs = [.. BrokenSpecs.Files.Select(f => (f, File.ReadAllText(Path.Combine(BrokenSpecs.Folder, f))))];
        Consumer consumer = feed.CreateConsumer("broken", [("broken.csproj", ConsumerProject.Library), .. specs]);
        DotnetCommand build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        string[] told = [.. build.Problems(consumer.Folder)];

        var expected = BrokenSpecs.Expectations.Select(e => $"{e.File}({e.Line},{e.Column}): {e.Rule}");
        var shown = told.Select(p => $"{p.Split(": ")[0]}: {p.Split(": ")[1].Split(' ')[1]}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }
}
