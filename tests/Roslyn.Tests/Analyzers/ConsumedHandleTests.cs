using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2001: each program with a mistake, and one that looks like it and has none.</summary>
public sealed class ConsumedHandleTests
{
    private static readonly (string Mistaken, string Right)[] Programs =
    [
        ("est.Close(); [|TFSM2001:est|].Send(1, false);", "est = est.Send(1, false); est.Close();"),
        ("while (Ask()) [|TFSM2001:est|].Send(1, false);", "while (Ask()) est = est.Send(1, false);"),
        ("if (a) est.Close(); [|TFSM2001:est|].Send(1, false);", "if (a) est.Close(); else est.Send(1, false);"),
        ("if (a) est.Close(); if (a) [|TFSM2001:est|].Send(1, false);", "if (a) est.Close(); if (!a) est.Send(1, false);"),
        ("bool closed = false; if (a) { est.Close(); closed = true; } if (closed) [|TFSM2001:est|].Send(1, false);", "bool closed = false; if (a) { est.Close(); closed = true; } if (!closed) est.Send(1, false);"),
        ("est.Close(); await Task.Yield(); [|TFSM2001:est|].Send(1, false);", "est.Close(); await Task.Yield(); if (est.IsCurrent) est.Send(1, false);"),
        ("var copy = est; est.Close(); [|TFSM2001:copy|].Send(1, false);", "var copy = est; est = est.Send(1, false); est.Close();"),
        ("maybe?.Close(); [|TFSM2001:maybe|]?.Send(1, false);", "maybe = maybe?.Send(1, false); maybe?.Close();"),
        ("if (maybe is { } e) { e.Close(); [|TFSM2001:maybe.Value|].Send(1, false); }", "if (maybe is { } e) e.Close(); else est.Send(1, false);"),
        ("try { est.Close(); } finally { [|TFSM2001:est|].Send(1, false); }", "try { est.Status(); } catch (InvalidOperationException) { est.Close(); }"),
        ("switch (n) { case 1: est.Close(); break; case 2: break; } if (n == 1) [|TFSM2001:est|].Close();", "switch (n) { case 1: est.Close(); break; case 2: break; } if (n != 1) est.Close();"),
        ("Action later = () => { est.Close(); [|TFSM2001:est|].Send(1, false); };", "Action later = () => { est = est.Send(1, false); est.Send(1, false); };"),
        ("void Twice(TcpConnection.Established e) { e.Close(); [|TFSM2001:e|].Close(); } Twice(est);", "void Once(TcpConnection.Established e) => e.Close(); Once(est);"),
        ("foreach (int i in new[] { 1, 2 }) { if (i == 1) continue; [|TFSM2001:est|].Send(1, false); }", "foreach (int i in new[] { 1, 2 }) { if (i == 1) continue; est.Send(1, false); break; }"),
        ("again: if (a) { est.Close(); a = false; b = true; goto again; } if (b) [|TFSM2001:est|].Close();", "again: if (a) { est = est.Send(1, false); goto again; } est.Close();"),
        ("switch (est.Receive(segment)) { case { Established: { } e }: e.Close(); [|TFSM2001:est|].Close(); break; default: break; }", "switch (est.Receive(segment)) { case { Established: { } e }: est = e; est.Close(); break; default: break; }"),
        ("_ = a ? est.Close() : default; [|TFSM2001:est|].Send(1, false);", "_ = a ? est.Close() : est.Send(1, false).Close();"),
        ("est.Close(); if (!est.TryRenew(out var next)) [|TFSM2001:est|].Close();", "est.Close(); if (est.TryRenew(out est)) est.Close();"),
        ("bool good = est.IsCurrent; est.Close(); if (good) [|TFSM2001:est|].Close();", "est.Close(); bool good = est.IsCurrent; if (good && a) est.Close();"),
    ];

    [Fact]
    public void Mistakes_are_marked_and_what_looks_alike_is_not() =>
        AnalyzerRun.AssertMarked([.. Programs.SelectMany(p => new[] { p.Mistaken, p.Right }).Select(HandlePrograms.Statements)]);

    [Theory]
    [InlineData("est.Close();\nest.Send(1, false);", "'est' was consumed by 'Close' on line 13: use what 'Close' returned in its place")]
    [InlineData("while (a)\n    est.Send(1, false);", "'est' was consumed by 'Send' on line 14, in an earlier round of the loop: use what 'Send' returned in its place")]
    public void The_message_names_the_call_that_consumed_it(string statements, string message) =>
        Assert.EndsWith(": " + message, AnalyzerRun.Messages(HandlePrograms.Statements(statements)).Single());
}
