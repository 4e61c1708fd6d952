using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>TFSM1001: flags that are never legal, where they are all the flags of one message.</summary>
public sealed class IllegalFlagsTests
{
    [Fact]
    public void Illegal_constants_are_found_however_they_are_written() => Frame.AssertStatements(
        "Send(new TcpSegment { Flags = [|TFSM1001:TcpFlags.Syn | TcpFlags.Fin|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:TcpFlags.Syn | TcpFlags.Rst|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:TcpFlags.None|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:0|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:default|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:TcpFlags.Fin|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:(TcpFlags)3|] });",
        "Send(new TcpSegment { Flags = [|TFSM1001:(TcpFlags)(1 << 1 | 1)|] });",
        "Send(new TcpSegment { Flags = ([|TFSM1001:TcpFlags.Fin|]) });",
        "const TcpFlags both = TcpFlags.Syn | TcpFlags.Fin; Send(new TcpSegment { Flags = [|TFSM1001:both|] });",
        "const byte both = 3; Send(new TcpSegment { Flags = [|TFSM1001:(TcpFlags)both|] });",
        "TcpFlags both = TcpFlags.Syn | TcpFlags.Fin; Send(new TcpSegment { Flags = [|TFSM1001:both|] });",
        "TcpFlags both; both = TcpFlags.Syn | TcpFlags.Fin; Send(new TcpSegment { Flags = [|TFSM1001:both|] });",
        "TcpFlags syn = TcpFlags.Syn, both = syn | TcpFlags.Fin; Send(new TcpSegment { Flags = [|TFSM1001:both|] });",
        "int both = 3; Send(new TcpSegment { Flags = [|TFSM1001:(TcpFlags)both|] });",
        "Send(segment with { Flags = [|TFSM1001:TcpFlags.Syn | TcpFlags.Fin|] });",
        "TcpSegment made = new() { Seq = new(1), Flags = [|TFSM1001:TcpFlags.Syn | TcpFlags.Fin|] };",
        "TcpSegment[] many = { new() { Flags = [|TFSM1001:TcpFlags.Fin|] }, new() { Flags = TcpFlags.Syn } };",
        "List<TcpSegment> many = [new() { Flags = TcpFlags.Syn }, new() { Flags = [|TFSM1001:TcpFlags.Fin|] }];",
        "Flags([|TFSM1001:TcpFlags.Syn | TcpFlags.Fin|]);",
        "Flags(flags: [|TFSM1001:TcpFlags.Syn | TcpFlags.Fin|]);",
        "Func<TcpSegment> make = () => new TcpSegment { Flags = [|TFSM1001:TcpFlags.Fin|] };");

    [Fact]
    public void Legal_constants_are_not_reported() => Frame.AssertStatements(
        "Send(new TcpSegment { Flags = TcpFlags.Syn });",
        "Send(new TcpSegment { Flags = TcpFlags.Rst });",
        "Send(new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ack });",
        "Send(new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack | TcpFlags.Psh | TcpFlags.Urg });",
        "Send(new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr });",
        "Send(new TcpSegment { Flags = (TcpFlags)0x12 });",
        "Send(new TcpSegment { Seq = new(1) });",
        "Send(new TcpSegment() with { Flags = TcpFlags.Ack });",
        "Send(segment with { Flags = segment.Flags | TcpFlags.Ack });",
        "Flags(flags | TcpFlags.Fin);",
        "Flags(flags & (TcpFlags.Syn | TcpFlags.Fin));");

    [Fact]
    public void Neutral_flags_change_nothing() => Frame.AssertStatements(
        "Flags([|TFSM1001:TcpFlags.Psh|]);",
        "Flags([|TFSM1001:TcpFlags.Ece | TcpFlags.Cwr|]);",
        "Flags([|TFSM1001:TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Ece|]);",
        "Flags(TcpFlags.Ack | TcpFlags.Psh);");

    [Fact]
    public void Masks_comparisons_and_patterns_are_no_segment() => Frame.AssertStatements(
        "const TcpFlags scan = TcpFlags.Syn | TcpFlags.Fin; Use((flags & scan) == scan);",
        "TcpFlags scan = TcpFlags.Syn | TcpFlags.Fin; Use(scan);",
        "Use(flags == (TcpFlags.Syn | TcpFlags.Rst));",
        "Use(flags == TcpFlags.None || flags == 0);",
        "Use(flags is TcpFlags.Fin or (TcpFlags.Syn | TcpFlags.Fin) or TcpFlags.None);",
        "Use(segment.Flags.HasFlag(TcpFlags.Syn | TcpFlags.Fin));",
        "Use((segment.Flags & ~(TcpFlags.Psh | TcpFlags.Ece | TcpFlags.Cwr)) == TcpFlags.Fin);",
        "Use(segment is { Flags: TcpFlags.Syn | TcpFlags.Fin });",
        "switch (flags) { case TcpFlags.None: case TcpFlags.Fin: case TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Urg: Use(flags); break; }",
        "TcpFlags[] scans = { TcpFlags.None, TcpFlags.Fin, TcpFlags.Syn | TcpFlags.Fin }; Use(Array.IndexOf(scans, flags) >= 0);",
        "Dictionary<TcpFlags, string> names = new() { [TcpFlags.Syn | TcpFlags.Fin] = \"scan\" }; Use(names);");

    [Fact]
    public void What_is_known_bit_by_bit_is_enough() => Frame.AssertStatements(
        "Flags([|TFSM1001:TcpFlags.Syn | TcpFlags.Fin | flags|]);",
        "Flags([|TFSM1001:TcpFlags.Syn | TcpFlags.Fin | (Unknown() ? TcpFlags.Psh : TcpFlags.None)|]);",
        "Flags([|TFSM1001:(flags | TcpFlags.Syn | TcpFlags.Fin) & ~TcpFlags.Ack|]);",
        "Flags([|TFSM1001:flags & TcpFlags.Fin|]);",
        "Flags(TcpFlags.Syn | (Unknown() ? TcpFlags.Fin : TcpFlags.Ack));",
        "Flags(flags & ~TcpFlags.Fin);",
        "Flags(flags ^ TcpFlags.Fin);");

    [Fact]
    public void Each_value_an_expression_chooses_from_is_judged() => Frame.AssertStatements(
        "Flags(Unknown() ? [|TFSM1001:TcpFlags.Fin|] : TcpFlags.Fin | TcpFlags.Ack);",
        "Flags(segment.Data switch { 0 => [|TFSM1001:TcpFlags.None|], 1 => TcpFlags.Ack, _ => [|TFSM1001:TcpFlags.Fin|] });",
        "TcpFlags? maybe = flags; Flags(maybe ?? [|TFSM1001:TcpFlags.Fin|]);",
        "Flags(Unknown() ? TcpFlags.Ack : throw new InvalidOperationException());");

    [Fact]
    public void A_local_that_is_written_twice_is_not_known() => Frame.AssertStatements(
        "TcpFlags f = TcpFlags.Fin; f |= TcpFlags.Ack; Flags(f);",
        "TcpFlags f = TcpFlags.Fin; if (Unknown()) f = TcpFlags.Ack; Flags(f);",
        "TcpFlags f = TcpFlags.Fin; Change(ref f); Flags(f); void Change(ref TcpFlags g) => g = TcpFlags.Ack;",
        "TcpFlags f = TcpFlags.Fin; ref TcpFlags alias = ref f; alias = TcpFlags.Ack; Flags(f);",
        "TcpFlags f = TcpFlags.Fin; Action change = () => f = TcpFlags.Ack; change(); Flags(f);",
        "TcpFlags f = TcpFlags.Fin; (f, _) = (TcpFlags.Ack, 1); Flags(f);",
        "foreach (TcpFlags f in new[] { TcpFlags.Ack }) Flags(f);",
        "if (Enum.TryParse(\"Ack\", out TcpFlags f)) Flags(f);",
        "if (flags is var f) Flags(f);");

    [Fact]
    public void Places_of_the_programs_own_are_judged_too() => AnalyzerRun.AssertMarked(Frame.Members("""
        static readonly TcpFlags Scan = TcpFlags.Syn | TcpFlags.Fin;
        static readonly TcpFlags Below = Above | TcpFlags.Fin, Above = TcpFlags.Syn;
        static TcpFlags Changing = TcpFlags.Fin;
        [FsmCombination] static readonly TcpFlags Probe = [|TFSM1001:TcpFlags.Fin|];
        [FsmCombination] static TcpFlags Next { get; set; } = [|TFSM1001:TcpFlags.None|];
        [FsmCombination] static TcpFlags Last => [|TFSM1001:Scan|];
        [return: FsmCombination] static TcpFlags Make(bool first) { if (first) return TcpFlags.Syn; return [|TFSM1001:TcpFlags.Fin|]; }
        static void Several([FsmCombination] params TcpFlags[] each) { }
        static void Optional([FsmCombination] TcpFlags flags = [|TFSM1001:TcpFlags.Fin|]) { }
        record struct Packet([FsmCombination] TcpFlags Flags, int Port);
        class Frame { [FsmCombination] public TcpFlags Flags; [FsmCombination] public TcpFlags? Maybe { get; set; } }
        static void Run(Packet packet, Frame frame)
        {
            Several(TcpFlags.Syn, [|TFSM1001:TcpFlags.Fin|]);
            Optional();
            Use(new Packet([|TFSM1001:Scan|], 80));
            Use(packet with { Flags = [|TFSM1001:TcpFlags.Fin|] });
            frame.Flags = [|TFSM1001:TcpFlags.Fin|];
            frame.Maybe = [|TFSM1001:TcpFlags.Fin|];
            frame.Maybe = null;
            Next = TcpFlags.Ack;
            Flags(Changing);
            Flags(Below);
            TcpFlags Local() => TcpFlags.Fin;
            Use(Local());
        }
        """));

    [Fact]
    public void The_message_tells_why_by_the_reference_and_what_to_do()
    {
        string[] messages = [.. AnalyzerRun.Messages(Frame.Statements("""
            Flags(TcpFlags.Syn | TcpFlags.Fin);
            Flags(TcpFlags.Syn | TcpFlags.Rst);
            Flags(TcpFlags.None);
            Flags(TcpFlags.Fin);
            Flags(TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst);
            """)).Select(m => m[(m.IndexOf(": ", System.StringComparison.Ordinal) + 2)..])];
        Assert.Equal(
        [
            "No message may have the flags 'Fin | Syn': one segment cannot open and close a connection (RFC 9293, section 3.10.7); remove Fin",
            "No message may have the flags 'Syn | Rst': one segment cannot open and reset a connection (RFC 9293, section 3.10.7); remove Syn or Rst",
            "No message may have the flags 'None': only a SYN or a RST may lack ACK (RFC 9293, section 3.8); add Syn, Rst or Ack",
            "No message may have the flags 'Fin': only a SYN or a RST may lack ACK (RFC 9293, section 3.8); add Ack",
            "No message may have the flags 'Fin | Syn | Rst': one segment cannot open and close a connection (RFC 9293, section 3.10.7); send flags that are legal together",
        ], messages);
    }
}
