namespace TcpFsm.Mutation.Invariants;

/// <summary>What is to be acknowledged is acknowledged in the same event.</summary>
internal sealed class EveryAcknowledgmentIsPaid : Invariant
{
    public override string Fact => "MUST-58, 3.10.7.4";

    public override string? Violation(Happening seen) => seen.Is("ACK-DUE") != 0 ? "an acknowledgment is due" : null;
}
