namespace TcpFsm.Trace.Tracking;

/// <summary>Explains segments that carry neither text nor FIN.</summary>
internal sealed class AckExplainer(MachineRunner runner, CauseFinder causes)
{
    /// <summary>An acknowledgment: of something received, of a wider window, or again.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        bool owed = from.Has(EndMarks.OwesAck);
        if (from.Machine.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent))
            from.Machine.SndNxt = exchange.Packet.Seq;
        if (owed && from.Has(EndMarks.Challenges))
            return Answer(exchange, new Explanation(Verdict.Challenge, "doubts what it received and tells where it is", Notices.Challenge));
        bool advances = !from.Has(EndMarks.Acknowledged) || exchange.Packet.Ack > from.LastAck;
        if (exchange.Packet.SeqKnown && from.Has(EndMarks.Acknowledged) && exchange.Packet.Ack < from.LastAck)
            return Answer(exchange, new Explanation(Verdict.OutOfOrder, "acknowledges less than it did before"));
        if (owed || advances)
            return Answer(exchange, Explanation.Ok(advances ? "acknowledges" : "acknowledges again: what it received is not what it expects"));
        return causes.Send(ref from, exchange.Sender, exchange.Segment) switch
        {
            null => Answer(exchange, Explanation.Ok("repeats its acknowledgment")),
            TcpEvent.Receive => Explanation.Ok("offers a wider window"),
            _ => Explanation.Ok("says where it is"),
        };
    }

    /// <summary>An acknowledgment with a number already left behind.</summary>
    public Explanation Old(ref Exchange exchange) =>
        Answer(exchange, new Explanation(Verdict.OutOfOrder, "acknowledges, with a sequence number that lies behind"));

    /// <summary>
    /// What a timer sends to ask whether the peer is there, or its window open: one number back, with nothing outstanding
    /// (RFC 9293 3.8.4). Null if the packet is none.
    /// </summary>
    public Explanation? TryProbe(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        if (exchange.Packet.Seq + 1 != exchange.TopBefore || exchange.Packet.Length > 1 || exchange.Packet.Has(TcpFlags.Fin) || !exchange.Packet.SeqKnown)
            return null;
        // An octet of garbage may be in it, for old stacks.
        if (from.Machine.SynOut || causes.Send(ref from, exchange.Sender, exchange.Bare) is null)
            return null;
        return from.Machine.SndWnd == 0 && exchange.To.Has(EndMarks.Offered)
            ? new Explanation(Verdict.WindowProbe, "asks whether the window is open again")
            : new Explanation(Verdict.KeepAlive, "asks whether the idle peer is still there");
    }

    // The machine gave it when it received what it answers.
    private Explanation Answer(in Exchange exchange, Explanation explanation)
    {
        runner.Log.Tell(exchange.Sender, exchange.From.AckRule);
        return explanation;
    }
}
