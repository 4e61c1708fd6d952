using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>Specs come, change and go between builds; the next build sees it each time, though no C# has changed.</summary>
[Collection(PackageCollection.Name)]
public sealed class SpecLifeTests(PackedFeed feed)
{
    private const string Program = """
        using System;
        using System.Linq;

        foreach (Type type in typeof(Program).Assembly.GetTypes().Where(t => t.IsEnum && t.Name.EndsWith("State")).OrderBy(t => t.Name, StringComparer.Ordinal))
            Console.WriteLine($"{type.FullName}: {string.Join(", ", Enum.GetNames(type))}");
        """;

    [Fact]
    public async Task A_spec_that_is_edited_added_or_deleted_changes_the_next_build()
    {
        string ping = File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml"));
        Consumer consumer = feed.CreateConsumer("life", ("life.csproj", ConsumerProject.Program), ("Program.cs", Program), ("ping.fsm.yaml", ping));
        Assert.Equal("Demo.PingState: Idle, Waiting\n", await RunAsync(consumer));

        consumer.Write("ping.fsm.yaml", ping.Replace("WAITING", "PATIENT", System.StringComparison.Ordinal));
        Assert.Equal("Demo.PingState: Idle, Patient\n", await RunAsync(consumer));

        Directory.CreateDirectory(consumer.PathOf("specs"));
        consumer.Write("specs/pong.fsm.yaml", ping.Replace("protocol: Ping", "protocol: Pong", System.StringComparison.Ordinal));
        Assert.Equal("Demo.PingState: Idle, Patient\nDemo.PongState: Idle, Waiting\n", await RunAsync(consumer));

        File.Delete(consumer.PathOf("ping.fsm.yaml"));
        Assert.Equal("Demo.PongState: Idle, Waiting\n", await RunAsync(consumer));
    }

    private static async Task<string> RunAsync(Consumer consumer) => (await consumer.DotnetAsync("run")).Succeeded().Output;
}
