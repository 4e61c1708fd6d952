namespace TcpFsm.Trace.Tracking;

/// <summary>Brings both machines to where a packet shows they must be, when packets before it are not in the capture.</summary>
internal sealed class LostPackets(MachineRunner runner)
{
    /// <summary>Makes up for what is missing. Returns what was, or null where nothing is.</summary>
    public string? MakeUp(ref Exchange exchange)
    {
        string? missing = exchange.From.Machine.State switch
        {
            TcpState.SynSent => ReceiveSynAck(ref exchange),
            TcpState.Listen => BecomeEstablished(ref exchange),
            TcpState.SynReceived when !exchange.From.Has(EndMarks.SentSynAck) => BecomeEstablished(ref exchange),
            // A FIN alone may leave SYN-RECEIVED at once (C5); text waits for the handshake.
            TcpState.SynReceived when exchange.Packet.Length > 0 => BecomeEstablished(ref exchange),
            _ => null,
        };
        return NumbersMissing(ref exchange) ?? missing;
    }

    // It acknowledges a SYN that was not seen, so it has received it: the answer to its own.
    private string ReceiveSynAck(ref Exchange exchange)
    {
        SequenceNumber peer = exchange.Packet.Ack - 1;
        if (exchange.To.Machine.State == TcpState.SynReceived)
            AssumeIss(ref exchange.To, peer);
        exchange.From.Machine.SndNxt = exchange.Packet.Seq;
        var back = new Exchange { From = ref exchange.To, To = ref exchange.From, Sender = exchange.Receiver };
        runner.Deliver(ref back, new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = peer, Ack = exchange.Packet.Seq, Wnd = ushort.MaxValue });
        exchange.From.Machine.SndWnd = WindowScale.Largest;
        return "the SYN,ACK is not in the capture";
    }

    private static string BecomeEstablished(ref Exchange exchange)
    {
        bool answered = exchange.From.Has(EndMarks.SentSynAck);
        SequenceNumber expected = exchange.From.Machine.State == TcpState.Listen ? exchange.Packet.Ack : exchange.From.Machine.RcvNxt;
        Pickup.Adopt(ref exchange.From, exchange.Packet.Seq, expected);
        return answered ? "the ACK of its SYN is not in the capture" : "its SYN,ACK is not in the capture";
    }

    private static void AssumeIss(ref TracedEnd end, SequenceNumber iss)
    {
        end.Machine.Iss = iss;
        end.Machine.SndUna = iss;
        end.Machine.SndNxt = iss + 1;
        end.Machine.SndUp = iss + 1;
    }

    // Text that was acknowledged was received, seen or not.
    private string? NumbersMissing(ref Exchange exchange)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        if (machine.State is TcpState.Closed or TcpState.Listen or TcpState.SynSent || exchange.Packet.Ack <= machine.RcvNxt)
            return null;
        if (!(exchange.Packet.Ack > machine.RcvNxt))
            return null;
        ReceiveUnseen(ref exchange);
        if (exchange.To.Machine.SndNxt < exchange.Packet.Ack && exchange.To.Machine.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent))
            exchange.To.Machine.SndNxt = exchange.Packet.Ack;
        return exchange.AcknowledgesUnseen ? "acknowledges text that is not in the capture" : null;
    }

    private void ReceiveUnseen(ref Exchange exchange)
    {
        ref TcpMachine machine = ref exchange.From.Machine;
        ref readonly TcpMachine peer = ref exchange.To.Machine;
        bool finToo = peer.FinSent && exchange.Packet.Ack == peer.FinSeq + 1 && machine.RcvNxt <= peer.FinSeq;
        machine.RcvNxt = finToo ? peer.FinSeq : exchange.Packet.Ack;
        if (!finToo)
            return;
        var back = new Exchange { From = ref exchange.To, To = ref exchange.From, Sender = exchange.Receiver };
        runner.Deliver(ref back, new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = peer.FinSeq, Ack = machine.SndUna, Wnd = machine.SndWnd });
    }
}
