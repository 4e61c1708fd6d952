using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2003: a switch that leaves out states; and the compiler's own warnings where it leaves out none.</summary>
public sealed class IncompleteSwitchTests
{
    private const string Ten = "case TcpState.Closed: case TcpState.Listen: case TcpState.SynSent: case TcpState.SynReceived: case TcpState.Established: "
        + "case TcpState.FinWait1: case TcpState.FinWait2: case TcpState.CloseWait: case TcpState.Closing: case TcpState.LastAck: ";

    private const string TenArms = "TcpState.Closed or TcpState.Listen or TcpState.SynSent or TcpState.SynReceived => 1, TcpState.Established => 2, "
        + "TcpState.FinWait1 or TcpState.FinWait2 => 3, >= TcpState.CloseWait and <= TcpState.LastAck => 4";

    [Fact]
    public void A_statement_that_leaves_states_out_is_reported() => Frame.AssertStatements(
        $"[|TFSM2003:switch|] (connection.State) {{ {Ten} break; }}",
        $"switch (connection.State) {{ {Ten} break; case TcpState.TimeWait: break; }}",
        $"switch (connection.State) {{ {Ten} break; default: break; }}",
        $"switch (connection.State) {{ {Ten} break; case var _: break; }}",
        $"switch (connection.State) {{ {Ten} break; case > TcpState.LastAck: break; }}",
        $"switch (connection.State) {{ {Ten} break; case not TcpState.Listen: break; }}",
        $"[|TFSM2003:switch|] (connection.State) {{ {Ten} break; case TcpState.TimeWait when Unknown(): break; }}",
        $"switch (connection.State) {{ {Ten} break; case TcpState.TimeWait when true: break; }}",
        $"TcpState? maybe = connection.State; [|TFSM2003:switch|] (maybe) {{ {Ten} break; case null: break; }}",
        $"TcpState? maybe = connection.State; switch (maybe) {{ {Ten} break; case TcpState.TimeWait: break; }}",
        "[|TFSM2003:switch|] (machine.State) { }",
        "switch ((connection.State, flags)) { case (TcpState.Listen, TcpFlags.Syn): break; }",
        "switch ((int)connection.State) { case 1: break; }",
        "switch (connection.Parameters) { case null: break; }");

    [Fact]
    public void An_expression_with_an_arm_for_every_state_draws_no_warning_of_the_compiler() => Frame.AssertStatements(
        $"Use(connection.State switch {{ {TenArms}, TcpState.TimeWait => 5 }});",
        $"Use(connection.State [|CS8509:[|TFSM2003:switch|]|] {{ {TenArms} }});",
        $"Use(connection.State [|CS8524:[|TFSM2003:switch|]|] {{ {TenArms}, TcpState.TimeWait when Unknown() => 5 }});",
        $"Use(connection.State switch {{ {TenArms}, _ => 5 }});",
        $"TcpState? maybe = Unknown() ? connection.State : null; Use(maybe [|CS8524:switch|] {{ {TenArms}, TcpState.TimeWait => 5 }});",
        $"TcpState? maybe = Unknown() ? connection.State : null; Use(maybe switch {{ {TenArms}, TcpState.TimeWait => 5, null => 6 }});",
        "Use(DayOfWeek.Monday [|CS8524:switch|] { DayOfWeek.Sunday => 1, DayOfWeek.Monday => 2, DayOfWeek.Tuesday => 3, DayOfWeek.Wednesday => 4, DayOfWeek.Thursday => 5, DayOfWeek.Friday => 6, DayOfWeek.Saturday => 7 });",
        "Use((connection.State, 1) [|CS8509:switch|] { (TcpState.Listen, 1) => 1 });");

    [Fact]
    public void The_message_names_what_is_left_out_and_what_to_do() => Assert.Equal(
        ["TFSM2003 (11,1): This switch over 'TcpState' leaves out TimeWait: add a case for it, or a default that says what becomes of the rest"],
        AnalyzerRun.Messages(Frame.Statements($"switch (connection.State) {{ {Ten} break; }}")));
}
