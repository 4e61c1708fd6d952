using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>When a step holds and when it does not.</summary>
public sealed class RunningTests
{
    private const string Open = """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
        +0 > S 0:0(0) <...>
        +0 < S. 0:0(0) ack 1 win 10000 <mss 1000>
        +0 > . 1:1(0) ack 1

        """;

    [Theory]
    [InlineData("+0 > F. 1:1(0) ack 1", "nothing is sent")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 1:12(11) ack 1", "> P. 1:11(10) ack 1 win 65535 (length)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 2:12(10) ack 1", "> P. 1:11(10) ack 1 win 65535 (sequence number)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 1:11(10) ack 2", "> P. 1:11(10) ack 1 win 65535 (acknowledgment)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 1:10(9) ack 1", "> P. 1:11(10) ack 1 win 65535 (length)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 0:10(10) ack 1", "> P. 1:11(10) ack 1 win 65535 (sequence number)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 1:11(10) ack 0", "> P. 1:11(10) ack 1 win 65535 (acknowledgment)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > P. 1:11(10) ack 1 urg 5", "> P. 1:11(10) ack 1 win 65535 (urgent pointer)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+0 > F. 1:11(10) ack 1", "> P. 1:11(10) ack 1 win 65535 (flags)")]
    [InlineData("+0 write(3, ..., 10) = 10\n+.1 > P. 1:11(10) ack 1", "> P. 1:11(10) ack 1 win 65535 at 0.000")]
    [InlineData("+0 close(3) = 0\n+0 > F. 1:1(0) ack 1\n+.1 > F. 1:1(0) ack 1", "nothing is sent")]
    [InlineData("+0 write(3, ..., 10) = 11", "10")]
    [InlineData("+0 read(3, ..., 10) = 0", "-1 EAGAIN")]
    [InlineData("+0 read(3, ..., 10) = -1 ECONNRESET", "-1 EAGAIN")]
    [InlineData("+0 write(9, ..., 10) = 10", "-1 EBADF")]
    [InlineData("+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0", "0")]
    [InlineData("+0 ioctl(3, SIOCINQ, [5]) = 0", "0")]
    [InlineData("+0 %{ assert tcpi_state == TCP_CLOSE_WAIT }%", "tcpi_state is ESTABLISHED")]
    [InlineData("+0 %{ assert tcpi_state == 2 }%", "tcpi_state is ESTABLISHED")]
    [InlineData("+0 %{ assert 1 <= tcpi_snd_mss <= 999 }%", "tcpi_snd_mss is 1000")]
    [InlineData("+0 `ss -tan | grep -c ESTAB | grep 2`", "1")]
    [InlineData("+0 `ss -tan | grep -c LISTEN`", "0")]
    [InlineData("+1 `true`\n0.5 close(3) = 0", "0.500 is before 1.000")]
    public void A_step_that_goes_otherwise_fails_and_says_how(string steps, string actual)
    {
        DrillResult result = DrillRunner.Run(Open + steps);
        Assert.Equal((DrillVerdict.Failed, actual), (result.Verdict, result.Actual));
    }

    [Theory]
    [InlineData("+0 write(3, ..., 2000) = 2000\n+0 > P. 1:2001(2000) ack 1")]
    [InlineData("+0 write(3, ..., 1500) = 1500\n+0 close(3) = 0\n+0 > FP. 1:1501(1500) ack 1")]
    [InlineData("+0 write(3, ..., 10) = 10\n* > P. 1:11(10) ack 1\n* > . 1:11(10) ack 1")]
    [InlineData("+0 close(3) = 0\n+0 > F. 1:1(0) ack 1\n+.15~+.25 > F. 1:1(0) ack 1\n+.4 > F. 1:1(0) ack 1")]
    [InlineData("+0 < P. 1:11(10) ack 1 win 10000\n+0 > . 1:1(0) ack 11\n+0 recv(3, ..., 100, MSG_PEEK) = 10\n+0 read(3, ..., 4) = 4\n+0 ioctl(3, SIOCINQ, [6]) = 0")]
    [InlineData("+0 %{ assert tcpi_state == TCPI_ESTABLISHED; assert tcpi_state == 1, tcpi_state }%")]
    [InlineData("+0...0.100 poll([{fd=3, events=POLLIN, revents=POLLIN}], 1, 1000) = 1\n+.1 < P. 1:11(10) ack 1 win 10000")]
    [InlineData("+0...0.050 poll([{fd=3, events=POLLIN, revents=0}], 1, 50) = 0")]
    [InlineData("+0 fcntl(3, F_SETFL, O_RDWR) = 0\n+0...0.1 read(3, ..., 10) = 3\n+.1 < P. 1:4(3) ack 1 win 10000")]
    [InlineData("+0 write(3, NULL, 1) = -1 EFAULT\n+0 close(3) = 0")]
    [InlineData("+0 setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0\n+0 close(3) = 0\n+0 > R 1:1(0)")]
    public void A_step_that_goes_as_written_passes(string steps)
    {
        DrillResult result = DrillRunner.Run(Open + steps);
        Assert.Equal((DrillVerdict.Passed, "", ""), (result.Verdict, result.Expected, result.Actual));
    }

    [Theory]
    [InlineData("+0...0.1 read(3, ..., 10) = 3\n+.05 < P. 1:4(3) ack 1 win 10000", "it returns at 0.050")]
    [InlineData("+0...0.1 read(3, ..., 10) = 3\n+.2 < P. 1:4(3) ack 1 win 10000", "it still blocks")]
    [InlineData("+0...0.1 read(3, ..., 10) = 4\n+.1 < P. 1:4(3) ack 1 win 10000", "3")]
    [InlineData("+0 read(3, ..., 10) = 3", "it blocks")]
    [InlineData("+0...0.1 read(3, ..., 10) = 3", "it still blocks")]
    public void A_call_that_blocks_has_to_return_in_time_and_the_failure_is_the_calls(string steps, string actual)
    {
        DrillResult result = DrillRunner.Run($"{Open}+0 fcntl(3, F_SETFL, O_RDWR) = 0\n{steps}");
        Assert.Equal((DrillVerdict.Failed, actual, 8), (result.Verdict, result.Actual, result.Position!.Value.Line));
    }

    [Theory]
    [InlineData("+0 setsockopt(3, SOL_TCP, TCP_CORK, [1], 4) = 0", "setsockopt TCP_CORK to 1")]
    [InlineData("+0 send(3, ..., 10, MSG_OOB) = 10", "the flag MSG_OOB")]
    [InlineData("+0 %{ assert tcpi_rcv_ooopack == 0 }%", "code that asks for tcpi_rcv_ooopack")]
    [InlineData("+86400 close(3) = 0\n+1 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3", "scripts that last longer than a day")]
    [InlineData("+0 > SE 0:0(0)", "ECN (RFC 3168)")]
    public void What_is_not_supported_is_found_out_while_it_runs_too(string steps, string why)
    {
        DrillResult result = DrillRunner.Run(Open + steps);
        Assert.Equal((DrillVerdict.Skipped, why), (result.Verdict, result.Expected));
    }

    [Fact]
    public void Calls_that_block_are_bounded_in_number()
    {
        string calls = string.Concat(Enumerable.Repeat("+0...1 read(3, ..., 1) = 1\n", 17));
        DrillResult result = DrillRunner.Run($"{Open}+0 fcntl(3, F_SETFL, O_RDWR) = 0\n{calls}");
        Assert.Equal((DrillVerdict.Skipped, "more than 16 calls that block at once"), (result.Verdict, result.Expected));
    }

    [Fact]
    public void Segments_are_not_merged_for_a_script_that_is_strict_about_them()
    {
        const string Steps = "+0 write(3, ..., 2000) = 2000\n+0 > P. 1:2001(2000) ack 1";
        Assert.Equal(DrillVerdict.Failed, DrillRunner.Run("--strict_segments\n" + Open + Steps).Verdict);
    }

    [Fact]
    public void A_window_counts_once_the_script_has_said_how_large_the_buffer_is()
    {
        const string Steps = "+0 write(3, ..., 10) = 10\n+0 > P. 1:11(10) ack 1 win 7";
        Assert.Equal(DrillVerdict.Passed, DrillRunner.Run(Open + Steps).Verdict);
        Assert.Equal("> P. 1:11(10) ack 1 win 65535 (window)", DrillRunner.Run($"{Open}+0 setsockopt(3, SOL_SOCKET, SO_RCVBUF, [70000], 4) = 0\n{Steps}").Actual);
    }

    [Fact]
    public void The_window_of_a_reset_means_nothing()
    {
        const string Steps = "+0 setsockopt(3, SOL_SOCKET, SO_RCVBUF, [70000], 4) = 0\n+0 setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0\n";
        Assert.Equal(DrillVerdict.Passed, DrillRunner.Run($"{Open}{Steps}+0 close(3) = 0\n+0 > R 1:1(0) win 7").Verdict);
    }

    [Fact]
    public void The_MSS_of_a_SYN_counts_where_the_script_names_one()
    {
        Assert.Equal(DrillVerdict.Passed, DrillRunner.Run(Open.Replace("<...>", "<mss 1460>")).Verdict);
        DrillResult result = DrillRunner.Run(Open.Replace("<...>", "<mss 1400>"));
        Assert.Equal((DrillVerdict.Failed, "> S 0:0(0) win 65535 <mss 1460,wscale 3> (MSS)"), (result.Verdict, result.Actual));
    }

    [Fact]
    public void IPv6_is_as_good()
    {
        string script = "--ip_version=ipv6\n" + Open.Replace("<...>", "<mss 1440>") + "+0 close(3) = 0\n+0 > F. 1:1(0) ack 1\n";
        Assert.Equal(DrillVerdict.Passed, DrillRunner.Run(script).Verdict);
    }

    [Fact]
    public void The_rules_that_fired_are_those_of_the_last_step_that_did_something()
    {
        DrillResult result = DrillRunner.Run(Open + "+0 < . 5:5(0) ack 9 win 1000\n+0 > R 1:1(0)");
        Assert.Equal(TcpState.Established, result.State);
        Assert.Equal(["ESTABLISHED: E3"], result.Rules);
    }
}
