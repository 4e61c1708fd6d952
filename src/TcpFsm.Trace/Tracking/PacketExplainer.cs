namespace TcpFsm.Trace.Tracking;

/// <summary>Says why the sender sent a packet, and moves its machine as sending it did.</summary>
internal sealed class PacketExplainer(MachineRunner runner)
{
    private readonly SynExplainer _syn = new(runner);
    private readonly ResetExplainer _reset = new(runner);
    private readonly TextExplainer _text = new(runner);

    /// <summary>Explains the packet.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        if (WhyIllegal(exchange.Packet.Flags) is { } because)
            return new Explanation(Verdict.Illegal, because, NoticeOf(exchange.Packet.Flags));
        if (exchange.Packet.Has(TcpFlags.Rst))
            return _reset.Explain(ref exchange);
        if (exchange.IsFar)
            return Explanation.Unexplained(Notices.ForeignNumber, "its sequence number lies far from everything this end sent");
        return exchange.Packet.Has(TcpFlags.Syn) ? _syn.Explain(ref exchange) : _text.Explain(ref exchange);
    }

    private static Notices NoticeOf(TcpFlags flags)
    {
        const TcpFlags Xmas = TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Urg;
        // ECN's flags say nothing of a scan.
        return (flags & ~(TcpFlags.Ece | TcpFlags.Cwr)) switch
        {
            TcpFlags.None => Notices.NullScan,
            TcpFlags.Fin => Notices.FinScan,
            Xmas => Notices.XmasScan,
            var odd when (odd & (TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst)) == (TcpFlags.Syn | TcpFlags.Fin) => Notices.SynFinScan,
            _ => Notices.BadFlags,
        };
    }

    private static string? WhyIllegal(TcpFlags flags)
    {
        const TcpFlags Any = TcpFlags.Syn | TcpFlags.Rst | TcpFlags.Ack;
        if ((flags & (TcpFlags.Syn | TcpFlags.Fin)) == (TcpFlags.Syn | TcpFlags.Fin))
            return "a connection cannot open and close in one segment";
        if ((flags & (TcpFlags.Syn | TcpFlags.Rst)) == (TcpFlags.Syn | TcpFlags.Rst))
            return "a segment cannot open and reset";
        if ((flags & (TcpFlags.Fin | TcpFlags.Rst)) == (TcpFlags.Fin | TcpFlags.Rst))
            return "a segment cannot close and reset";
        return (flags & Any) == 0 ? "after the handshake every segment carries ACK" : null;
    }
}
