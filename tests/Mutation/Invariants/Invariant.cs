using System;

namespace TcpFsm.Mutation.Invariants;

/// <summary>What must hold after every event of one end, whatever the network and the users do.</summary>
/// <remarks>An invariant may remember what happened before: each end has its own.</remarks>
internal abstract class Invariant
{
    private static readonly string[] Synchronized =
        ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"];

    /// <summary>The promise.</summary>
    public string Name => GetType().Name;

    /// <summary>What states it.</summary>
    public abstract string Fact { get; }

    /// <summary>How an event breaks it; null if it does not.</summary>
    public abstract string? Violation(Happening seen);

    /// <summary>Whether both ends know each other's sequence numbers, or one waits for the last acknowledgment of them.</summary>
    protected static bool IsConnected(string state) => state == "SYN-RECEIVED" || Array.IndexOf(Synchronized, state) >= 0;

    /// <summary>Whether an event begins and ends within one connection; a SYN may reopen one in TIME-WAIT, or turn out to be old.</summary>
    protected static bool StaysConnected(Happening seen) =>
        IsConnected(seen.From) && IsConnected(seen.To) && !Reopens(seen.From, seen.To) && !Reopens(seen.To, seen.From);

    /// <summary>Whether one connection ends and the next begins.</summary>
    protected static bool Reopens(string from, string to) => from == "TIME-WAIT" && to == "SYN-RECEIVED";
}
