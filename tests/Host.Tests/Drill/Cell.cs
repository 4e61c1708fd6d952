using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>A segment that arrives in a state, what is to be sent, and the state after it.</summary>
/// <param name="State">The state; <c>SYN-RECEIVED passive</c> and <c>SYN-RECEIVED active</c> are two.</param>
/// <param name="Policies">What is set of the stack, such as <c>insecure_rst=1</c>; empty: nothing.</param>
/// <param name="Arrives">The segment, as scripts write it.</param>
/// <param name="Answer">What is sent, as scripts write it; empty: nothing.</param>
/// <param name="After">The state after it.</param>
internal sealed record Cell(string State, string Policies, string Arrives, string Answer, string After)
{
    private const string Open = "+0 connect(3, ..., ...) = -1 EINPROGRESS\n+0 > S 0:0(0) win 1000 <mss 1460>\n";
    private const string Established = Open + "+0 < S. 0:0(0) ack 1 win 1000 <mss 1460>\n+0 > . 1:1(0) ack 1 win 1000\n";
    private const string FinWait1 = Established + "+0 shutdown(3, SHUT_WR) = 0\n+0 > F. 1:1(0) ack 1\n";
    private const string FinWait2 = FinWait1 + "+0 < . 1:1(0) ack 2 win 1000\n";
    private const string CloseWait = Established + "+0 < F. 1:1(0) ack 1 win 1000\n+0 > . 1:1(0) ack 2\n";
    private const string Listen = "+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n";

    /// <summary>How a script comes to each state. The window is 1000 octets.</summary>
    private static readonly Dictionary<string, string> Ways = new()
    {
        ["CLOSED"] = "+0 bind(3, ..., ...) = 0\n",
        ["LISTEN"] = Listen,
        ["SYN-SENT"] = Open,
        ["SYN-RECEIVED passive"] = Listen + "+0 < S 0:0(0) win 1000 <mss 1460>\n+0 > S. 0:0(0) ack 1 win 1000 <mss 1460>\n",
        ["SYN-RECEIVED active"] = Open + "+0 < S 0:0(0) win 1000 <mss 1460>\n+0 > S. 0:0(0) ack 1 win 1000 <mss 1460>\n",
        ["ESTABLISHED"] = Established,
        ["FIN-WAIT-1"] = FinWait1,
        ["FIN-WAIT-2"] = FinWait2,
        ["CLOSE-WAIT"] = CloseWait,
        ["CLOSING"] = FinWait1 + "+0 < F. 1:1(0) ack 1 win 1000\n+0 > . 2:2(0) ack 2\n",
        ["LAST-ACK"] = CloseWait + "+0 shutdown(3, SHUT_WR) = 0\n+0 > F. 1:1(0) ack 2\n",
        ["TIME-WAIT"] = FinWait2 + "+0 < F. 1:1(0) ack 2 win 1000\n+0 > . 2:2(0) ack 2\n",
    };

    /// <summary>Reads the rows of a table, its parts between bars.</summary>
    public static IEnumerable<Cell> Read(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        select new Cell(parts[0], parts[1], parts[2], parts[3], parts[4]);

    /// <summary>The script that plays it.</summary>
    public string Script()
    {
        string policies = string.Concat(Policies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => $"`sysctl -w net.inet.tcp.{p}`\n"));
        string answer = string.Concat(Answer.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => $"+0 {a}\n"));
        string after = After == "LISTEN" ? "+0 `ss -tan | grep -c SYN-RECV | grep 0`\n" : "";
        // Behind the delay of an acknowledgment, before the first retransmission.
        return $"""
            {policies}0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
            +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
            +0 setsockopt(3, SOL_SOCKET, SO_RCVBUF, [1000], 4) = 0
            {Ways[State]}// what is tested
            +0 {Arrives} win 1000
            {answer}+.05 `ss -tan | grep -c {After} | grep 1`
            {after}
            """;
    }

    /// <summary>Plays it; nothing may be sent but the answer.</summary>
    public DrillResult Play() => DrillRunner.Run(Script(), new DrillSettings { Strict = true });

    public override string ToString() => $"{State} {Policies}: {Arrives}";
}
