namespace TcpFsm.Host.Tests.Drill;

/// <summary>What is no script is told with its place.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("0 > S. 0:5(0)", "1,14: From 0 to 5 there are 5 octets, not 0")]
    [InlineData("0 > X 0:0(0)", "1,5: 'X' of 'X' is no flag: S, F, R, P, U, E, W and a dot for ACK are")]
    [InlineData("0 < S 0:0(0) win 70000", "1,23: 70000 is more than 16 bits hold")]
    [InlineData("0 < S 0 0(0)", "1,9: Expected ':' between sequence numbers, found '0'")]
    [InlineData("0 close(3) 0", "1,12: Expected '=' and what close returns, found '0'")]
    [InlineData("+0~0.1 > . 1:1(0)", "1,4: Both ends of a range count from the start, or both, with a +, from the event before")]
    [InlineData("0.2~0.1 > . 1:1(0)", "1,9: The range ends before it begins")]
    [InlineData("90000 > . 1:1(0)", "1,1: Expected a time in seconds, a day at most, found '90000'")]
    [InlineData("\n  nonsense", "2,3: Expected a time in seconds, a day at most, found 'nonsense'")]
    [InlineData("0 = 3", "1,3: Expected <, >, a call, a command in back quotes or code in %{ }%, found '='")]
    [InlineData("0 `echo", "1,3: The command is not closed: add a back quote")]
    [InlineData("/* open", "1,1: The comment is not closed: add */")]
    [InlineData("#ifdef A\n0 > . 1:1(0)", "1,1: #ifdef is not closed: add #endif")]
    [InlineData("0 > . 1:1(0)\n#endif", "2,1: #endif without #ifdef")]
    [InlineData("--mtu=9\n0 > . 1:1(0)", "1,1: --mtu takes 72 to 65535")]
    [InlineData("", "1,1: There is no event in the script")]
    public void A_problem_says_what_is_wrong_and_where(string script, string expected) => Assert.Contains(expected, Scripts.Problems(script));

    [Fact]
    public void Problems_of_several_lines_are_told_at_once() =>
        Assert.Equal(2, Scripts.Problems("0 close(3 = 0\n+0 > . 1:1(0) ack 1\n+0 < 1:1(0)\n").Length);

    [Fact]
    public void Values_nested_too_deep_are_a_problem_and_not_the_end_of_the_stack() =>
        Assert.Contains("nested too deep", Assert.Single(Scripts.Problems($"0 close({new string('[', 100_000)}) = 0")));
}
