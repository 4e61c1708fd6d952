using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>RCV.NXT and SND.UNA only grow while a connection lasts.</summary>
internal sealed class ReceivedNeverGoesBack : Invariant
{
    private static readonly string[] Growing = ["RCV.NXT", "SND.UNA", "SND.NXT"];

    public override string Fact => "P8";

    public override string? Violation(Happening seen)
    {
        if (!StaysConnected(seen)) return null;
        foreach (string variable in Growing)
        {
            if (SequenceOrder.IsBefore(seen.Is(variable), seen.Was(variable))) return $"{variable} went from {seen.Was(variable)} to {seen.Is(variable)}";
        }

        return null;
    }
}
