using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2005: each program with a mistake, and one that looks like it and has none.</summary>
public sealed class DefaultHandleTests
{
    private static readonly (string Mistaken, string Right)[] Programs =
    [
        ("TcpConnection.Established none = default; _ = [|TFSM2005:none|].Close();", "TcpConnection.Established later = default; later = est; _ = later.Close();"),
        ("_ = [|TFSM2005:default(TcpConnection.Established)|].Close();", "_ = default(TcpConnection.Established).IsCurrent;"),
        ("_ = [|TFSM2005:new TcpConnection.Established()|].Close();", "TcpConnection.Established later = new(); if (a) later = est; _ = later.Close();"),
        ("if (!connection.TryGetEstablished(out var e)) _ = [|TFSM2005:e|].Close();", "if (connection.TryGetEstablished(out var e)) _ = e.Close();"),
        ("if (!connection.TryGetEstablished(out var e)) Use([|TFSM2005:e|].Connection);", "if (!connection.TryGetEstablished(out var e)) Use(e.IsCurrent);"),
        ("if (!est.TryRenew(out est)) _ = [|TFSM2005:est|].Close();", "if (!est.TryRenew(out est)) return; _ = est.Close();"),
        ("bool good = connection.TryGetEstablished(out var e); if (!good) _ = [|TFSM2005:e|].Close();", "bool good = connection.TryGetEstablished(out var e); if (good) _ = e.Close();"),
        ("TcpConnection.Established e = a ? default : default; _ = [|TFSM2005:e|].Close();", "TcpConnection.Established e = a ? est : default; _ = e.Close();"),
        ("TcpConnection.Established? e = a ? est : null; if (!a) e = default(TcpConnection.Established); if (!a) _ = [|TFSM2005:e|]?.Close();", "TcpConnection.Established? e = a ? est : null; _ = e?.Close();"),
        ("TcpConnection.Established? e = default(TcpConnection.Established); _ = [|TFSM2005:e.Value|].Close();", "TcpConnection.Established? e = default; _ = e?.Close();"),
        ("TcpConnection.Established e = default; while (a) { _ = [|TFSM2005:e|].Close(); }", "TcpConnection.Established e = default; while (a) { if (!e.IsCurrent) e = est; e = e.Send(1, false); }"),
    ];

    [Fact]
    public void Mistakes_are_marked_and_what_looks_alike_is_not() => AnalyzerRun.AssertMarked([.. Programs.SelectMany(p => new[] { p.Mistaken, p.Right }).Select(HandlePrograms.Statements)]);
}
