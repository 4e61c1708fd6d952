using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>SND.UNA =&lt; SND.NXT: nothing is acknowledged that was not sent.</summary>
internal sealed class AcknowledgedIsNotBeyondSent : Invariant
{
    public override string Fact => "P8, P12, 3.4";

    public override string? Violation(Happening seen) =>
        (IsConnected(seen.To) || seen.To == "SYN-SENT") && SequenceOrder.IsBefore(seen.Is("SND.NXT"), seen.Is("SND.UNA"))
            ? $"SND.UNA is {seen.Is("SND.UNA")} and SND.NXT {seen.Is("SND.NXT")}"
            : null;
}
