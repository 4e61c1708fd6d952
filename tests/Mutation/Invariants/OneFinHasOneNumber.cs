using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>However often a FIN is sent, it keeps its sequence number, and nothing is sent beyond it.</summary>
internal sealed class OneFinHasOneNumber : Invariant
{
    private long _fin = -1;

    public override string Fact => "P8, 3.4";

    public override string? Violation(Happening seen)
    {
        if (!StaysConnected(seen)) _fin = -1;
        foreach (Message message in seen.Sent)
        {
            long next = unchecked((uint)(seen.Field(message, "SEQ") + seen.Field(message, "DATA")));
            if (seen.Has(message, "FIN"))
            {
                if (_fin >= 0 && _fin != next) return $"a FIN at {next} after one at {_fin}";
                _fin = next;
            }
            else if (_fin >= 0 && !seen.IsExpiryOf("retransmission") && seen.Field(message, "DATA") > 0 && SequenceOrder.IsBefore(_fin, next))
            {
                return $"text up to {next} beyond the FIN at {_fin}";
            }
        }

        return null;
    }
}
