using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM1003: conditions on state and flags that no message meets of which anything comes.</summary>
public sealed class DeadConditionTests
{
    [Fact]
    public void A_pair_that_nothing_comes_of_is_reported_where_state_and_flags_stand_side_by_side() => Frame.AssertStatements(
        "switch ((connection.State, segment.Flags)) { case [|TFSM1003:(TcpState.Listen, TcpFlags.Fin)|]: Log(\"\"); break; case (TcpState.Listen, TcpFlags.Syn): Log(\"\"); break; }",
        "Use((connection.State, segment.Flags) switch { (TcpState.Listen, TcpFlags.Syn) => 1, [|TFSM1003:(TcpState.Listen, TcpFlags.Rst)|] => 2, _ => 3 });",
        "Use((connection.State, flags) is [|TFSM1003:(TcpState.Closed, TcpFlags.Syn)|]);",
        "Use((connection.State, flags) is (TcpState.Established, TcpFlags.Ack) or [|TFSM1003:(TcpState.Listen, TcpFlags.Fin)|]);",
        "Use((connection.State, flags) is (_, TcpFlags.Fin));",
        "Use((connection.State, flags) is (TcpState.Listen, _));",
        "Use((connection.State, flags) is (TcpState.Listen, TcpFlags.Fin or TcpFlags.Syn));",
        "Use((connection.State, flags) is [|TFSM1003:(TcpState.Listen, TcpFlags.Fin or TcpFlags.Ack)|]);",
        "Use((connection.State, flags) is (TcpState.Listen or TcpState.Established, TcpFlags.Fin | TcpFlags.Ack));",
        "Use((connection.State, flags) is [|TFSM1003:(TcpState.Listen or TcpState.SynSent, TcpFlags.Fin)|]);",
        "Use((connection.State, flags) is (not TcpState.Listen, TcpFlags.Fin | TcpFlags.Ack));",
        "Use((connection.State, segment) is [|TFSM1003:(TcpState.Listen, { Flags: TcpFlags.Fin })|]);",
        "Use((connection.State, segment) is (TcpState.Listen, { Flags: TcpFlags.Syn, Seq: var seq }));");

    [Fact]
    public void A_condition_is_reported_where_the_state_is_known() => Frame.AssertStatements(
        "if (connection.State == TcpState.Listen && [|TFSM1003:segment.Flags == TcpFlags.Fin|]) Log(\"\");",
        "if (connection.State == TcpState.Listen && segment.Flags == TcpFlags.Syn) Log(\"\");",
        "if (segment.Flags == TcpFlags.Fin && [|TFSM1003:connection.State == TcpState.Listen|]) Log(\"\");",
        "if (connection.State == TcpState.Listen) { switch (segment.Flags) { case [|TFSM1003:TcpFlags.Fin|]: Log(\"\"); break; case TcpFlags.Syn: break; } }",
        "if (connection.State != TcpState.Listen) return; if ([|TFSM1003:(flags & (TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Rst|]) Log(\"\");",
        "if (connection.State == TcpState.Listen && [|TFSM1003:(flags & TcpFlags.Ack) != 0|]) Log(\"\");",
        "if (connection.State == TcpState.Listen && (flags & TcpFlags.Ack) == 0) Log(\"\");",
        "if (connection.State == TcpState.Listen && [|TFSM1003:flags.HasFlag(TcpFlags.Ack)|]) Log(\"\");",
        "if (connection.State == TcpState.Listen && flags.HasFlag(TcpFlags.Fin)) Log(\"\");",
        "if (connection.State == TcpState.Listen && !flags.HasFlag(TcpFlags.Ack)) Log(\"\");",
        "switch (connection.State) { case TcpState.Listen when [|TFSM1003:segment.Flags == TcpFlags.Fin|]: Log(\"\"); break; default: break; }",
        "if (connection.State == TcpState.Listen) { if (segment.Flags is [|TFSM1003:TcpFlags.Fin|] or TcpFlags.Syn) Log(\"\"); }",
        "if (connection.State == TcpState.Established && [|TFSM1003:segment.Flags == TcpFlags.None|]) Log(\"\");",
        "TcpFlags got = segment.Flags; if (connection.State == TcpState.Listen && [|TFSM1003:got == TcpFlags.Fin|]) Log(\"\");",
        "TcpState state = connection.State; if (state == TcpState.Listen && [|TFSM1003:flags == TcpFlags.Fin|]) Log(\"\");");

    [Fact]
    public void Flags_with_no_state_in_sight_are_never_reported() => Frame.AssertStatements(
        "if (flags == (TcpFlags.Syn | TcpFlags.Fin)) Log(\"\");",
        "if (flags == TcpFlags.None || (flags & (TcpFlags.Syn | TcpFlags.Rst)) == (TcpFlags.Syn | TcpFlags.Rst)) Log(\"\");",
        "switch (segment) { case { Flags: TcpFlags.Syn | TcpFlags.Fin }: Log(\"\"); break; }",
        "if (Unknown() || connection.State == TcpState.Listen) { if (segment.Flags == TcpFlags.Fin) Log(\"\"); }");

    [Fact]
    public void Flags_are_tied_to_a_state_only_where_nobody_can_doubt_whose_they_are() => Frame.AssertStatements(
        "var other = new TcpConnection(null!); if (connection.State == TcpState.Listen && segment.Flags == TcpFlags.Fin) Use(other.State);",
        "TcpFlags made = TcpFlags.Syn; if (Unknown()) made |= TcpFlags.Ack; if (connection.State == TcpState.Closed && made == TcpFlags.Syn) Log(\"\");",
        "var made = new TcpSegment { Flags = flags | TcpFlags.Syn }; if (connection.State == TcpState.Closed && made.Flags == TcpFlags.Syn) Log(\"\");",
        "var made = segment with { Flags = flags | TcpFlags.Syn }; if (connection.State == TcpState.Closed && made.Flags == TcpFlags.Syn) Log(\"\");",
        "TcpFlags some = flags & (TcpFlags.Syn | TcpFlags.Ack); if (connection.State == TcpState.SynReceived && some == TcpFlags.None) Log(\"\");",
        "if (connection.State == TcpState.Listen) { connection.Close(); if (segment.Flags == TcpFlags.Fin) Log(\"\"); }",
        "if (connection.State == TcpState.Listen && segment.Flags == TcpFlags.Syn) { segment = default; if (segment.Flags == TcpFlags.Syn) Log(\"\"); }");

    [Fact]
    public void Parameters_of_state_and_flags_alone_are_a_machine_too() => AnalyzerRun.AssertMarked(Frame.Members("""
        static int Judge(TcpState state, TcpFlags flags) => (state, flags) switch
        {
            (TcpState.Listen, TcpFlags.Syn) => 1,
            [|TFSM1003:(TcpState.Listen, TcpFlags.Fin)|] => 2,
            _ => 3,
        };
        static bool InAnOld(in TcpSegment segment, TcpState state) => state == TcpState.Listen && [|TFSM1003:segment.Flags == TcpFlags.Fin|];
        static bool OfTwo(TcpState a, TcpState b, TcpFlags flags) => a == TcpState.Listen && b != a && flags == TcpFlags.Fin;
        """));

    [Fact]
    public void What_a_sink_is_told_to_send_did_not_arrive() => AnalyzerRun.AssertMarked(Frame.Members("""
        abstract class Wire : ITcpEffects
        {
            protected TcpConnection? Other;
            private readonly TcpConnection _connection = null!;
            public void Send(in TcpSegment message) { if (_connection.State == TcpState.Closed && message.Flags == TcpFlags.Syn) Use(this); }
            public void Got(in TcpSegment message) { if (_connection.State == TcpState.Closed && [|TFSM1003:message.Flags == TcpFlags.Syn|]) Use(this); }
            public abstract void Start(TcpTimer timer, TimeSpan after);
            public abstract void Stop(TcpTimer timer);
            public abstract void Signal(in TcpNotice notice);
            public abstract void Fired(TcpRule rule);
            public abstract SequenceNumber ChooseIss();
            public abstract SequenceNumber ChooseIssAbove(SequenceNumber last);
            public abstract TimeSpan Rto(byte @try);
            public abstract bool MayUseSocket();
            public abstract bool HasRoom();
            public abstract bool DiffservOk();
            public abstract bool SecurityOk();
            public abstract bool SourceOk();
            public abstract bool RemoteSpecified();
            public abstract bool RemoteValid();
            public abstract uint ResendLength(SequenceNumber from);
            public abstract uint ReceiveWindow();
            public abstract uint Readable();
            public abstract uint HeldText(SequenceNumber from);
            public abstract bool MaySend(uint len);
            public abstract bool MayChallenge();
        }
        """));

    [Fact]
    public void The_message_tells_what_becomes_of_it_and_what_the_state_acts_on() => Assert.Equal(
    [
        "TFSM1003 (11,44): Listen (RFC 9293, section 3.3.2) never acts on a message that meets 'flags == TcpFlags.Fin': it is dropped; it acts on Syn without Rst and Ack",
        "TFSM1003 (12,34): Closed (RFC 9293, section 3.3.2) never acts on a message that meets '(TcpState.Closed, TcpFlags.Ack)': it is answered at most; it acts on none",
    ], AnalyzerRun.Messages(Frame.Statements("""
        if (connection.State == TcpState.Listen && flags == TcpFlags.Fin) Log("");
        if ((connection.State, flags) is (TcpState.Closed, TcpFlags.Ack)) Log("");
        """)));
}
