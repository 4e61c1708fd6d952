using System.Linq;

namespace TcpFsm.Mutation.Invariants;

/// <summary>A reset is never answered with a reset.</summary>
internal sealed class NoResetAnswersReset : Invariant
{
    public override string Fact => "P10, 3.5.2";

    public override string? Violation(Happening seen) =>
        seen.Arrived("RST") && seen.Sent.Any(m => seen.Has(m, "RST")) ? "a reset was answered with one" : null;
}
