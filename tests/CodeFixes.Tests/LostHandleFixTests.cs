using System.Threading.Tasks;

namespace TcpFsm.CodeFixes.Tests;

/// <summary>TFSM2002: the handle that a call returns is kept, and used from there on.</summary>
public sealed class LostHandleFixTests
{
    [Fact]
    public Task A_handle_of_the_same_state_goes_back_into_its_variable() => AssertFixed(
        "Assign the handle to 'est'",
        "TcpConnection.Established est",
        """
        // the first
        est.Send(1, false); // octet
        """,
        """
        // the first
        est = est.Send(1, false); // octet
        """);

    [Fact]
    public Task A_field_is_a_variable_too() => AssertFixed(
        "Assign the handle to 'this._est'", "", "this._est.Send(1, false);", "this._est = this._est.Send(1, false);");

    [Fact]
    public Task A_handle_of_another_state_gets_a_variable_that_later_statements_use() => AssertFixed(
        "Keep the Closed handle",
        "TcpConnection.Established est, TcpConnection.Established other, TcpSegment segment",
        """
        est.Abort();
        if (est.IsCurrent) _ = est.Receive(in segment);
        est = other;
        _ = est.Send(1, false);
        """,
        """
        var closed = est.Abort();
        if (closed.IsCurrent) _ = closed.Receive(in segment);
        est = other;
        _ = est.Send(1, false);
        """);

    [Fact]
    public Task Several_outcomes_get_a_case_each_and_the_same_state_goes_back() => AssertFixed(
        "Handle every outcome",
        "TcpConnection.Established est, TcpSegment segment",
        """
        est.Receive(in segment); // whatever comes
        """,
        """
        switch (est.Receive(in segment))
        {
            case { Closed: { } closed }:
                break;
            case { Established: { } established }:
                est = established;
                break;
            case { CloseWait: { } closeWait }:
                break;
        } // whatever comes
        """);

    [Fact]
    public async Task All_of_a_project_are_kept_at_once_each_under_a_name_of_its_own()
    {
        const string Parameters = "TcpConnection.Established est, TcpConnection.Established other";
        using var run = new FixRun(new LostHandleFix(), Program(Parameters, "est.Send(1, false);\n_ = est.IsCurrent;\nest.Abort();\nother.Abort();"));
        Assert.Equal(
            [Program(Parameters, "est = est.Send(1, false);\n_ = est.IsCurrent;\nvar closed = est.Abort();\nvar closed2 = other.Abort();")],
            await run.FixAllAsync("Assign the handle to 'est'"));
    }

    [Fact]
    public async Task What_is_no_statement_of_its_own_is_left_to_the_programmer()
    {
        using var run = new FixRun(new LostHandleFix(), Program("TcpConnection.Established est", "System.Action close = () => est.Abort();\nclose();"));
        Assert.Empty(await run.TitlesAsync());
    }

    private static async Task AssertFixed(string title, string parameters, string statements, string expected)
    {
        using var run = new FixRun(new LostHandleFix(), Program(parameters, statements));
        Assert.Equal(Program(parameters, expected), await run.FixAsync(title));
    }

    private static string Program(string parameters, string statements) => $$"""
        using TcpFsm;

        class User
        {
            TcpConnection.Established _est;

            void Use({{parameters}})
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
