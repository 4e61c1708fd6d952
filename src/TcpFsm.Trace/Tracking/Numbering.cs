using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Places a packet among the sequence numbers seen before.</summary>
internal static class Numbering
{
    /// <summary>No window is larger, so nothing farther off belongs to the connection.</summary>
    private const uint Far = 1u << 30;

    /// <summary>Fills in what the packet is against those before it, and takes it into account.</summary>
    public static void Place(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        ref TcpPacket packet = ref exchange.Packet;
        exchange.Silence = Reordering.TicksOf(packet.Time) - from.LastTick;
        // tcpdump's text has no number of a pure acknowledgment; it is the next one.
        if (!packet.SeqKnown && from.Text.Any)
            packet.Seq = from.Text.Top;
        if (!from.Has(EndMarks.Spoke) || IsNewSyn(from, packet))
            from.Text.Begin(packet.Seq);
        exchange.TopBefore = from.Text.Top;
        exchange.IsFar = IsFar(from.Text.Top, packet.Seq);
        if (exchange.IsFar || packet.Has(TcpFlags.Rst))
            return;
        exchange.Novelty = from.Text.Add(packet.Seq, packet.End);
        PlaceAcknowledgment(ref exchange);
    }

    private static void PlaceAcknowledgment(ref Exchange exchange)
    {
        ref SeenText text = ref exchange.To.Text;
        SequenceNumber ack = exchange.Packet.Ack;
        if (!exchange.Packet.Has(TcpFlags.Ack) || (text.Any && IsFar(text.Top, ack)))
            return;
        bool known = exchange.To.Has(EndMarks.Spoke);
        exchange.AcknowledgesUnseen = text.Acknowledge(ack) && known;
    }

    private static bool IsNewSyn(in TracedEnd from, in TcpPacket packet)
    {
        if (!packet.Has(TcpFlags.Syn) || packet.Has(TcpFlags.Rst))
            return false;
        // The SYN of an end heard in the middle may come late: then what followed it was seen already.
        return from.HasSyn ? from.FirstSeq != packet.Seq : packet.End > from.Text.Top || IsFar(from.Text.Top, packet.Seq);
    }

    private static bool IsFar(SequenceNumber one, SequenceNumber other)
    {
        uint distance = one - other;
        return distance > Far && distance < uint.MaxValue - Far;
    }
}
