using System.Threading.Tasks;

namespace TcpFsm.CodeFixes.Tests;

/// <summary>TFSM2003: the cases that are missing are added after the others, and look like them.</summary>
public sealed class MissingCasesFixTests
{
    private const string Ten = "TcpState.Closed or TcpState.Listen or TcpState.SynSent or TcpState.SynReceived or TcpState.Established or TcpState.FinWait1 "
        + "or TcpState.FinWait2 or TcpState.CloseWait or TcpState.Closing or TcpState.LastAck";

    private const string AddTimeWait = "Add a case for TimeWait";

    [Fact]
    public Task A_statement_gets_a_section_after_its_last() => AssertFixed(
        AddTimeWait,
        $$"""
        using TcpFsm;

        class Watch
        {
            int _open;

            void See(TcpState state)
            {
                // what a user sees
                switch (state)
                {
                    case {{Ten}}: // alive
                        _open++;
                        break; // counted
                    // nothing more
                }
            }
        }
        """,
        $$"""
        using TcpFsm;

        class Watch
        {
            int _open;

            void See(TcpState state)
            {
                // what a user sees
                switch (state)
                {
                    case {{Ten}}: // alive
                        _open++;
                        break; // counted
                    // nothing more
                    case TcpState.TimeWait:
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task All_states_are_added_to_an_empty_statement() => AssertFixed(
        "Add cases for the 11 states left out",
        """
        class Watch
        {
        	void See(TcpFsm.TcpState state)
        	{
        		switch (state)
        		{
        		}
        	}
        }
        """,
        """
        class Watch
        {
        	void See(TcpFsm.TcpState state)
        	{
        		switch (state)
        		{
        			case TcpFsm.TcpState.Closed:
        				break;
        			case TcpFsm.TcpState.Listen:
        				break;
        			case TcpFsm.TcpState.SynSent:
        				break;
        			case TcpFsm.TcpState.SynReceived:
        				break;
        			case TcpFsm.TcpState.Established:
        				break;
        			case TcpFsm.TcpState.FinWait1:
        				break;
        			case TcpFsm.TcpState.FinWait2:
        				break;
        			case TcpFsm.TcpState.CloseWait:
        				break;
        			case TcpFsm.TcpState.Closing:
        				break;
        			case TcpFsm.TcpState.LastAck:
        				break;
        			case TcpFsm.TcpState.TimeWait:
        				break;
        		}
        	}
        }
        """);

    [Fact]
    public Task A_statement_in_one_line_stays_in_it() => AssertFixed(
        AddTimeWait,
        $$"""using TcpFsm; class Watch { void See(TcpState state) { switch (state) { case {{Ten}}: break; } } }""",
        $$"""using TcpFsm; class Watch { void See(TcpState state) { switch (state) { case {{Ten}}: break; case TcpState.TimeWait: break; } } }""");

    [Fact]
    public Task An_expression_gets_a_comma_and_an_arm() => AssertFixed(
        AddTimeWait,
        $$"""
        using TcpFsm;

        class Watch
        {
            string See(TcpState state) => state switch
            {
                // everything else
                {{Ten}} => "open" // or opening
            };
        }
        """,
        $$"""
        using TcpFsm;

        class Watch
        {
            string See(TcpState state) => state switch
            {
                // everything else
                {{Ten}} => "open", // or opening
                TcpState.TimeWait => throw new System.NotImplementedException()
            };
        }
        """);

    [Fact]
    public Task An_expression_whose_last_arm_ends_with_a_comma_goes_on_so() => AssertFixed(
        AddTimeWait,
        $$"""
        using System;
        using TcpFsm;

        class Watch
        {
            string See(TcpState? state) => state switch
            {
                {{Ten}} => "open",
                null => "none",
            };
        }
        """,
        $$"""
        using System;
        using TcpFsm;

        class Watch
        {
            string See(TcpState? state) => state switch
            {
                {{Ten}} => "open",
                null => "none",
                TcpState.TimeWait => throw new NotImplementedException(),
            };
        }
        """);

    [Fact]
    public Task An_expression_in_one_line_stays_in_it() => AssertFixed(
        AddTimeWait,
        $$"""using TcpFsm; class Watch { int See(TcpState state) => state switch { {{Ten}} => 1}; }""",
        $$"""using TcpFsm; class Watch { int See(TcpState state) => state switch { {{Ten}} => 1, TcpState.TimeWait => throw new System.NotImplementedException() }; }""");

    [Fact]
    public Task Line_ends_are_the_files_own() => AssertFixed(
        AddTimeWait,
        $"using TcpFsm;\r\nclass Watch\r\n{{\r\n    void See(TcpState s)\r\n    {{\r\n        switch (s)\r\n        {{\r\n        case {Ten}:\r\n            break;\r\n        }}\r\n    }}\r\n}}\r\n",
        $"using TcpFsm;\r\nclass Watch\r\n{{\r\n    void See(TcpState s)\r\n    {{\r\n        switch (s)\r\n        {{\r\n        case {Ten}:\r\n            break;\r\n        case TcpState.TimeWait:\r\n            break;\r\n        }}\r\n    }}\r\n}}\r\n");

    [Fact]
    public Task A_union_gets_a_case_for_each_handle_it_may_hold() => AssertFixed(
        "Add cases for the 2 states left out",
        """
        using TcpFsm;

        class Watch
        {
            void See(TcpConnection.Established established, TcpSegment segment)
            {
                switch (established.Receive(in segment))
                {
                    case { Established: { } next }: established = next; break;
                }
            }
        }
        """,
        """
        using TcpFsm;

        class Watch
        {
            void See(TcpConnection.Established established, TcpSegment segment)
            {
                switch (established.Receive(in segment))
                {
                    case { Established: { } next }: established = next; break;
                    case { Closed: { } closed }:
                        break;
                    case { CloseWait: { } closeWait }:
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task A_switch_expression_over_a_union_gets_arms_whose_variables_are_new() => AssertFixed(
        "Add cases for the 2 states left out",
        """
        using TcpFsm;

        class Watch
        {
            bool See(TcpConnection.Established established, TcpSegment segment)
            {
                bool closed = false;
                return established.Receive(in segment) switch
                {
                    { CloseWait: { } } => closed
                };
            }
        }
        """,
        """
        using TcpFsm;

        class Watch
        {
            bool See(TcpConnection.Established established, TcpSegment segment)
            {
                bool closed = false;
                return established.Receive(in segment) switch
                {
                    { CloseWait: { } } => closed,
                    { Closed: { } closed2 } => throw new System.NotImplementedException(),
                    { Established: { } established2 } => throw new System.NotImplementedException()
                };
            }
        }
        """);

    [Fact]
    public async Task All_switches_of_a_project_are_completed_at_once()
    {
        string inner = $"class A {{ int See(TcpFsm.TcpState a, TcpFsm.TcpState b) => a switch {{ {Ten.Replace("Tcp", "TcpFsm.Tcp")} => b switch {{ {Ten.Replace("Tcp", "TcpFsm.Tcp")} => 1 }} }}; }}";
        string other = $"using TcpFsm; class B {{ void See(TcpState s) {{ switch (s) {{ case {Ten}: break; }} }} }}";
        using var run = new FixRun(new MissingCasesFix(), inner, other);
        Assert.Equal(
            [
                inner.Replace("1 }", "1, TcpFsm.TcpState.TimeWait => throw new System.NotImplementedException() }, TcpFsm.TcpState.TimeWait => throw new System.NotImplementedException()"),
                other.Replace("break; }", "break; case TcpState.TimeWait: break; }"),
            ],
            await run.FixAllAsync(AddTimeWait));
    }

    private static async Task AssertFixed(string title, string program, string expected)
    {
        using var run = new FixRun(new MissingCasesFix(), program);
        Assert.Equal(expected, await run.FixAsync(title));
    }
}
