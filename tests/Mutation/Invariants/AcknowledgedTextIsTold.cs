using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>SND.UNA moves by the text the user is told of, by our SYN and by our FIN.</summary>
internal sealed class AcknowledgedTextIsTold : Invariant
{
    public override string Fact => "3.10.7.4, fifth";

    public override string? Violation(Happening seen)
    {
        if (!StaysConnected(seen)) return null;
        long moved = SequenceOrder.Distance(seen.Was("SND.UNA"), seen.Is("SND.UNA"));
        long syn = seen.Was("SYN-OUT") - seen.Is("SYN-OUT");
        bool fin = seen.Was("FIN-SENT") != 0 && !Acknowledged(seen.Was("FIN.SEQ"), seen.Was("SND.UNA")) && Acknowledged(seen.Is("FIN.SEQ"), seen.Is("SND.UNA"));
        long told = seen.Told("text acknowledged") + syn + (fin ? 1 : 0);
        return moved == unchecked((uint)told) ? null : $"SND.UNA moved by {moved}, told are {told}";
    }

    private static bool Acknowledged(long fin, long una) => SequenceOrder.IsBefore(fin, una);
}
