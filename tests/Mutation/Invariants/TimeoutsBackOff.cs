using System.Linq;

namespace TcpFsm.Mutation.Invariants;

/// <summary>The retransmission timer is started with the timeout of as many tries as there were.</summary>
internal sealed class TimeoutsBackOff : Invariant
{
    public override string Fact => "3.8.1, RFC 6298 5.5";

    public override string? Violation(Happening seen)
    {
        if (!IsConnected(seen.To) || seen.Timeouts.Count == 0) return null;
        long tried = seen.Timeouts.Last().Try;
        return tried == seen.Is("RETRIES") ? null : $"a timer was started for try {tried}, but RETRIES is {seen.Is("RETRIES")}";
    }
}
