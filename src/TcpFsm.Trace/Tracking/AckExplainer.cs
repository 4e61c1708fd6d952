namespace TcpFsm.Trace.Tracking;

/// <summary>Explains segments that carry neither text nor FIN.</summary>
internal sealed class AckExplainer(MachineRunner runner)
{
    /// <summary>An acknowledgment: of something received, of a wider window, or again.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        bool owed = from.Has(EndMarks.OwesAck);
        if (from.Machine.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent))
            from.Machine.SndNxt = exchange.Packet.Seq;
        if (owed && IsChallenge(from.AckRule))
        {
            runner.Log.Tell(exchange.Sender, from.AckRule);
            return new Explanation(Verdict.Challenge, "doubts what it received and tells where it is", Notices.Challenge);
        }

        bool advances = !from.Has(EndMarks.Acknowledged) || exchange.Packet.Ack > from.LastAck;
        if (exchange.Packet.SeqKnown && from.Has(EndMarks.Acknowledged) && exchange.Packet.Ack < from.LastAck)
            return new Explanation(Verdict.OutOfOrder, "acknowledges less than it did before");
        if (owed || advances)
        {
            runner.Log.Tell(exchange.Sender, from.AckRule);
            return Explanation.Ok(advances ? "acknowledges" : "acknowledges again: what it received is not what it expects");
        }

        if (!from.Has(EndMarks.OfferedInSyn) && exchange.Packet.WindowKnown && exchange.Packet.Window != from.Window)
        {
            runner.Log.Tell(exchange.Sender, TcpRule.V5);
            return Explanation.Ok("offers another window");
        }

        return Explanation.Ok("repeats its acknowledgment");
    }

    /// <summary>An acknowledgment with a number already left behind.</summary>
    public Explanation Old(ref Exchange exchange)
    {
        runner.Log.Tell(exchange.Sender, exchange.From.AckRule);
        return new Explanation(Verdict.OutOfOrder, "acknowledges, with a sequence number that lies behind");
    }

    /// <summary>A segment one number back, with nothing outstanding: is the peer there, or is its window open?</summary>
    public Explanation Probe(ref Exchange exchange)
    {
        if (exchange.From.Machine.SndWnd == 0 && exchange.To.Has(EndMarks.Offered))
            return new Explanation(Verdict.WindowProbe, "asks whether the window is open again");
        runner.Expire(exchange.From.Machine, exchange.Sender, TcpTimer.KeepAlive, 0);
        return new Explanation(Verdict.KeepAlive, "asks whether the idle peer is still there");
    }

    private static bool IsChallenge(TcpRule rule) => rule is TcpRule.N3 or TcpRule.T0;
}
