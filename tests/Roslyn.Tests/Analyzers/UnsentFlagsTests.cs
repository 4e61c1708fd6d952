using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM1002: flags that a state never sends.</summary>
public sealed class UnsentFlagsTests
{
    [Fact]
    public void A_handle_composes_what_is_sent_without_leaving_its_state() => Frame.AssertStatements(
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose([|TFSM1002:TcpFlags.Fin | TcpFlags.Ack|]));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose(TcpFlags.Ack));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose(TcpFlags.Ack | TcpFlags.Psh));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose([|TFSM1002:TcpFlags.Syn|]));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose([|TFSM1001:TcpFlags.Fin|]));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose(flags));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose([|TFSM1002:flags | TcpFlags.Syn|]));",
        "if (connection.TryGetEstablished(out var est)) Send(est.Compose(flags: Unknown() ? TcpFlags.Ack : [|TFSM1002:TcpFlags.Syn|]));",
        "if (connection.TryGetFinWait1(out var fin)) Send(fin.Compose(TcpFlags.Fin | TcpFlags.Ack));",
        "if (connection.TryGetListen(out var listen)) Send(listen.Compose(TcpFlags.Rst));");

    [Fact]
    public void A_segment_made_where_the_state_is_known_has_flags_that_the_state_sends() => Frame.AssertStatements(
        "if (connection.State == TcpState.Established) Send(new TcpSegment { Flags = [|TFSM1002:TcpFlags.Syn|] });",
        "if (connection.State == TcpState.Established) Send(new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack });",
        "if (connection.State == TcpState.Closed) Send(new TcpSegment { Flags = TcpFlags.Rst | TcpFlags.Ack });",
        "switch (connection.State) { case TcpState.TimeWait: Flags([|TFSM1002:TcpFlags.Fin | TcpFlags.Ack|]); break; case TcpState.LastAck: Flags(TcpFlags.Fin | TcpFlags.Ack); break; default: break; }",
        "if (connection.State == TcpState.Established) Send(segment with { Flags = [|TFSM1002:TcpFlags.Syn|] });",
        "TcpFlags syn = TcpFlags.Syn; if (connection.State == TcpState.Established) Send(new TcpSegment { Flags = [|TFSM1002:syn|] });",
        "Send(new TcpSegment { Flags = TcpFlags.Syn });",
        "if (connection.State == TcpState.Established || Unknown()) Send(new TcpSegment { Flags = TcpFlags.Syn });",
        "if (connection.State == TcpState.Established) { Log(\"\"); Send(new TcpSegment { Flags = TcpFlags.Syn }); }",
        "var other = new TcpConnection(null!); if (connection.State == TcpState.Established) Send(new TcpSegment { Flags = TcpFlags.Syn }); Use(other.State);");

    [Fact]
    public void What_a_machine_is_given_is_made_in_the_peers_name() => Frame.AssertStatements(
        "if (connection.State == TcpState.SynSent) connection.Receive(new TcpSegment { Flags = TcpFlags.Rst | TcpFlags.Ack });",
        "if (connection.State == TcpState.Established) { var syn = new TcpSegment { Flags = TcpFlags.Syn }; connection.Receive(syn); }");

    [Fact]
    public void The_message_says_which_call_sends_them_or_which_states_do() => Assert.Equal(
    [
        "TFSM1002 (13,21): Established (RFC 9293, section 3.3.2) sends 'Fin | Ack' only on the way out: they are sent by Close()",
        "TFSM1002 (14,21): Established (RFC 9293, section 3.3.2) never sends 'Syn': Closed, Listen and SynSent may",
    ], AnalyzerRun.Messages(Frame.Statements("""
        if (connection.TryGetEstablished(out var est))
        {
            Use(est.Compose(TcpFlags.Fin | TcpFlags.Ack));
            Use(est.Compose(TcpFlags.Syn));
        }
        """)));
}
