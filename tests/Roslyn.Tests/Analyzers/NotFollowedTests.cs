using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>What docs/analyzers.md says is left to the check at run time: nothing is said of it, true or false.</summary>
public sealed class NotFollowedTests
{
    [Fact]
    public void Handles_that_are_not_in_variables() => AssertSilent(
        "var all = new[] { est }; _ = all[0].Close(); _ = all[0].Close();",
        "var all = new List<TcpConnection.Established> { est }; foreach (var each in all) _ = each.Close(); foreach (var each in all) _ = each.Close();",
        "var pair = (est, 1); _ = pair.est.Close(); _ = pair.est.Close();",
        "var pair = (est, 1); var (copy, _) = pair; _ = copy.Close(); _ = est.Close();",
        "var held = new { est }; _ = held.est.Close(); _ = held.est.Close();",
        "var outcome = est.Receive(segment); _ = outcome.Established?.Close(); _ = outcome.Established?.Close();");

    [Fact]
    public void Copies_that_may_be_none() => AssertSilent(
        "var copy = Make(connection); if (Ask()) copy = est; _ = copy.Close(); _ = est.Close();",
        "var copy = Make(connection); _ = (Ask() ? est : copy).Close(); _ = est.Close();",
        "var copy = maybe ?? est; _ = copy.Close(); _ = est.Close();",
        "var copy = est; while (Ask()) copy = Make(connection); _ = copy.Close(); _ = est.Close();");

    [Fact]
    public void Handles_given_away() => AssertSilent(
        "void Quit(TcpConnection.Established e) => _ = e.Close(); Quit(est); _ = est.Close();",
        "Action quit = () => _ = est.Close(); quit(); _ = est.Close();",
        "Func<TcpConnection.Established.CloseOutcome> quit = est.Close; Use(quit()); _ = est.Close();",
        "await Task.Run(() => est.Close()); _ = est.Close();");

    [Fact]
    public void Variables_that_change_unseen() => AssertSilent(
        "Action renew = () => est = Make(connection); _ = est.Close(); renew(); _ = est.Close();",
        "void Renew() => est.TryRenew(out est); _ = est.Close(); Renew(); _ = est.Close();",
        "void Twice(ref TcpConnection.Established e) { _ = e.Close(); Use(null); _ = e.Close(); } Twice(ref est);",
        "void Twice(in TcpConnection.Established e) { _ = e.Close(); Use(null); _ = e.Close(); } Twice(est);",
        "void Twice(TcpConnection.Established e) { ref var same = ref e; _ = e.Close(); same = Make(connection); _ = e.Close(); } Twice(est);",
        "void Renewed(out TcpConnection.Established e) => e = Make(connection); _ = est.Close(); Renewed(out est); _ = est.Close();",
        "void Renewed(ref TcpConnection.Established e) => e = Make(connection); _ = est.Close(); Renewed(ref est); _ = est.Close();");

    [Fact]
    public void What_a_handler_cannot_know() => AssertSilent(
        "try { _ = est.Close(); } catch (InvalidOperationException) { _ = est.Close(); }",
        "_ = est.Close(); try { est = Make(connection); } catch (InvalidOperationException) { _ = est.Close(); }",
        "try { _ = est.Close(); } catch (InvalidOperationException) when (est.Send(1, false).IsCurrent) { }");

    [Fact]
    public void Fields_of_a_primary_constructor() => AnalyzerRun.AssertMarked("""
        using TcpFsm;
        file sealed class Client(TcpConnection.Established est)
        {
            public void Close() { _ = est.Close(); Renew(); _ = est.Close(); }
            private void Renew() => est.TryRenew(out est);
        }
        """);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void More_ways_than_are_told_apart(int handles, bool isJudged)
    {
        // Each handle is closed or not, and it matters later: two, four, eight ways and so on.
        string[] names = [.. Enumerable.Range(0, handles).Select(n => $"h{n}")];
        string made = string.Concat(names.Select(h => $"bool {h}closed = Ask(); var {h} = Make(connection); "));
        string closed = string.Concat(names.Select(h => $"if ({h}closed) _ = {h}.Close(); "));
        string used = string.Concat(names.Select(h => $"if (!{h}closed) _ = {h}.Close(); "));
        string mistake = isJudged ? "_ = est.Close(); _ = [|TFSM2001:est|].Close();" : "_ = est.Close(); _ = est.Close();";
        AnalyzerRun.AssertMarked(HandlePrograms.Statements(made + closed + used + mistake));
    }

    [Fact]
    public void A_method_beyond_all_measure_comes_to_an_end()
    {
        string names = string.Concat(Enumerable.Range(0, 60).Select(n => $"bool b{n} = maybe is null; var h{n} = Make(connection); if (b{n}) _ = h{n}.Close(); "));
        string chain = string.Join(" | ", Enumerable.Range(0, 60).Select(n => $"b{n}"));
        string nested = string.Concat(Enumerable.Repeat("try { Ask(); } finally { ", 20)) + "_ = est.Send(1, false);" + string.Concat(Enumerable.Repeat(" }", 20));
        AssertSilent(names + $"if ({chain}) return; Use(h0); Use(h59);", nested);
    }

    private static void AssertSilent(params string[] statements) => AnalyzerRun.AssertMarked([.. statements.Select(HandlePrograms.Statements)]);
}
