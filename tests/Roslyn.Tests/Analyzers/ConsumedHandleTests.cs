using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2001: each program with a mistake, and one that looks like it and has none.</summary>
public sealed class ConsumedHandleTests
{
    private static readonly (string Mistaken, string Right)[] Programs =
    [
        ("_ = est.Close(); _ = [|TFSM2001:est|].Send(1, false);", "est = est.Send(1, false); _ = est.Close();"),
        ("while (Ask()) _ = [|TFSM2001:est|].Send(1, false);", "while (Ask()) est = est.Send(1, false);"),
        ("if (a) _ = est.Close(); _ = [|TFSM2001:est|].Send(1, false);", "if (a) _ = est.Close(); else _ = est.Send(1, false);"),
        ("if (a) _ = est.Close(); if (a) _ = [|TFSM2001:est|].Send(1, false);", "if (a) _ = est.Close(); if (!a) _ = est.Send(1, false);"),
        ("bool closed = false; if (a) { _ = est.Close(); closed = true; } if (closed) _ = [|TFSM2001:est|].Send(1, false);", "bool closed = false; if (a) { _ = est.Close(); closed = true; } if (!closed) _ = est.Send(1, false);"),
        ("_ = est.Close(); await Task.Yield(); _ = [|TFSM2001:est|].Send(1, false);", "_ = est.Close(); await Task.Yield(); if (est.IsCurrent) _ = est.Send(1, false);"),
        ("var copy = est; _ = est.Close(); _ = [|TFSM2001:copy|].Send(1, false);", "var copy = est; est = est.Send(1, false); _ = est.Close();"),
        ("_ = maybe?.Close(); _ = [|TFSM2001:maybe|]?.Send(1, false);", "maybe = maybe?.Send(1, false); _ = maybe?.Close();"),
        ("if (maybe is { } e) { _ = e.Close(); _ = [|TFSM2001:maybe.Value|].Send(1, false); }", "if (maybe is { } e) _ = e.Close(); else _ = est.Send(1, false);"),
        ("try { _ = est.Close(); } finally { _ = [|TFSM2001:est|].Send(1, false); }", "try { _ = est.Status(); } catch (InvalidOperationException) { _ = est.Close(); }"),
        ("switch (n) { case 1: _ = est.Close(); break; case 2: break; } if (n == 1) _ = [|TFSM2001:est|].Close();", "switch (n) { case 1: _ = est.Close(); break; case 2: break; } if (n != 1) _ = est.Close();"),
        ("Action later = () => { _ = est.Close(); _ = [|TFSM2001:est|].Send(1, false); };", "Action later = () => { est = est.Send(1, false); _ = est.Send(1, false); };"),
        ("void Twice(TcpConnection.Established e) { _ = e.Close(); _ = [|TFSM2001:e|].Close(); } Twice(est);", "void Once(TcpConnection.Established e) => _ = e.Close(); Once(est);"),
        ("foreach (int i in new[] { 1, 2 }) { if (i == 1) continue; _ = [|TFSM2001:est|].Send(1, false); }", "foreach (int i in new[] { 1, 2 }) { if (i == 1) continue; _ = est.Send(1, false); break; }"),
        ("again: if (a) { _ = est.Close(); a = false; b = true; goto again; } if (b) _ = [|TFSM2001:est|].Close();", "again: if (a) { est = est.Send(1, false); goto again; } _ = est.Close();"),
        ("switch (est.Receive(segment)) { case { Established: { } e }: _ = e.Close(); _ = [|TFSM2001:est|].Close(); break; default: break; }", "switch (est.Receive(segment)) { case { Established: { } e }: est = e; _ = est.Close(); break; default: break; }"),
        ("_ = a ? est.Close() : default; _ = [|TFSM2001:est|].Send(1, false);", "_ = a ? est.Close() : est.Send(1, false).Close();"),
        ("_ = est.Close(); if (!est.TryRenew(out var next)) _ = [|TFSM2001:est|].Close();", "_ = est.Close(); if (est.TryRenew(out est)) _ = est.Close();"),
        ("bool good = est.IsCurrent; _ = est.Close(); if (good) _ = [|TFSM2001:est|].Close();", "_ = est.Close(); bool good = est.IsCurrent; if (good && a) _ = est.Close();"),
        ("if (Ask()) { _ = est.Close(); Fail(false); } _ = [|TFSM2001:est|].Close();", "if (Ask()) { _ = est.Close(); Fail(); } _ = est.Close();"),
        ("if (a) _ = est.Close(); System.Diagnostics.Debug.Assert(a); _ = [|TFSM2001:est|].Close();", "if (a) _ = est.Close(); System.Diagnostics.Debug.Assert(!a); _ = est.Close();"),
        ("for (int i = 0; i < 2; i++) if (i == 1) est = Make(connection); _ = est.Close(); _ = [|TFSM2001:est|].Close();", "_ = est.Close(); for (int i = 0; i < 2; i++) est = Make(connection); _ = est.Close();"),
        ("_ = est.Close(); _ = [|TFSM2001:est|]!.Close();", "_ = est!.Close(); est = Make(connection); _ = est.Close();"),
        ("_ = (est).Close(); _ = ([|TFSM2001:est|]).Close();", "_ = ((est = est.Send(1, false))).Close();"),
        ("_ = (est = est.Send(1, false)).Close(); _ = [|TFSM2001:est|].Close();", "_ = (est = est.Send(1, false)).Status(); est = Make(connection); _ = est.Close();"),
        ("var other = a ? est : Make(connection); _ = other.Close(); if (a) _ = [|TFSM2001:est|].Close();", "var other = a ? est : Make(connection); _ = other.Close(); if (!a) _ = est.Close();"),
        ("TcpConnection.Established? kept = null; if (a) { kept = est.Send(1, false); } if (kept is null) _ = est.Close(); else _ = [|TFSM2001:est|].Close();", "TcpConnection.Established? kept = null; if (a) { kept = est.Send(1, false); } if (kept is null) _ = est.Close(); else _ = kept.Value.Close();"),
        ("using (new System.IO.MemoryStream()) { _ = est.Close(); } _ = [|TFSM2001:est|].Close();", "using (new System.IO.MemoryStream()) { est = est.Send(1, false); } _ = est.Close();"),
        ("lock (connection) { _ = est.Close(); } _ = [|TFSM2001:est|].Close();", "lock (connection) { if (a) return; _ = est.Close(); }"),
        ("string text = n switch { 0 => Text(est.Close()), _ => \"\" }; if (n == 0) _ = [|TFSM2001:est|].Close();", "string text = n switch { 0 => Text(est.Close()), _ => \"\" }; if (n != 0) _ = est.Close();"),
        ("try { if (a) throw new Exception(); _ = est.Close(); } catch (Exception) { return; } _ = [|TFSM2001:est|].Close();", "try { _ = est.Close(); Ask(); } catch (Exception) { _ = est.Close(); }"),
        ("_ = est.Close(); try { Ask(); } catch (Exception) when (a) { _ = [|TFSM2001:est|].Close(); }", "_ = est.Close(); try { est = Make(connection); Ask(); } catch (Exception) when (a) { _ = est.Close(); }"),
        ("foreach (var each in new[] { est }) { _ = each.Close(); _ = [|TFSM2001:each|].Close(); }", "foreach (var each in new[] { est }) { _ = each.Close(); }"),
        ("(var first, int second) = (est, 1); _ = first.Close(); _ = [|TFSM2001:first|].Close();", "(var first, int second) = (est, 1); _ = first.Close(); (first, second) = (Make(connection), 2); _ = first.Close();"),
        ("if (est is var same) { _ = same.Close(); _ = [|TFSM2001:est|].Close(); }", "if (est is var same) { est = Make(connection); _ = same.Close(); _ = est.Close(); }"),
        ("_ = maybe?.Close(); if (maybe?.IsCurrent == false) _ = [|TFSM2001:maybe|]?.Close();", "_ = maybe?.Close(); if (maybe?.IsCurrent == true) _ = maybe?.Close();"),
        ("_ = est.Close(); if (est is { IsCurrent: false }) _ = [|TFSM2001:est|].Close();", "_ = est.Close(); if (est is { IsCurrent: true }) _ = est.Close();"),
        ("_ = est.Close(); if (!(est.IsCurrent & a)) _ = [|TFSM2001:est|].Close();", "_ = est.Close(); if (est.IsCurrent & a) _ = est.Close();"),
        ("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); if (getpid() > 0) _ = est.Close(); _ = [|TFSM2001:est|].Close();", "static int Two() => 2; if (Two() > 1) est = est.Status(); _ = est.Close();"),
        ("do { _ = [|TFSM2001:est|].Close(); } while (Ask());", "do { _ = est.Close(); } while (false);"),
        ("_ = est.Close(); est = [|TFSM2001:est|].Send(1, false); _ = est.Close();", "_ = est.Close(); est = default; est = Make(connection); _ = est.Close();"),
    ];

    [Fact]
    public void Mistakes_are_marked_and_what_looks_alike_is_not() =>
        AnalyzerRun.AssertMarked([.. Programs.SelectMany(p => new[] { p.Mistaken, p.Right }).Select(HandlePrograms.Statements)]);

    [Theory]
    [InlineData("_ = est.Close();\n_ = est.Send(1, false);", "'est' was consumed by 'Close' on line 17: use what 'Close' returned in its place")]
    [InlineData("while (a)\n    _ = est.Send(1, false);", "'est' was consumed by 'Send' on line 18, in an earlier round of the loop: use what 'Send' returned in its place")]
    public void The_message_names_the_call_that_consumed_it(string statements, string message) =>
        Assert.EndsWith(": " + message, AnalyzerRun.Messages(HandlePrograms.Statements(statements)).Single());
}
