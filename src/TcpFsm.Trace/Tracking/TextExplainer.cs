namespace TcpFsm.Trace.Tracking;

/// <summary>Explains segments of a running connection: text, FIN and acknowledgments.</summary>
internal sealed class TextExplainer(MachineRunner runner, CauseFinder causes)
{
    private readonly LostPackets _lost = new(runner);
    private readonly AckExplainer _ack = new(runner, causes);
    private readonly NewTextExplainer _new = new(causes);

    /// <summary>Explains the packet.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        if (exchange.From.Machine.State == TcpState.Closed)
            return ExplainFromClosed(ref exchange);
        string? missing = _lost.MakeUp(ref exchange);
        if (exchange.From.Machine.State == TcpState.SynSent)
            return Explanation.Unexplained(Notices.OutOfTurn, "nothing but a SYN is sent before the peer's SYN is received");
        Explanation explanation = ExplainNumbers(ref exchange);
        return missing is not null && explanation.Verdict == Verdict.Ok ? Explanation.Ok(missing) : explanation;
    }

    private Explanation ExplainNumbers(ref Exchange exchange)
    {
        switch (exchange.Novelty)
        {
            case Novelty.Next:
            case Novelty.Ahead:
                return exchange.CarriesText ? _new.Send(ref exchange) : _ack.Explain(ref exchange);
            case Novelty.Fills:
                return Fill(ref exchange);
            case Novelty.Overlap:
                return Overlap(ref exchange);
            default:
                return _ack.TryProbe(ref exchange) ?? (exchange.CarriesText ? Repeat(ref exchange) : _ack.Old(ref exchange));
        }
    }

    private Explanation Fill(ref Exchange exchange)
    {
        if (exchange.Packet.Has(TcpFlags.Fin) && !exchange.From.Machine.FinSent)
            causes.Send(ref exchange.From, exchange.Sender, exchange.Segment with { Seq = exchange.From.Machine.SndNxt, Data = 0 });
        if (exchange.Silence < Reordering.LongestDelay)
        {
            causes.Recall(ref exchange.From, exchange.Sender, exchange.Segment);
            return new Explanation(Verdict.OutOfOrder, "was overtaken by what it sent later");
        }

        causes.Repeat(ref exchange.From, exchange.Sender, exchange.Segment);
        return Explanation.Again("sends again what the capture lacks");
    }

    private Explanation Overlap(ref Exchange exchange)
    {
        TcpSegment old = exchange.Segment with { Flags = exchange.Packet.Flags & ~TcpFlags.Fin, Data = exchange.TopBefore - exchange.Packet.Seq };
        causes.Repeat(ref exchange.From, exchange.Sender, old);
        Explanation added = _new.Send(ref exchange);
        return added.Verdict == Verdict.Ok ? Explanation.Again("sends text again, and more behind it") : added;
    }

    private Explanation Repeat(ref Exchange exchange)
    {
        bool acknowledged = exchange.Packet.End <= exchange.From.Machine.SndUna;
        causes.Repeat(ref exchange.From, exchange.Sender, exchange.Segment);
        return Explanation.Again(acknowledged
            ? "sends again what is acknowledged already; the ACK had not reached it"
            : exchange.Packet.Length > 0 ? "sends text again" : "sends its FIN again");
    }

    private Explanation ExplainFromClosed(ref Exchange exchange)
    {
        if (!exchange.To.Has(EndMarks.SentReset))
            return ExplainAfterEnd(ref exchange);
        if (exchange.CarriesText)
            causes.Recall(ref exchange.From, exchange.Sender, exchange.Segment);
        else
            runner.Log.Tell(exchange.Sender, exchange.From.AckRule);
        return Explanation.Ok("was sent before the reset reached it");
    }

    private Explanation ExplainAfterEnd(ref Exchange exchange)
    {
        if (exchange.Novelty == Novelty.Old && exchange.CarriesText)
        {
            causes.Repeat(ref exchange.From, exchange.Sender, exchange.Segment);
            return Explanation.Again("sends again what is acknowledged already; the ACK had not reached it");
        }

        if (exchange.From.Has(EndMarks.SentReset))
            return Explanation.Unexplained(Notices.OutOfTurn, "sends on after its own reset");
        if (exchange.CarriesText)
            return Explanation.Unexplained(Notices.OutOfTurn, "sends on although its connection is closed");
        runner.Log.Tell(exchange.Sender, exchange.From.AckRule);
        return Explanation.Ok("repeats its last acknowledgment");
    }
}
