using System;
using System.Linq;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>What a script says.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("0.100", false, 100, 100)]
    [InlineData("+.1", true, 100, 100)]
    [InlineData("2", false, 2000, 2000)]
    [InlineData("0.1~0.25", false, 100, 250)]
    [InlineData("+0~+.2", true, 0, 200)]
    [InlineData("+.3~+.400", true, 300, 400)]
    public void A_time_is_absolute_or_counts_from_the_event_before_it(string time, bool relative, int from, int to)
    {
        ScriptTime read = Scripts.Only<SegmentEvent>($"{time} > . 1:1(0) ack 1").Time;
        Assert.Equal(new ScriptTime(false, relative, TimeSpan.FromMilliseconds(from), TimeSpan.FromMilliseconds(to)), read);
    }

    [Fact]
    public void A_star_is_any_time() => Assert.True(Scripts.Only<SegmentEvent>("* > . 1:1(0) ack 1").Time.IsAny);

    [Fact]
    public void A_segment_has_flags_numbers_window_and_options()
    {
        SegmentEvent segment = Scripts.Only<SegmentEvent>("+0 < SEW. 7:17(10) ack 1 win 65535 urg 3 <mss 1460,nop,wscale 7,sackOK,TS val 1 ecr 0,eol>");
        Assert.True(segment.Arrives);
        Assert.Equal(new SegmentPattern(null, TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Ece | TcpFlags.Cwr, 7, 10, false, 1, 65535, 3,
            new SegmentOptions(false, 1460, 7, true)), segment.Segment);
    }

    [Theory]
    [InlineData("-", TcpFlags.None)]
    [InlineData(".", TcpFlags.Ack)]
    [InlineData("FP.", TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Ack)]
    [InlineData("R", TcpFlags.Rst)]
    [InlineData("SFU", TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Urg)]
    public void Flags_are_letters_and_a_dot_for_ACK(string flags, TcpFlags expected) =>
        Assert.Equal(expected, Scripts.Only<SegmentEvent>($"0 > {flags} 0:0(0)").Segment.Flags);

    [Fact]
    public void Numbers_wrap() => Assert.Equal(4294967295u, Scripts.Only<SegmentEvent>("0 < . 4294967295:1(2)").Segment.Seq);

    [Fact]
    public void A_call_has_arguments_a_result_an_errno_and_perhaps_a_time_to_return_at()
    {
        CallEvent call = Scripts.Only<CallEvent>("+.1...0.200 connect(3, ..., {sin_port=htons(80)}) = -1 EINPROGRESS (Operation now in progress)");
        Assert.Equal(("connect", "EINPROGRESS", TimeSpan.FromMilliseconds(200)), (call.Name, call.Error, call.Until!.Value));
        Assert.Equal(new NumberValue(-1), call.Result);
        Assert.Equal([new NumberValue(3), new AnyValue()], call.Arguments.Take(2));
        Assert.IsType<ListValue>(call.Arguments[2]);
    }

    [Fact]
    public void Flags_of_a_call_are_joined_and_numbers_may_be_hexadecimal()
    {
        CallEvent call = Scripts.Only<CallEvent>("0 fcntl(3, F_SETFL, O_RDWR | O_NONBLOCK) = 0x2 (flags O_RDWR)");
        Assert.Equal([new NameValue("O_RDWR"), new NameValue("O_NONBLOCK")], Assert.IsType<UnionValue>(call.Arguments[2]).Items);
        Assert.Equal(new NumberValue(2), call.Result);
    }

    [Fact]
    public void Comments_and_lines_of_other_symbols_are_left_out()
    {
        DrillScript script = Scripts.Read("""
            // a comment
            --tolerance_usecs=75000
            #ifdef STANDARD
            0 > . 1:1(0) /* and
            another */ ack 1
            #else
            0 this is for others
            #endif
            """, "STANDARD");
        Assert.Equal(TimeSpan.FromMilliseconds(75), script.Options.Tolerance);
        Assert.Equal(4, Assert.Single(script.Events).Position.Line);
    }

    [Theory]
    [InlineData("sysctl -w net.inet.tcp.insecure_rst=1", "InsecureRst", true)]
    [InlineData("sysctl net.inet.tcp.insecure_syn=0", "InsecureSyn", false)]
    [InlineData("sysctl -w net.inet.tcp.drop_synfin=1", "DropSynFin", true)]
    public void A_command_may_set_a_policy(string command, string policy, bool on)
    {
        PolicyEvent read = Scripts.Only<PolicyEvent>($"+0 `{command}`");
        Assert.Equal((policy, on), (read.Policy.ToString(), read.IsOn));
    }

    [Theory]
    [InlineData("sockstat -4 -s | grep -c SYN_RCVD | grep 0", TcpState.SynReceived, 0)]
    [InlineData("ss -tan | grep -c TIME-WAIT", TcpState.TimeWait, null)]
    public void A_command_may_count_connections_in_a_state(string command, TcpState state, int? count)
    {
        CountEvent read = Scripts.Only<CountEvent>($"+0 `{command}`");
        Assert.Equal((state, count), (read.State, read.Count));
    }

    [Fact]
    public void Any_other_command_is_passed_over() => Scripts.Only<IgnoredEvent>("`../common/defaults.sh`");

    [Fact]
    public void Code_may_compare_in_chains()
    {
        AssertionEvent read = Scripts.Only<AssertionEvent>("+0 %{ assert 1 <= tcpi_snd_mss <= 3, tcpi_snd_mss; \\\n assert tcpi_state == TCP_CLOSE # why\nprint(1) }%");
        Assert.Equal(["1 <= tcpi_snd_mss <= 3", "tcpi_state == TCP_CLOSE"], read.Comparisons.Select(c => c.Text));
        Assert.Equal(["<=", "<="], read.Comparisons[0].Operators);
    }

    [Theory]
    [InlineData("0 > udp (100)", "packets of udp")]
    [InlineData("0 < S 0:0(0) win 1000 <FO abcd1234,nop>", "TCP Fast Open (RFC 7413)")]
    [InlineData("0 < (ect0) . 1:1(0) ack 1", "fields of the IP header")]
    [InlineData("0 %{ cwnd = 3 }%", "code other than assertions of numbers and names: cwnd = 3")]
    [InlineData("0 < icmp unreachable frag_needed mtu 800 [0:0(0)]", "path MTU discovery")]
    public void What_is_of_the_language_but_not_supported_says_so_and_the_script_is_read_on(string line, string why)
    {
        DrillScript script = Scripts.Read($"{line}\n+0 > . 1:1(0) ack 1\n");
        Assert.Equal(why, Assert.IsType<UnsupportedEvent>(script.Events[0]).Why);
        Assert.IsType<SegmentEvent>(script.Events[1]);
    }
}
