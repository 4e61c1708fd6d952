namespace TcpFsm.Trace.Tracking;

/// <summary>Says why the sender sent a packet, and moves its machine as sending it did.</summary>
internal sealed class PacketExplainer(MachineRunner runner, CauseFinder causes)
{
    private readonly SynExplainer _syn = new(runner, causes);
    private readonly ResetExplainer _reset = new(runner, causes);
    private readonly TextExplainer _text = new(runner, causes);

    /// <summary>Explains the packet.</summary>
    public Explanation Explain(ref Exchange exchange)
    {
        if (exchange.Packet.Flags.WhyIllegal() is { } because)
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
}
