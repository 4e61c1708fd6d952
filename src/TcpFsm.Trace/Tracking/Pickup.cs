namespace TcpFsm.Trace.Tracking;

/// <summary>Where both ends must have been when a connection's first packet in the capture was sent.</summary>
internal sealed class Pickup(MachineRunner runner, CauseFinder causes)
{
    /// <summary>Puts both machines into the states that the first packet shows them in.</summary>
    public void Begin(ref Exchange exchange)
    {
        bool syn = exchange.Packet.Has(TcpFlags.Syn);
        bool ack = exchange.Packet.Has(TcpFlags.Ack);
        if (exchange.Packet.Has(TcpFlags.Rst))
            Adopt(ref exchange.To, exchange.Packet.Ack, exchange.Packet.Seq);
        else if (syn && ack)
            BeginAtSynAck(ref exchange);
        else if (syn || !ack)
            runner.Listen(ref exchange.To, exchange.Receiver);
        else
            BeginInTheMiddle(ref exchange);
        exchange.From.Marks |= EndMarks.Known;
        exchange.To.Marks |= EndMarks.Known;
    }

    /// <summary>Makes an end ESTABLISHED with these numbers.</summary>
    public static void Adopt(ref TracedEnd end, SequenceNumber next, SequenceNumber expected)
    {
        end.Machine = new TcpMachine
        {
            State = TcpState.Established,
            Iss = next - 1,
            SndUna = next,
            SndNxt = next,
            SndUp = next,
            SndWnd = WindowScale.Largest,
            SndWl1 = expected,
            SndWl2 = next,
            Irs = expected - 1,
            RcvNxt = expected,
            RcvUp = expected,
            RcvWnd = WindowScale.Largest,
        };
    }

    private void BeginAtSynAck(ref Exchange exchange)
    {
        bool muted = runner.Log.Muted;
        runner.Log.Muted = true;
        SequenceNumber iss = exchange.Packet.Ack - 1;
        causes.Send(ref exchange.To, exchange.Receiver, new TcpSegment { Flags = TcpFlags.Syn, Seq = iss });
        runner.Listen(ref exchange.From, exchange.Sender);
        var back = new Exchange { From = ref exchange.To, To = ref exchange.From, Sender = exchange.Receiver };
        runner.Deliver(ref back, new TcpSegment { Flags = TcpFlags.Syn, Seq = iss, Wnd = ushort.MaxValue });
        runner.Log.Muted = muted;
    }

    private static void BeginInTheMiddle(ref Exchange exchange)
    {
        Adopt(ref exchange.From, exchange.Packet.Seq, exchange.Packet.Ack);
        Adopt(ref exchange.To, exchange.Packet.Ack, exchange.Packet.Seq);
    }
}
