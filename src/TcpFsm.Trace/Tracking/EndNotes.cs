using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Notes what a packet tells of its sender beside the machine's variables.</summary>
internal static class EndNotes
{
    /// <summary>After the sender's machine has moved and before the receiver's does.</summary>
    public static void Sent(ref Exchange exchange, Verdict verdict)
    {
        ref TracedEnd from = ref exchange.From;
        ref TcpPacket packet = ref exchange.Packet;
        from.Packets++;
        from.Bytes += packet.Length;
        from.LastTick = Reordering.TicksOf(packet.Time);
        from.Marks |= EndMarks.Spoke;
        if (verdict == Verdict.Illegal)
            from.Marks |= EndMarks.SentOdd;
        if (packet.Has(TcpFlags.Syn) && verdict != Verdict.Illegal)
            NoteSyn(ref from, packet);
        if (packet.Has(TcpFlags.Fin) && verdict is not (Verdict.Illegal or Verdict.Unexplained))
            from.Marks |= EndMarks.SentFin;
        if (!packet.Has(TcpFlags.Rst) && !exchange.IsFar && verdict != Verdict.Illegal)
            NoteAcknowledgment(ref exchange);
    }

    /// <summary>Once a machine has moved.</summary>
    public static void NoteStates(ref TracedEnd end)
    {
        if (end.Machine.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent or TcpState.SynReceived))
            end.Marks |= EndMarks.Established;
        if (end.Machine.State == TcpState.Closing)
            end.Marks |= EndMarks.WasClosing;
    }

    private static void NoteSyn(ref TracedEnd from, in TcpPacket packet)
    {
        from.FirstSeq = packet.Seq;
        from.Scale = packet.Scale;
        from.Marks |= packet.Has(TcpFlags.Ack) ? EndMarks.SentSynAck : EndMarks.SentSyn;
    }

    private static void NoteAcknowledgment(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        from.Marks &= ~(EndMarks.OwesAck | EndMarks.OwesReset);
        if (!exchange.Packet.Has(TcpFlags.Ack))
            return;
        SequenceNumber ack = exchange.Packet.Ack;
        if (!from.Has(EndMarks.Acknowledged) || ack > from.LastAck)
            from.LastAck = ack;
        from.Marks |= EndMarks.Acknowledged;
        if (!exchange.Packet.WindowKnown)
            return;
        from.Window = exchange.Packet.Window;
        SequenceNumber edge = ack + WindowScale.ToGoBy(exchange);
        if (!from.Has(EndMarks.Offered) || edge > from.Edge)
            from.Edge = edge;
        from.Marks = (from.Marks & ~EndMarks.OfferedInSyn) | EndMarks.Offered;
        if (exchange.Packet.Has(TcpFlags.Syn))
            from.Marks |= EndMarks.OfferedInSyn;
    }
}
