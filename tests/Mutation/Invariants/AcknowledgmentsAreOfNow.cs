using System.Linq;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>Every segment acknowledges what has been received up to now, retransmissions too: else a peer that lost its state is never told.</summary>
internal sealed class AcknowledgmentsAreOfNow : Invariant
{
    public override string Fact => "M2, 3.8";

    public override string? Violation(Happening seen) => StaysConnected(seen)
        ? seen.Sent.Where(m => seen.Has(m, "ACK") && !IsWithin(seen, seen.Field(m, "ACK")))
            .Select(m => $"acknowledged {seen.Field(m, "ACK")}, but received is {seen.Is("RCV.NXT")}").FirstOrDefault()
        : null;

    /// <summary>Within one event RCV.NXT may have grown before the segment was sent, or after.</summary>
    private static bool IsWithin(Happening seen, long ack) =>
        SequenceOrder.Distance(seen.Was("RCV.NXT"), ack) <= SequenceOrder.Distance(seen.Was("RCV.NXT"), seen.Is("RCV.NXT"));
}
