using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>Explains text and FINs that were not seen before: the user sent, and closed.</summary>
internal sealed class NewTextExplainer(MachineRunner runner)
{
    /// <summary>Has the machine send what the packet holds beyond what was sent.</summary>
    public Explanation Send(ref Exchange exchange)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        bool isAhead = exchange.Novelty == Novelty.Ahead;
        if (machine.FinSent)
            return Explanation.Unexplained(Notices.OutOfTurn, "sends on after its FIN");
        machine.SndNxt = isAhead ? exchange.Packet.Seq : exchange.TopBefore;
        uint length = exchange.Packet.Seq + exchange.Packet.Length - machine.SndNxt;
        if (IsProbe(exchange, length))
            return Probe(ref exchange);
        bool isBeyond = WidenWindow(ref exchange, length);
        if (length > 0)
            runner.Send(ref exchange.From, exchange.Sender, length, exchange.Packet.Has(TcpFlags.Urg));
        if (exchange.Packet.Has(TcpFlags.Fin))
            Close(ref exchange);
        if (isBeyond)
            return Explanation.Unexplained(Notices.BeyondWindow, "sends more than the window that the peer offered");
        if (isAhead)
            return Explanation.Ok("sends; what comes before is not in the capture so far");
        return Explanation.Ok(Describe(exchange.Packet.Has(TcpFlags.Fin), length));
    }

    private void Close(ref Exchange exchange)
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

        runner.Close(ref exchange.From, exchange.Sender);
    }

    private static string Describe(bool fin, uint length) =>
        !fin ? "sends text" : length > 0 ? "sends its last text and closes" : "closes";

    private static bool IsProbe(in Exchange exchange, uint length) =>
        length == 1 && exchange.From.Machine.SndWnd == 0 && exchange.From.Machine.SndUna == exchange.From.Machine.SndNxt
        && exchange.To.Has(EndMarks.Offered) && !exchange.Packet.Has(TcpFlags.Fin);

    private Explanation Probe(ref Exchange exchange)
    {
        exchange.From.Machine.SndQueued = 1;
        runner.Expire(exchange.From.Machine, exchange.Sender, TcpTimer.Persist, 1);
        exchange.From.Machine.SndQueued = 0;
        exchange.From.Machine.SndNxt = exchange.Packet.End;
        return new Explanation(Verdict.WindowProbe, "asks with one octet whether the window is open again");
    }

    // The machine does not send beyond the window. The packet did: it may know a window the capture lacks, and is held to it only if not.
    private static bool WidenWindow(ref Exchange exchange, uint length)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        uint needed = machine.SndNxt - machine.SndUna + length;
        if (needed <= machine.SndWnd)
            return false;
        machine.SndWnd = Math.Max(needed, 1);
        bool isKnown = WindowScale.IsKnown(exchange.From, exchange.To) && exchange.To.Has(EndMarks.Offered);
        return isKnown && exchange.Packet.Seq + exchange.Packet.Length > exchange.To.Edge;
    }
}
