using System;
using System.Collections.Generic;

namespace TcpFsm;

/// <summary>The states as the RFC, operating systems and their tools spell them, and as Linux numbers them.</summary>
public static class TcpStateNames
{
    private const int StyleCount = 5;
    private const int LinuxNewSynReceived = 12;

    // A row per state and a column per TcpStateStyle. Where a column repeats the RFC's but for the underscore, that is what the tool prints.
    private static readonly (TcpState State, int Linux, string[] Names)[] Rows =
    [
        (TcpState.Closed, 7, ["CLOSED", "CLOSE", "UNCONN", "CLOSED", "CLOSED"]),
        (TcpState.Listen, 10, ["LISTEN", "LISTEN", "LISTEN", "LISTEN", "LISTENING"]),
        (TcpState.SynSent, 2, ["SYN-SENT", "SYN_SENT", "SYN-SENT", "SYN_SENT", "SYN_SENT"]),
        (TcpState.SynReceived, 3, ["SYN-RECEIVED", "SYN_RECV", "SYN-RECV", "SYN_RCVD", "SYN_RECEIVED"]),
        (TcpState.Established, 1, ["ESTABLISHED", "ESTABLISHED", "ESTAB", "ESTABLISHED", "ESTABLISHED"]),
        (TcpState.FinWait1, 4, ["FIN-WAIT-1", "FIN_WAIT1", "FIN-WAIT-1", "FIN_WAIT_1", "FIN_WAIT_1"]),
        (TcpState.FinWait2, 5, ["FIN-WAIT-2", "FIN_WAIT2", "FIN-WAIT-2", "FIN_WAIT_2", "FIN_WAIT_2"]),
        (TcpState.CloseWait, 8, ["CLOSE-WAIT", "CLOSE_WAIT", "CLOSE-WAIT", "CLOSE_WAIT", "CLOSE_WAIT"]),
        (TcpState.Closing, 11, ["CLOSING", "CLOSING", "CLOSING", "CLOSING", "CLOSING"]),
        (TcpState.LastAck, 9, ["LAST-ACK", "LAST_ACK", "LAST-ACK", "LAST_ACK", "LAST_ACK"]),
        (TcpState.TimeWait, 6, ["TIME-WAIT", "TIME_WAIT", "TIME-WAIT", "TIME_WAIT", "TIME_WAIT"]),
    ];

    // Spellings that no column holds; blanks, dashes and underscores do not matter.
    private static readonly (string Name, TcpState State)[] Others =
    [
        ("SYNSEND", TcpState.SynSent), ("SYNRCV", TcpState.SynReceived), ("NEWSYNRECV", TcpState.SynReceived),
        ("FW1", TcpState.FinWait1), ("FW2", TcpState.FinWait2), ("DELETETCB", TcpState.Closed),
    ];

    private static readonly Dictionary<string, TcpState> ByName = Index();

    /// <summary>The state's name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or style.</exception>
    public static string ToName(this TcpState state, TcpStateStyle style = TcpStateStyle.Rfc)
    {
        if ((int)style >= StyleCount) throw new ArgumentOutOfRangeException(nameof(style), style, "There is no such spelling.");
        return Row(state).Names[(int)style];
    }

    /// <summary>Reads a state however it is spelt, see <see cref="TryParse"/>.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no state.</exception>
    public static TcpState Parse(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return TryParse(text, out TcpState state)
            ? state
            : throw new FormatException($"'{text}' is no TCP state; SYN-RECEIVED, SYN_RECV or SYN_RCVD is one.");
    }

    /// <summary>
    /// Reads a state in any style and case, with dashes, underscores, blanks or none of them, with <c>TCP_</c> before it (<c>TCP_NEW_SYN_RECV</c>)
    /// or as the two hexadecimal digits of /proc/net/tcp (<c>0A</c>).
    /// </summary>
    /// <returns>False, and CLOSED, for anything else; <c>FIN_WAIT</c> alone could be two states.</returns>
    public static bool TryParse(string? text, out TcpState state)
    {
        state = TcpState.Closed;
        if (text is null) return false;
        string name = Normalize(text);
        if (name.Length == 2 && name[0] == '0') return TryFromLinux("0123456789ABC".IndexOf(name[1]), out state);
        if (name.StartsWith("TCP", StringComparison.Ordinal)) name = name.Substring(3);
        return ByName.TryGetValue(name, out state);
    }

    /// <summary>Linux's number: <c>TCP_ESTABLISHED</c> is 1, <c>TCP_CLOSING</c> 11.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public static int ToLinux(this TcpState state) => Row(state).Linux;

    /// <summary>The state of Linux's number, 1 to 12; 12 is <c>TCP_NEW_SYN_RECV</c>, a SYN-RECEIVED without a socket yet.</summary>
    public static bool TryFromLinux(int number, out TcpState state)
    {
        int index = Array.FindIndex(Rows, row => row.Linux == number);
        state = index >= 0 ? Rows[index].State : number == LinuxNewSynReceived ? TcpState.SynReceived : TcpState.Closed;
        return index >= 0 || number == LinuxNewSynReceived;
    }

    private static (TcpState State, int Linux, string[] Names) Row(TcpState state)
    {
        int index = Array.FindIndex(Rows, row => row.State == state);
        return index >= 0 ? Rows[index] : throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state.");
    }

    private static Dictionary<string, TcpState> Index()
    {
        var index = new Dictionary<string, TcpState>(StringComparer.Ordinal);
        foreach ((string name, TcpState state) in Others) index.Add(name, state);
        foreach ((TcpState state, _, string[] names) in Rows)
        {
            foreach (string name in names) index[Normalize(name)] = state;
        }

        return index;
    }

    private static string Normalize(string text) =>
        text.Trim().Replace("-", "").Replace("_", "").Replace(" ", "").ToUpperInvariant();
}
