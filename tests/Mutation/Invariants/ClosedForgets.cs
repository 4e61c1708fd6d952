using System.Linq;

namespace TcpFsm.Mutation.Invariants;

/// <summary>CLOSED has no TCB: no timer runs, no variable is kept.</summary>
internal sealed class ClosedForgets : Invariant
{
    public override string Fact => "3.3.2, 3.10.7.1";

    public override string? Violation(Happening seen)
    {
        if (seen.To is not ("CLOSED" or "LISTEN")) return null;
        if (seen.Running.Any(r => r)) return $"a timer runs in {seen.To}";
        if (seen.To == "LISTEN") return seen.Is("SND.QUEUED") > 0 || seen.Is("CLOSE-PENDING") != 0 ? "calls of the last connection are still queued" : null;
        return seen.After.Where((v, i) => v != seen.Model.Variables[i].Initial).Any() ? "a variable is kept in CLOSED" : null;
    }
}
