namespace TcpFsm.Mutation.Invariants;

/// <summary>TIME-WAIT waits for 2 MSL and for nothing else.</summary>
internal sealed class TimeWaitEnds : Invariant
{
    public override string Fact => "P13, MUST-13";

    public override string? Violation(Happening seen)
    {
        if (seen.To != "TIME-WAIT") return seen.Runs("time-wait") ? $"the 2 MSL timer runs in {seen.To}" : null;
        if (seen.Parameter("MSL") > 0 && !seen.Runs("time-wait")) return "no timer will end TIME-WAIT";
        return seen.Runs("retransmission") || seen.Runs("user") || seen.Runs("persist") ? "a timer of the connection runs on" : null;
    }
}
