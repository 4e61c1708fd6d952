using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Where a spec of TCP has what its host must follow; every index is -1 in a spec that lacks any of it.</summary>
internal sealed class TcpNames
{
    private static readonly ConditionalWeakTable<ProtocolModel, TcpNames> Known = new();

    private TcpNames(ProtocolModel model)
    {
        int segment = model.Message("segment");
        MessageModel? type = segment < 0 ? null : model.Messages[segment];
        int[] found =
        [
            segment, type?.Field("SEQ") ?? -1, type?.Field("DATA") ?? -1,
            model.Variable("SND.UNA"), model.Variable("SND.NXT"), model.Variable("RCV.NXT"), model.Variable("FIN.SEQ"), model.Variable("FIN-SENT"),
            Signal(model, "text", 1), Signal(model, "deliver", 1), Signal(model, "hold text", 2),
        ];
        if (found.Contains(-1)) found = found.Select(_ => -1).ToArray();
        (Segment, Seq, Data) = (found[0], found[1], found[2]);
        (Unacknowledged, SendNext, ReceiveNext, FinSequence, FinSent) = (found[3], found[4], found[5], found[6], found[7]);
        (TextSignal, DeliverSignal, HoldSignal) = (found[8], found[9], found[10]);
    }

    public int Segment { get; }

    public int Seq { get; }

    public int Data { get; }

    public int Unacknowledged { get; }

    public int SendNext { get; }

    public int ReceiveNext { get; }

    public int FinSequence { get; }

    public int FinSent { get; }

    public int TextSignal { get; }

    public int DeliverSignal { get; }

    public int HoldSignal { get; }

    public static TcpNames Of(ProtocolModel model) => Known.GetValue(model, m => new TcpNames(m));

    private static int Signal(ProtocolModel model, string name, int arguments)
    {
        int signal = model.Signal(name);
        return signal >= 0 && model.Signals[signal].Arguments.Count == arguments ? signal : -1;
    }
}
