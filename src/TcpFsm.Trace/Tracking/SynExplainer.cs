namespace TcpFsm.Trace.Tracking;

/// <summary>Explains SYN and SYN,ACK.</summary>
internal sealed class SynExplainer(MachineRunner runner, CauseFinder causes)
{
    /// <summary>Explains the packet.</summary>
    public Explanation Explain(ref Exchange exchange) =>
        exchange.Packet.Has(TcpFlags.Ack) ? ExplainSynAck(ref exchange) : ExplainSyn(ref exchange);

    private Explanation ExplainSyn(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        bool repeated = from.HasSyn && from.FirstSeq == exchange.Packet.Seq;
        if (repeated)
            return Repeat(ref exchange);
        switch (from.Machine.State)
        {
            case TcpState.Closed:
                return Open(ref exchange, "opens the connection");
            case TcpState.Listen or TcpState.SynReceived when !from.Has(EndMarks.Spoke):
                return OpenSimultaneously(ref exchange);
            case TcpState.SynSent:
                ForgetUnheard(ref exchange);
                return Open(ref exchange, "gave up the earlier attempt and opens anew");
            default:
                return Open(ref exchange, "knows nothing of the connection any more and opens anew");
        }
    }

    private Explanation Open(ref Exchange exchange, string why)
    {
        ref TracedEnd from = ref exchange.From;
        from.Machine = default;
        causes.Send(ref from, exchange.Sender, exchange.Bare);
        from.Machine.SndNxt = exchange.Packet.End;
        from.Marks |= EndMarks.SentSyn;
        return Explanation.Ok(why);
    }

    // What was taken for a server that received the SYN had sent one of its own: it was opening too.
    private Explanation OpenSimultaneously(ref Exchange exchange)
    {
        Open(ref exchange, "");
        SequenceNumber peer = exchange.To.FirstSeq;
        var back = new Exchange { From = ref exchange.To, To = ref exchange.From, Sender = exchange.Receiver };
        runner.Deliver(ref back, new TcpSegment { Flags = TcpFlags.Syn, Seq = peer, Wnd = ushort.MaxValue });
        return Explanation.Ok("opens while the other end opens");
    }

    // The peer's machine answered a SYN that is forgotten; unless it was heard, it listens again.
    private void ForgetUnheard(ref Exchange exchange)
    {
        if (exchange.To.Has(EndMarks.Spoke))
            return;
        exchange.To.Machine = default;
        runner.Listen(ref exchange.To, exchange.Receiver);
    }

    private Explanation Repeat(ref Exchange exchange)
    {
        causes.Repeat(ref exchange.From, exchange.Sender, exchange.Bare);
        return Explanation.Again("sends its SYN again");
    }

    private Explanation ExplainSynAck(ref Exchange exchange)
    {
        ref TracedEnd from = ref exchange.From;
        if (from.Machine.State == TcpState.SynReceived && !from.Has(EndMarks.Spoke))
            return Answer(ref exchange, "answers the SYN");
        bool sameNumber = from.FirstSeq == exchange.Packet.Seq && from.HasSyn;
        if (sameNumber && !from.Has(EndMarks.SentSynAck))
            return AnswerCrossing(ref exchange);
        if (sameNumber)
            return RepeatSynAck(ref exchange);
        if (from.Machine.State == TcpState.SynReceived)
        {
            Answer(ref exchange, "");
            return Explanation.Unexplained(Notices.StrayAnswer, "answers the SYN again, with another initial sequence number");
        }

        if (from.Has(EndMarks.Established) && !from.HasSyn)
        {
            from.Marks |= EndMarks.SentSynAck;
            RepeatSynAck(ref exchange);
            return Explanation.Again("sends its SYN,ACK again; the first is not in the capture");
        }

        return Explanation.Unexplained(Notices.StrayAnswer, "answers a SYN it has not received");
    }

    private Explanation Answer(ref Exchange exchange, string why)
    {
        ref TracedEnd from = ref exchange.From;
        from.Machine.Iss = exchange.Packet.Seq;
        from.Machine.SndUna = exchange.Packet.Seq;
        from.Machine.SndNxt = exchange.Packet.End;
        from.Machine.SndUp = exchange.Packet.End;
        from.Marks = (from.Marks | EndMarks.SentSynAck) & ~EndMarks.OwesAck;
        runner.Log.Tell(exchange.Sender, from.SynAckRule);
        return Explanation.Ok(why);
    }

    // The peer's SYN,ACK may have been captured first; then the machine is ahead of what it sent.
    private Explanation AnswerCrossing(ref Exchange exchange)
    {
        exchange.From.Marks |= EndMarks.SentSynAck;
        runner.Log.Tell(exchange.Sender, exchange.From.SynAckRule);
        return Explanation.Ok("answers the other SYN, which crossed its own");
    }

    private Explanation RepeatSynAck(ref Exchange exchange)
    {
        causes.Repeat(ref exchange.From, exchange.Sender, exchange.Bare);
        return Explanation.Again("sends its SYN,ACK again");
    }
}
