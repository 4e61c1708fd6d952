using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM2004: events that are illegal in the state known where they are called.</summary>
public sealed class IllegalEventTests
{
    [Fact]
    public void A_state_is_known_by_conditions() => Frame.AssertStatements(
        "if (connection.State == TcpState.Closed) connection.[|TFSM2004:Send|](1, false);",
        "if (TcpState.Closed == connection.State) connection.[|TFSM2004:Send|](1, false);",
        "if (connection.State == TcpState.Listen) connection.Send(1, false);",
        "if (connection.State != TcpState.Closed) return; connection.[|TFSM2004:Close|]();",
        "if (connection.State != TcpState.Closed) connection.Close(); else connection.[|TFSM2004:Close|]();",
        "if (connection.State is TcpState.TimeWait or TcpState.LastAck) connection.[|TFSM2004:Close|]();",
        "if (connection.State is TcpState.TimeWait or TcpState.CloseWait) connection.Close();",
        "if (connection.State is not TcpState.Closed) return; connection.[|TFSM2004:Receive|](1);",
        "if (connection.State >= TcpState.Closing) connection.[|TFSM2004:Send|](1, false);",
        "if (Unknown() && connection.State > TcpState.CloseWait) connection.[|TFSM2004:Send|](1, false);",
        "if ((int)connection.State == 0) connection.[|TFSM2004:Abort|]();",
        "if (connection.State == (TcpState)0) connection.[|TFSM2004:Abort|]();",
        "if (connection is { State: TcpState.Closed }) connection.[|TFSM2004:Abort|]();",
        "if (connection is { State: not TcpState.Closed }) connection.Abort(); else connection.Close();",
        "if (connection.Machine.State == TcpState.Closed) connection.[|TFSM2004:Abort|]();",
        "if (connection.TryGetFinWait2(out _)) connection.[|TFSM2004:Send|](1, false);",
        "if (connection.TryGetFinWait2(out _) || Unknown()) connection.Send(1, false);",
        "while (connection.State == TcpState.Closed) { if (segment.Data == 0) connection.[|TFSM2004:Send|](1, false); }",
        "bool closed = connection.State == TcpState.Closed; if (closed) connection.[|TFSM2004:Send|](1, false);",
        "bool closed = connection.State == TcpState.Closed; if (!closed) connection.Send(1, false);",
        "Use(connection.State == TcpState.Closed ? connection.[|TFSM2004:Close|]() : connection.Close());");

    [Fact]
    public void A_state_is_known_in_the_arms_of_a_switch() => Frame.AssertStatements(
        "switch (connection.State) { case TcpState.Closed: connection.[|TFSM2004:Send|](1, false); break; default: connection.Send(1, false); break; }",
        "switch (connection.State) { case TcpState.Closed: case TcpState.Established: connection.Send(1, false); break; default: break; }",
        "switch (connection.State) { case TcpState.Closed: connection.OpenActive(); break; case var _: connection.OpenActive(); break; }",
        "switch (connection.State) { case TcpState s when s == TcpState.Closed: connection.[|TFSM2004:Send|](1, false); break; default: break; }",
        "switch (connection.State) { case < TcpState.SynSent: connection.Send(1, false); break; case > TcpState.CloseWait: connection.[|TFSM2004:Send|](1, false); break; default: break; }",
        "Use(connection.State switch { TcpState.Closed => connection.[|TFSM2004:Close|](), _ => connection.Close() });",
        "switch (connection) { case { State: TcpState.Closed }: connection.[|TFSM2004:Close|](); break; }",
        "switch ((connection.State, Unknown())) { case (TcpState.Closed, true): connection.[|TFSM2004:Close|](); break; case (TcpState.Closed, _): connection.OpenActive(); break; case (_, true): connection.Close(); break; }");

    [Fact]
    public void A_copy_of_the_state_tells_it_until_the_state_may_have_changed() => Frame.AssertStatements(
        "TcpState state = connection.State; if (state == TcpState.Closed) connection.[|TFSM2004:Send|](1, false);",
        "TcpState state = connection.State; connection.Close(); if (state == TcpState.Closed) connection.Send(1, false);",
        "TcpState state = connection.State, other = state; if (other == TcpState.Closed) connection.[|TFSM2004:Send|](1, false);",
        "int state = (int)connection.State; if (state == 0) connection.Send(1, false);",
        "var (state, _) = (connection.State, 1); if (state == TcpState.Closed) connection.Send(1, false);",
        "var pair = (connection.State, 1); if (pair.State == TcpState.Closed) connection.[|TFSM2004:Send|](1, false);",
        "if (connection.State is var state && state == TcpState.Closed) connection.[|TFSM2004:Send|](1, false);");

    [Fact]
    public void What_may_change_the_state_makes_it_unknown() => Frame.AssertStatements(
        "if (connection.State == TcpState.Closed) { connection.OpenActive(); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { Unknown(); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { Use(connection); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { Console.WriteLine(connection); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { connection = new TcpConnection(null!); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { Open(); connection.Send(1, false); } void Open() => connection.OpenActive();",
        "Action open = () => connection.OpenActive(); if (connection.State == TcpState.Closed) { open(); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { new List<int>().ForEach(_ => connection.OpenActive()); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { lock (connection) connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { $\"{connection}\".Trim(); connection.Send(1, false); }",
        "async Task Later() { if (connection.State == TcpState.Closed) { await Task.Yield(); connection.Send(1, false); } }",
        "IEnumerable<int> Each() { if (connection.State == TcpState.Closed) { yield return 1; connection.Send(1, false); } }",
        "while (Unknown()) { if (connection.State == TcpState.Closed) connection.OpenPassive(); connection.Send(1, false); }",
        "try { connection.OpenActive(); } catch (Exception) { connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { try { connection.OpenActive(); } finally { connection.Send(1, false); } }",
        "if (connection.State == TcpState.Closed) { try { Unknown(); } catch (Exception) { connection.Send(1, false); } }");

    [Fact]
    public void What_cannot_change_the_state_leaves_it_known() => Frame.AssertStatements(
        "if (connection.State == TcpState.Closed) { Console.WriteLine(\"closed\"); connection.[|TFSM2004:Send|](1, false); }",
        "if (connection.State == TcpState.Closed) { Console.WriteLine($\"{connection.State} at {DateTime.Now}\"); connection.[|TFSM2004:Send|](1, false); }",
        "if (connection.State == TcpState.Closed) { var list = new List<TcpSegment>(); list.Add(segment); connection.[|TFSM2004:Send|](1, false); }",
        "if (connection.State == TcpState.Closed) { try { Console.WriteLine(); connection.[|TFSM2004:Send|](1, false); } finally { Log(\"\"); } }",
        "if (connection.State == TcpState.Closed) { Use(connection.State == TcpState.Closed ? 1 : 2); connection.Send(1, false); }",
        "if (connection.State == TcpState.Closed) { for (int i = 0; i < 3; i++) Console.WriteLine(i); connection.[|TFSM2004:Send|](1, false); }");

    [Fact]
    public void A_machine_changes_by_its_own_calls_only() => Frame.AssertStatements(
        "var p = TcpParameters.Default; if (machine.State == TcpState.Closed) { Log(\"\"); machine.[|TFSM2004:Send|](1, false, p, ref effects); }",
        "var p = TcpParameters.Default; if (machine.State == TcpState.Closed) { machine.OpenActive(p, ref effects); machine.Send(1, false, p, ref effects); }",
        "var p = TcpParameters.Default; machine.State = TcpState.Closed; machine.[|TFSM2004:Send|](1, false, p, ref effects);",
        "var p = TcpParameters.Default; TcpMachine copy = machine; if (machine.State == TcpState.Closed) { machine.OpenActive(p, ref effects); copy.[|TFSM2004:Send|](1, false, p, ref effects); }",
        "var p = TcpParameters.Default; if (machine.State == TcpState.Closed) { Change(ref machine); machine.Send(1, false, p, ref effects); } void Change(ref TcpMachine m) => m.State = TcpState.Established;",
        "var p = TcpParameters.Default; ref TcpMachine alias = ref machine; if (machine.State == TcpState.Closed) { alias.State = TcpState.Established; machine.Send(1, false, p, ref effects); }",
        "var p = TcpParameters.Default; if (machine.State == TcpState.Closed) machine.Expire(TcpTimer.TimeWait, p, ref effects);");

    [Fact]
    public void A_readonly_field_is_followed_and_another_is_not() => AnalyzerRun.AssertMarked(Frame.Members("""
        sealed class Client
        {
            private readonly TcpConnection _connection = new(null!);
            private TcpConnection _other = new(null!);
            private TcpState _state;
            void Run(Client client)
            {
                if (_connection.State == TcpState.Closed) _connection.[|TFSM2004:Send|](1, false);
                if (this._connection.State == TcpState.Closed) _connection.[|TFSM2004:Send|](1, false);
                if (_connection.State == TcpState.Closed) { Log(""); _connection.Send(1, false); }
                if (client._connection.State == TcpState.Closed) _connection.Send(1, false);
                if (_other.State == TcpState.Closed) _other.Send(1, false);
                if (_state == TcpState.Closed) _connection.Send(1, false);
            }
        }
        """));

    [Fact]
    public void Two_connections_are_told_apart_and_neither_outlives_a_call_of_the_other() => AnalyzerRun.AssertMarked(Frame.Members("""
        static void Run(TcpConnection a, TcpConnection b)
        {
            if (a.State == TcpState.Closed) b.Send(1, false);
            if (a.State == TcpState.Closed && b.State == TcpState.Listen) { a.[|TFSM2004:Close|](); b.Close(); }
            if (a.State == TcpState.Closed) { b.OpenActive(); a.Send(1, false); }
            TcpConnection same = a;
            if (a.State == TcpState.Closed) same.[|TFSM2004:Close|]();
        }
        """));

    [Fact]
    public void Lambdas_and_local_functions_know_what_they_ask_themselves() => Frame.AssertStatements(
        "Action later = () => { if (connection.State == TcpState.Closed) connection.[|TFSM2004:Send|](1, false); };",
        "if (connection.State == TcpState.Closed) { Action later = () => connection.Send(1, false); later(); }",
        "void Later(TcpConnection c) { if (c.State == TcpState.Closed) c.[|TFSM2004:Send|](1, false); } Later(connection);");

    [Fact]
    public void The_message_names_state_section_and_the_calls_that_are_legal() => Assert.Equal(
        ["TFSM2004 (11,53): 'Send' is illegal in Closed (RFC 9293, section 3.3.2) and would be refused; legal there: OpenPassive, OpenActive, Receive, IcmpHard and IcmpSoft"],
        AnalyzerRun.Messages(Frame.Statements("if (connection.State == TcpState.Closed) connection.Send(1, false);")));
}
