namespace TcpFsm.Trace.Tracking;

/// <summary>Explains RST: an answer to something, the user's abort, or the end of what was closed long ago.</summary>
internal sealed class ResetExplainer(MachineRunner runner, CauseFinder causes)
{
    private const uint Near = 1u << 30;

    /// <summary>Explains the packet; its sender's machine is left as it is where nothing does, for then somebody else may have sent it.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        SequenceNumber seq = exchange.Packet.Seq;
        if (from.Machine.State == TcpState.SynReceived && !from.Has(EndMarks.Spoke))
            return Refuse(ref exchange);
        if (from.Has(EndMarks.OwesReset) && seq == from.OwedResetSeq)
            return Answer(ref exchange);
        if (causes.Send(ref from, exchange.Sender, exchange.Bare) is not null)
            return Reset(ref exchange, "aborts the connection");
        if (IsRepeated(exchange))
            return AnswerFromNowhere(ref exchange);
        if (CrossesReset(exchange))
        {
            causes.Recall(ref from, exchange.Sender, exchange.Bare);
            return Reset(ref exchange, "aborts the connection too; the other reset had not reached it");
        }

        if (IsAnswer(exchange) || (from.Machine.State == TcpState.SynSent && seq == from.Machine.SndNxt))
            return AnswerFromNowhere(ref exchange);
        if (IsAhead(exchange))
            return Doubtful(ref exchange);
        if (!from.Has(EndMarks.Spoke))
            return AnswerFromNowhere(ref exchange);
        return Explanation.Unexplained(Notices.BlindReset, "no state of this end sends a RST with this sequence number; somebody else may have");
    }

    // CLOSED answers with the number that the segment acknowledged: the peer's last one or, where several were under way, an earlier one.
    private static bool IsAnswer(in Exchange exchange)
    {
        SequenceNumber seq = exchange.Packet.Seq;
        SequenceNumber last = exchange.To.LastAck;
        if (!exchange.To.Has(EndMarks.Acknowledged) || !(seq <= last) || last - seq > Near)
            return false;
        bool isIssKnown = exchange.From.HasSyn;
        return !isIssKnown || seq > exchange.From.FirstSeq;
    }

    // What it reset it resets again, for each segment that still comes, seen or not.
    private static bool IsRepeated(in Exchange exchange)
    {
        SequenceNumber seq = exchange.Packet.Seq;
        return exchange.From.Machine.State == TcpState.Closed && exchange.From.Has(EndMarks.SentReset) && seq <= exchange.TopBefore && exchange.TopBefore - seq < Near;
    }

    // Both ends aborted, neither having heard of the other's.
    private static bool CrossesReset(in Exchange exchange) =>
        exchange.From.Machine.State == TcpState.Closed && exchange.To.Has(EndMarks.SentReset) && exchange.Packet.Seq == exchange.TopBefore;

    // Its state may send a RST, with a number it has not come to yet.
    private static bool IsAhead(in Exchange exchange)
    {
        SequenceNumber next = exchange.From.Machine.SndNxt;
        return !Senders.Of(exchange.From.Machine.State, TcpFlags.Rst).IsEmpty && exchange.Packet.Seq > next && exchange.Packet.Seq - next < Near;
    }

    // The receiver asks back (RFC 5961 3.2). If it was its peer after all, that answers, and the answer is explained.
    private static Explanation Doubtful(ref Exchange exchange)
    {
        exchange.From.Marks |= EndMarks.SentReset;
        const string Why = "resets with a number ahead of its own: what it sent before is not in the capture, or somebody else sent this";
        return new Explanation(Verdict.Ok, Why, Notices.BlindReset);
    }

    private Explanation Refuse(ref Exchange exchange)
    {
        FromClosed(ref exchange, new TcpSegment { Flags = TcpFlags.Syn, Seq = exchange.To.FirstSeq });
        return Reset(ref exchange, "nobody listened: the SYN is refused");
    }

    private Explanation Answer(ref Exchange exchange)
    {
        exchange.From.Marks &= ~EndMarks.OwesReset;
        runner.Log.Tell(exchange.Sender, exchange.From.ResetRule);
        return Reset(ref exchange, "answers a segment that no connection of it expects");
    }

    // The number is the one the peer acknowledged last: this is what CLOSED answers, the connection being gone.
    private Explanation AnswerFromNowhere(ref Exchange exchange)
    {
        FromClosed(ref exchange, new TcpSegment { Flags = TcpFlags.Ack, Ack = exchange.Packet.Seq });
        return Reset(ref exchange, "has no such connection any more");
    }

    private void FromClosed(ref Exchange exchange, in TcpSegment answered)
    {
        exchange.From.Machine = default;
        var back = new Exchange { From = ref exchange.To, To = ref exchange.From, Sender = exchange.Receiver, Packet = ref exchange.Packet };
        runner.Deliver(ref back, answered);
        exchange.From.Marks &= ~EndMarks.OwesReset;
    }

    private static Explanation Reset(ref Exchange exchange, string why)
    {
        exchange.From.Marks |= EndMarks.SentReset;
        return Explanation.Ok(why);
    }
}
