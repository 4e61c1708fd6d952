using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>The mistakes README shows, made by a user with the package: each is reported as shown there, and mended as shown there the program runs.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeMistakesTests(PackedFeed feed)
{
    private const string Program = """
        using System;
        using Samples;
        using TcpFsm;

        using var connection = new TcpConnection(new Host());
        Client.Hurry(connection);
        connection.Receive(new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = new(300), Ack = new(101), Wnd = 1000 });
        if (connection.TryGetEstablished(out var established)) Client.Talk(established);
        Console.WriteLine($"{Client.Probe(new(1)).Flags} {Client.IsOver(connection.State)}");

        internal sealed class Host() : SimpleHost(iss: 100)
        {
            public override void Send(in TcpSegment segment) => Console.WriteLine(segment.Flags.ToNames());
        }
        """;

    private static readonly string Readme = Repository.PathOf("README.md");

    [Fact]
    public async Task Each_mistake_is_reported_as_shown_and_the_mended_program_runs()
    {
        string client = MarkdownBlocks.Read(Readme, "csharp").Single(b => b.Contains("class Client", StringComparison.Ordinal));
        string reported = MarkdownBlocks.Read(Readme, "text").Single(b => b.Contains("TFSM2001", StringComparison.Ordinal));
        string project = ConsumerProject.Program
            .Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal)
            .Replace("<NoWarn>", "<Nullable>enable</Nullable><NoWarn>", StringComparison.Ordinal);
        Consumer consumer = feed.CreateConsumer(
            "five", ("five.csproj", project), ("Client.cs", client), ("Program.cs", Program),
            ("SimpleHost.cs", File.ReadAllText(Repository.PathOf("samples/Shared/SimpleHost.cs"))));

        DotnetCommand build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(reported.TrimEnd().Split('\n').Order(StringComparer.Ordinal), build.Problems(consumer.Folder).Order(StringComparer.Ordinal));

        consumer.Write("Client.cs", Mend(client, MarkdownBlocks.Read(Readme, "diff").Single()));
        Assert.Empty((await consumer.BuildAsync()).Succeeded().Problems(consumer.Folder));
        Assert.Equal("SYN\nACK\nPSH,ACK\nFIN,ACK\nFinWait1\nSyn False\n", (await consumer.DotnetAsync("run", "--no-build")).Succeeded().Output);
    }

    // Each run of lines with a minus becomes the lines with a plus that follow it.
    private static string Mend(string text, string diff)
    {
        string[] lines = diff.TrimEnd('\n').Split('\n');
        for (int at = 0; at < lines.Length;)
        {
            string removed = Lines(lines, '-', ref at), added = Lines(lines, '+', ref at);
            Assert.Contains(removed, text);
            text = text.Replace(removed, added, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Lines(string[] lines, char sign, ref int at)
    {
        int start = at;
        while (at < lines.Length && lines[at][0] == sign) at++;
        return string.Concat(lines[start..at].Select(l => l[1..] + "\n"));
    }
}
