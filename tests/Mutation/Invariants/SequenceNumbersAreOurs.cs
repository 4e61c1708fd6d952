using System.Linq;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>What is sent lies between what is acknowledged and what is sent; a keep-alive is one octet before.</summary>
internal sealed class SequenceNumbersAreOurs : Invariant
{
    public override string Fact => "3.4, 3.8.4";

    public override string? Violation(Happening seen) => StaysConnected(seen)
        ? seen.Sent.Where(m => !seen.Has(m, "RST") && !IsOurs(seen, m))
            .Select(m => $"SEQ={seen.Field(m, "SEQ")} of {seen.Field(m, "DATA")} octets, but SND.UNA={seen.Was("SND.UNA")} and SND.NXT={seen.Is("SND.NXT")}")
            .FirstOrDefault()
        : null;

    private static bool IsOurs(Happening seen, Message message)
    {
        long first = seen.Was("SND.UNA") - (seen.IsExpiryOf("keep-alive") ? 1 : 0);
        long sent = SequenceOrder.Distance(first, seen.Is("SND.NXT"));
        if (seen.IsExpiryOf("retransmission")) return SequenceOrder.Distance(first, seen.Field(message, "SEQ")) <= sent;
        long length = seen.Field(message, "DATA") + (seen.Has(message, "SYN") ? 1 : 0) + (seen.Has(message, "FIN") ? 1 : 0);
        return SequenceOrder.Distance(first, seen.Field(message, "SEQ")) + length <= sent;
    }
}
