using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>No state sends other combinations of SYN, FIN, RST and ACK than the RFC lets it.</summary>
internal sealed class SegmentsAreOfTheTable : Invariant
{
    private static readonly string[] Letters = ["SYN", "FIN", "RST", "ACK"];

    /// <summary>By the state that the event found. CLOSING resends a SYN,ACK where the peer's FIN came before the acknowledgment of our SYN.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CLOSED"] = ["R", "RA", "S"],
        ["LISTEN"] = ["R", "SA", "S"],
        ["SYN-SENT"] = ["S", "R", "A", "SA"],
        ["SYN-RECEIVED"] = ["SA", "A", "R", "FA"],
        ["ESTABLISHED"] = ["A", "FA", "R"],
        ["FIN-WAIT-1"] = ["A", "FA", "R", "SA"],
        ["FIN-WAIT-2"] = ["A", "R"],
        ["CLOSE-WAIT"] = ["A", "FA", "R"],
        ["CLOSING"] = ["A", "FA", "SA"],
        ["LAST-ACK"] = ["A", "FA"],
        ["TIME-WAIT"] = ["A", "SA"],
    };

    public override string Fact => "P11, table 4.2";

    public override string? Violation(Happening seen) => seen.Sent.Select(m => Judge(seen, m)).FirstOrDefault(v => v is not null);

    private static string? Judge(Happening seen, Message message)
    {
        string flags = string.Concat(Letters.Where(l => seen.Has(message, l)).Select(l => l[0]));
        // RFC 793 answers a SYN in the window with a reset; RFC 5961 challenges it.
        bool resetOfOld = flags == "RA" && IsConnected(seen.From) && seen.Parameter("RFC5961") == 0 && seen.Arrived("SYN");
        if (!Allowed[seen.From].Contains(flags) && !resetOfOld) return $"{seen.From} sent {flags}";
        if (seen.Has(message, "URG") && !seen.Has(message, "ACK")) return "URG without ACK";
        bool text = seen.Field(message, "DATA") > 0;
        if (text && flags is not ("A" or "FA")) return $"text in a segment with {flags}";
        return flags.StartsWith('S') && seen.Field(message, "SEQ") != seen.Is("ISS") && seen.To != "CLOSED" ? "a SYN that is not at ISS" : null;
    }
}
