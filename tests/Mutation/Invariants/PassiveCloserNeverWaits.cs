namespace TcpFsm.Mutation.Invariants;

/// <summary>Who closes after the peer ends in CLOSED without waiting; only who closes first, or at the same time, passes TIME-WAIT.</summary>
internal sealed class PassiveCloserNeverWaits : Invariant
{
    private bool _closedSecond;

    public override string Fact => "P9, 3.6";

    public override string? Violation(Happening seen)
    {
        if (!IsConnected(seen.To) || Reopens(seen.From, seen.To)) _closedSecond = false;
        if (seen.To is "CLOSE-WAIT" or "LAST-ACK") _closedSecond = true;
        if (seen.From == "LAST-ACK" && seen.To is not ("LAST-ACK" or "CLOSED")) return $"from LAST-ACK to {seen.To}";
        return _closedSecond && seen.To == "TIME-WAIT" ? "the passive closer waits" : null;
    }
}
