using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>Attributes of a version that these analyzers do not know may mean anything: a protocol with such is left alone.</summary>
public sealed class UnknownFormatTests
{
    private const string Spec = """
        version: 1
        protocol: Link
        namespace: Linking
        initial: OPEN
        variables: { SENT: u32 }
        events: { send: {}, shut: {} }
        states:
          OPEN: { on send: [ { do: [ SENT += 1 ] } ], on shut: [ { goto: CLOSED } ] }
          CLOSED: { final: true, on other: [ { ignore: true } ] }
        """;

    private const string Program = """
        using Linking;
        file static class Program
        {
            static void Run(LinkConnection.Open open) { [|TFSM2002:open.Send()|]; _ = [|TFSM2001:open|].Send(); _ = [|TFSM2005:default(LinkConnection.Open)|].Send(); }
        }
        """;

    [Fact]
    public void A_protocol_of_the_known_format_is_judged() => Assert.Equal(Program, Mark(format: 1));

    [Fact]
    public void A_protocol_of_another_format_is_not() => Assert.Equal(Markup.Strip(Program), Mark(format: 2));

    private static string Mark(int format)
    {
        IEnumerable<string> files = GeneratorRun.Clean(TestProject.With(Spec)).Files.Values;
        string[] versioned = [.. files.Select(f => f.Replace("FsmProtocol(\"Link\", null, 1", $"FsmProtocol(\"Link\", null, {format}"))];
        Assert.Single(versioned, f => f.Contains($"null, {format}"));
        return AnalyzerRun.Mark([Program, .. versioned])[0];
    }
}
