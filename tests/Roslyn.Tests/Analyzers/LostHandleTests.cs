using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2002: each program with a mistake, and one that looks like it and has none.</summary>
public sealed class LostHandleTests
{
    private static readonly (string Mistaken, string Right)[] Programs =
    [
        ("[|TFSM2002:est.Send(1, false)|];", "est = est.Send(1, false);"),
        ("[|TFSM2002:est.Close()|];", "_ = est.Close();"),
        ("[|TFSM2002:est.Receive(segment)|];", "if (est.Receive(segment) is { Established: { } next }) est = next;"),
        ("[|TFSM2002:maybe?.Send(1, false)|];", "maybe = maybe?.Send(1, false);"),
        ("Action later = () => [|TFSM2002:est.Abort()|];", "Func<TcpConnection.Closed> later = () => est.Abort();"),
        ("void Quit(TcpConnection.Established e) => [|TFSM2002:e.Abort()|]; Quit(est);", "TcpConnection.Closed Quit(TcpConnection.Established e) => e.Abort(); Use(Quit(est));"),
        ("for (int i = 0; i < n; [|TFSM2002:est.Send(1, false)|]) break;", "for (int i = 0; i < n; est = est.Send(1, false)) i++;"),
        ("[|TFSM2002:est.Send(1, false).Close()|];", "var closing = est.Send(1, false).Close(); Use(closing);"),
        ("[|TFSM2002:(est = est.Send(1, false)).Status()|];", "est = (est = est.Send(1, false)).Status();"),
        ("[|TFSM2002:est.Send(1, false, out var outcome)|]; Use(outcome);", "est = est.Send(1, false, out var outcome); Use(outcome);"),
        ("if (connection.TryGetListen(out var listen)) [|TFSM2002:listen.OpenActive()|];", "if (connection.TryGetListen(out var listen)) connection.OpenActive();"),
        ("[|TFSM2002:est.Close()|];", "est.TryRenew(out est); est.ToString(); est.Compose(TcpFlags.Ack);"),
    ];

    [Fact]
    public void Mistakes_are_marked_and_what_looks_alike_is_not() => AnalyzerRun.AssertMarked([.. Programs.SelectMany(p => new[] { p.Mistaken, p.Right }).Select(HandlePrograms.Statements)]);
}
