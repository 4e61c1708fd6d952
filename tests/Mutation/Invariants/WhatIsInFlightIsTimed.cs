using System.Linq;

namespace TcpFsm.Mutation.Invariants;

/// <summary>What is not acknowledged is sent again some day.</summary>
internal sealed class WhatIsInFlightIsTimed : Invariant
{
    private bool _hostHasNoTimeout;

    public override string Fact => "P1, 3.8.1";

    public override string? Violation(Happening seen)
    {
        // A timeout of 0 starts no timer: the host wants it so.
        if (seen.Timeouts.Count > 0) _hostHasNoTimeout = seen.Timeouts.Last().Ticks == 0;
        bool inFlight = (IsConnected(seen.To) || seen.To == "SYN-SENT") && seen.Is("SND.UNA") != seen.Is("SND.NXT");
        return inFlight && !seen.Runs("retransmission") && !_hostHasNoTimeout ? "something is in flight, and no retransmission timer runs" : null;
    }
}
