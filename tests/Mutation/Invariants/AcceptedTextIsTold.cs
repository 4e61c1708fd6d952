using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>RCV.NXT moves by the text the user is given and by the peer's FIN, which is told as well; by nothing else.</summary>
internal sealed class AcceptedTextIsTold : Invariant
{
    public override string Fact => "3.10.7.4, seventh and eighth";

    public override string? Violation(Happening seen)
    {
        if (!StaysConnected(seen)) return null;
        long moved = SequenceOrder.Distance(seen.Was("RCV.NXT"), seen.Is("RCV.NXT"));
        long told = seen.Told("text") + seen.Told("connection closing");
        return moved == unchecked((uint)told) ? null : $"RCV.NXT moved by {moved}, told are {told}";
    }
}
