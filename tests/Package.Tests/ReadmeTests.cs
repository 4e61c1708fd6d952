using System;
using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>What README shows, done by a user with the package: the spec, the program, its output, the error.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeTests(PackedFeed feed)
{
    private static readonly string Readme = Repository.PathOf("README.md");

    [Fact]
    public void The_spec_shown_is_the_one_that_init_writes()
    {
        string written = File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml"));
        Assert.Equal(written[(written.IndexOf('\n', StringComparison.Ordinal) + 1)..], Spec);
    }

    [Fact]
    public async Task The_program_shown_builds_against_the_package_and_prints_what_is_shown()
    {
        Consumer consumer = CreateConsumer("readme", Spec);
        DotnetCommand run = (await consumer.DotnetAsync("run")).Succeeded();
        Assert.Equal(MarkdownBlocks.Read(Readme, "text")[0], run.Output);
    }

    [Fact]
    public async Task A_misspelt_state_is_the_error_shown_and_no_other()
    {
        Consumer consumer = CreateConsumer("misspelt", Spec.Replace("goto: WAITING", "goto: WAITNG", StringComparison.Ordinal));
        DotnetCommand build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(MarkdownBlocks.Read(Readme, "text")[1].TrimEnd(), Assert.Single(build.Problems(consumer.Folder)));
    }

    private static string Spec => Assert.Single(MarkdownBlocks.Read(Readme, "yaml"));

    private Consumer CreateConsumer(string name, string spec) => feed.CreateConsumer(
        name, ($"{name}.csproj", ConsumerProject.Program), ("Program.cs", MarkdownBlocks.Read(Readme, "csharp")[0]), ("ping.fsm.yaml", spec));
}
