using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TcpFsm.Package.Tests;

/// <summary>A user's program with a mistake of each kind: the build reports them, `dotnet format` mends what has a fix, and the program runs.</summary>
[Collection(PackageCollection.Name)]
public sealed class DiagnosticsTests(PackedFeed feed)
{
    private const string Spec = """
        version: 1
        protocol: Lamp
        initial: OFF
        events: { press: {} }
        states:
          OFF:
            on press: [ { goto: ON } ]
          ON:
            on press: [ { goto: OFF } ]
          BLINKING:
            on press: [ { goto: OFF } ]
        """;

    private const string Program = """
        using System;
        using TcpFsm;

        Console.WriteLine($"{Mistakes.First.Flags} {Mistakes.IsOpen(TcpState.Established)} {Demo.LampState.Blinking}");

        internal static class Mistakes
        {
            public static TcpSegment First { get; } = new() { Flags = TcpFlags.Syn | TcpFlags.Fin };

            public static bool IsOpen(TcpState state) => state switch
            {
                TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 or TcpState.CloseWait => true, // text may come or go
                < TcpState.Established or TcpState.Closing or TcpState.LastAck => false
            };

            public static TcpConnection.Established SendTwice(TcpConnection.Established open)
            {
                open.Send(1, false); // the first
                return open.Send(2, false);
            }
        }
        """;

    private static readonly string[] Expected =
    [
        "Program.cs(10,56): warning CS8509",
        "Program.cs(10,56): warning TFSM2003",
        "Program.cs(18,9): warning TFSM2002",
        "Program.cs(19,16): error TFSM2001",
        "Program.cs(8,63): error TFSM1001",
        "lamp.fsm.yaml(10,3): warning TFSM0007",
    ];

    [Fact]
    public async Task Mistakes_of_every_kind_are_reported_and_those_with_a_fix_are_mended()
    {
        string project = ConsumerProject.Program.Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal);
        Consumer consumer = feed.CreateConsumer("mistakes", ("mistakes.csproj", project), ("Program.cs", Program), ("lamp.fsm.yaml", Spec));
        DotnetCommand build = await consumer.BuildAsync();
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(Expected, build.Problems(consumer.Folder).Select(Place).Order(StringComparer.Ordinal));

        (await consumer.DotnetAsync("format", "analyzers", "--no-restore", "--severity", "warn")).Succeeded();
        string mended = Program
            .Replace("TcpFlags.Syn | TcpFlags.Fin", "TcpFlags.Syn", StringComparison.Ordinal)
            .Replace("TcpState.LastAck => false", "TcpState.LastAck => false,\n        TcpState.TimeWait => throw new NotImplementedException()", StringComparison.Ordinal)
            .Replace("    open.Send(1", "    open = open.Send(1", StringComparison.Ordinal);
        Assert.Equal(mended, File.ReadAllText(consumer.PathOf("Program.cs")));

        Assert.Equal("Syn True Blinking\n", (await consumer.DotnetAsync("run", "-v", "q", "-p:NoWarn=TFSM0007")).Succeeded().Output);
    }

    // `file(line,column): severity id` of a problem's line.
    private static string Place(string problem) => string.Join(": ", problem.Split(": ").Take(2));
}
