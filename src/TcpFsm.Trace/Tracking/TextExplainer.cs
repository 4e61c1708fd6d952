namespace TcpFsm.Trace.Tracking;

/// <summary>Explains segments of a running connection: text, FIN and acknowledgments.</summary>
internal sealed class TextExplainer(MachineRunner runner)
{
    private readonly LostPackets _lost = new(runner);
    private readonly AckExplainer _ack = new(runner);
    private readonly NewTextExplainer _new = new(runner);

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
        if (ProbesPeer(exchange))
            return _ack.Probe(ref exchange);
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
                return exchange.CarriesText ? Repeat(ref exchange) : _ack.Old(ref exchange);
        }
    }

    // SEG.SEQ = SND.NXT-1 and all that was sent is acknowledged: a question, not text (RFC 9293 3.8.4).
    private static bool ProbesPeer(in Exchange exchange)
    {
        ref readonly TcpMachine machine = ref exchange.From.Machine;
        return exchange.Novelty == Novelty.Old
            && exchange.Packet.SeqKnown
            && !exchange.Packet.Has(TcpFlags.Fin)
            && exchange.Packet.Length <= 1
            && exchange.Packet.Seq + 1 == exchange.TopBefore
            && !machine.SynOut
            && machine.SndUna == exchange.TopBefore;
    }

    private Explanation Fill(ref Exchange exchange)
    {
        if (exchange.Packet.Has(TcpFlags.Fin) && !exchange.From.Machine.FinSent)
            runner.Close(ref exchange.From, exchange.Sender);
        if (exchange.Silence < Reordering.LongestDelay)
            return new Explanation(Verdict.OutOfOrder, "was overtaken by what it sent later");
        TellRepeat(ref exchange);
        return Explanation.Again("sends again what the capture lacks");
    }

    private Explanation Overlap(ref Exchange exchange)
    {
        TellRepeat(ref exchange);
        Explanation added = _new.Send(ref exchange);
        return added.Verdict == Verdict.Ok ? Explanation.Again("sends text again, and more behind it") : added;
    }

    private Explanation Repeat(ref Exchange exchange)
    {
        bool acknowledged = exchange.Packet.End <= exchange.From.Machine.SndUna;
        TellRepeat(ref exchange);
        return Explanation.Again(acknowledged
            ? "sends again what is acknowledged already; the ACK had not reached it"
            : exchange.Packet.Length > 0 ? "sends text again" : "sends its FIN again");
    }

    private void TellRepeat(ref Exchange exchange)
    {
        TcpMachine machine = exchange.From.Machine;
        // Of what is outstanding the machine repeats the first; the packet shows which it was.
        if (machine.SndUna < exchange.Packet.Seq && exchange.Packet.Seq < machine.SndNxt)
            machine.SndUna = exchange.Packet.Seq;
        if (machine.SndUna < machine.SndNxt)
            runner.Expire(machine, exchange.Sender, TcpTimer.Retransmission, exchange.Packet.Length);
    }

    private static Explanation ExplainFromClosed(ref Exchange exchange)
    {
        if (exchange.To.Has(EndMarks.SentReset))
            return Explanation.Ok("was sent before the reset reached it");
        if (exchange.Novelty == Novelty.Old && exchange.CarriesText)
            return Explanation.Again("sends again what is acknowledged already; the ACK had not reached it");
        if (exchange.From.Has(EndMarks.SentReset))
            return Explanation.Unexplained(Notices.OutOfTurn, "sends on after its own reset");
        return exchange.CarriesText
            ? Explanation.Unexplained(Notices.OutOfTurn, "sends on although its connection is closed")
            : Explanation.Ok("repeats its last acknowledgment");
    }
}
