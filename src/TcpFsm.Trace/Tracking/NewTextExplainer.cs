using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>Explains text and FINs that were not seen before.</summary>
internal sealed class NewTextExplainer(CauseFinder causes)
{
    /// <summary>Has the machine send what the packet holds beyond what was sent.</summary>
    public Explanation Send(ref Exchange exchange)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        TcpMachine before = machine;
        bool isAhead = exchange.Novelty == Novelty.Ahead;
        machine.SndNxt = isAhead ? exchange.Packet.Seq : exchange.TopBefore;
        uint length = exchange.Packet.Seq + exchange.Packet.Length - machine.SndNxt;
        bool isBeyond = false;
        TcpEvent? cause = length > 0 ? SendText(ref exchange, length, out isBeyond) : TcpEvent.Send;
        if (cause is not null && exchange.Packet.Has(TcpFlags.Fin))
            cause = Close(ref exchange);
        if (cause is null)
        {
            machine = before;
            return Explanation.Unexplained(Notices.OutOfTurn, machine.FinSent ? "sends on after its FIN" : "sends what its state does not allow");
        }

        return Describe(exchange, length, cause.Value, isAhead, isBeyond);
    }

    private static Explanation Describe(in Exchange exchange, uint length, TcpEvent cause, bool isAhead, bool isBeyond)
    {
        if (isBeyond)
            return Explanation.Unexplained(Notices.BeyondWindow, "sends more than the window that the peer offered");
        if (cause == TcpEvent.TimeoutPersist)
            return new Explanation(Verdict.WindowProbe, "asks with one octet whether the window is open again");
        if (isAhead)
            return Explanation.Ok("sends; what comes before is not in the capture so far");
        bool fin = exchange.Packet.Has(TcpFlags.Fin);
        return Explanation.Ok(!fin ? "sends text" : length > 0 ? "sends its last text and closes" : "closes");
    }

    // One packet may hold what the machine sends as two segments: its last text, and the FIN behind it.
    private TcpEvent? SendText(ref Exchange exchange, uint length, out bool isBeyond)
    {
        TcpSegment text = exchange.Segment with { Flags = exchange.Packet.Flags & ~TcpFlags.Fin, Seq = exchange.From.Machine.SndNxt, Data = length };
        isBeyond = false;
        TcpEvent? cause = causes.Send(ref exchange.From, exchange.Sender, text);
        if (cause is not null || !TryWidenWindow(ref exchange, length, out isBeyond))
            return cause;
        return causes.Send(ref exchange.From, exchange.Sender, text);
    }

    private TcpEvent? Close(ref Exchange exchange)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        ref readonly TcpMachine peer = ref exchange.To.Machine;
        // Its FIN does not acknowledge the peer's, which the capture saw go past: the two crossed, and it had not received it.
        if (machine.State == TcpState.CloseWait && peer.FinSent && exchange.Packet.Ack <= peer.FinSeq && peer.FinSeq + 1 == machine.RcvNxt)
        {
            machine.State = TcpState.Established;
            machine.RcvNxt = peer.FinSeq;
            exchange.From.Marks |= EndMarks.AwaitsFin;
        }

        return causes.Send(ref exchange.From, exchange.Sender, exchange.Segment with { Seq = machine.SndNxt, Data = 0 });
    }

    // The machine does not send beyond the window. The packet did: it may know a window the capture lacks, and is held to it only if not.
    private static bool TryWidenWindow(ref Exchange exchange, uint length, out bool isBeyond)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        uint needed = machine.SndNxt - machine.SndUna + length;
        isBeyond = false;
        if (needed <= machine.SndWnd)
            return false;
        machine.SndWnd = Math.Max(needed, 1);
        bool isKnown = WindowScale.IsKnown(exchange.From, exchange.To) && exchange.To.Has(EndMarks.Offered);
        isBeyond = isKnown && exchange.Packet.Seq + exchange.Packet.Length > exchange.To.Edge;
        return true;
    }
}
