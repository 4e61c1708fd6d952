namespace TcpFsm.Trace.Tracking;

/// <summary>Gives the machines of the two ends their events: the calls and expiries that a packet shows must have happened.</summary>
internal sealed class MachineRunner
{
    // A segment of any size may go out at once, for cards cut them up behind the capture; gaps are acknowledged as every stack does.
    private static readonly TcpParameters Parameters = TcpParameters.Default with
    {
        Mss = 1 << 30,
        AckGaps = true,
        SimopenFix = true,
    };

    private TraceEffects _effects;

    /// <summary>Whether somebody wants to know which rules fired.</summary>
    public bool TellsRules
    {
        init => Log.IsMute = !value;
    }

    /// <summary>Machines tell this log what they do.</summary>
    public EventLog Log { get; }

    /// <summary>Runs the machines of the connection on this stage.</summary>
    public MachineRunner(Stage stage)
    {
        Log = new EventLog(stage);
        _effects = new TraceEffects(Log);
    }

    /// <summary>An end begins to listen; nobody is told, for it did so before the capture.</summary>
    public void Listen(ref TracedEnd end, ConnectionEnd which)
    {
        bool muted = Log.Muted;
        Log.Muted = true;
        Begin(which);
        end.Machine.OpenPassive(Parameters, ref _effects);
        Log.Muted = muted;
    }

    /// <summary>The user opens; the SYN has this number.</summary>
    public void Open(ref TracedEnd end, ConnectionEnd which, SequenceNumber iss)
    {
        Begin(which);
        Log.Iss = iss;
        end.Machine.OpenActive(Parameters, ref _effects);
    }

    /// <summary>The user sends text.</summary>
    public void Send(ref TracedEnd end, ConnectionEnd which, uint length, bool urgent)
    {
        Begin(which);
        end.Machine.Send(length, urgent, Parameters, ref _effects);
        // Whatever the machine still held back went out all the same.
        end.Machine.SndQueued = 0;
    }

    /// <summary>The user closes.</summary>
    public void Close(ref TracedEnd end, ConnectionEnd which)
    {
        Begin(which);
        end.Machine.Close(Parameters, ref _effects);
    }

    /// <summary>The user aborts.</summary>
    public void Abort(ref TracedEnd end, ConnectionEnd which)
    {
        Begin(which);
        end.Machine.Abort(Parameters, ref _effects);
    }

    /// <summary>A timer runs out. The machine is a copy: what it sends then is told, what it counts is not kept.</summary>
    public void Expire(TcpMachine machine, ConnectionEnd which, TcpTimer timer, uint length)
    {
        Begin(which);
        Log.ResendLength = length;
        machine.Retries = 0;
        machine.SetRunning(timer, true);
        machine.Expire(timer, Parameters, ref _effects);
    }

    /// <summary>The packet arrives.</summary>
    public void Receive(ref Exchange exchange)
    {
        ReceiveHeldFin(ref exchange);
        Deliver(ref exchange, new TcpSegment
        {
            Flags = exchange.Packet.Flags,
            Seq = exchange.Packet.Seq,
            Ack = exchange.Packet.Ack,
            Wnd = WindowScale.ToGoBy(exchange),
            Up = exchange.Packet.Urgent,
            Data = exchange.Packet.Length,
        });
        NoteFin(ref exchange);
        ReceiveHeldFin(ref exchange);
    }

    /// <summary>A segment the capture lacks, or one the receiver had put aside, arrives.</summary>
    public void Deliver(ref Exchange exchange, in TcpSegment segment)
    {
        ref TracedEnd to = ref exchange.To;
        Begin(exchange.Receiver);
        Log.TextAtHand = segment.Data > 0 ? segment.Seq + ((segment.Flags & TcpFlags.Syn) != 0 ? 1u : 0) : null;
        if (to.Machine.State != TcpState.Closed)
            to.Machine.RcvWnd = to.Has(EndMarks.Offered) ? Distance(to.Machine.RcvNxt, to.Edge) : WindowScale.Largest;
        to.Machine.Receive(segment, Parameters, ref _effects);
        NoteAnswers(ref to);
    }

    // A FIN that came ahead of text is kept by every stack, where the machine lets retransmission bring it again; and one that crossed
    // the receiver's own arrives before what its sender sent after it.
    private void ReceiveHeldFin(ref Exchange exchange)
    {
        ref TracedEnd to = ref exchange.To;
        if (!to.Has(EndMarks.AwaitsFin))
            return;
        ref readonly TcpMachine sender = ref exchange.From.Machine;
        if (!sender.FinSent || to.Machine.RcvNxt != sender.FinSeq || !IsReceiving(to))
            return;
        to.Marks &= ~EndMarks.AwaitsFin;
        Deliver(ref exchange, new TcpSegment
        {
            Flags = TcpFlags.Fin | TcpFlags.Ack,
            Seq = sender.FinSeq,
            Ack = exchange.Packet.Ack,
            Wnd = WindowScale.ToGoBy(exchange),
        });
    }

    private static void NoteFin(ref Exchange exchange)
    {
        if (!exchange.Packet.Has(TcpFlags.Fin) || !IsReceiving(exchange.To))
            return;
        if (exchange.To.Machine.RcvNxt < exchange.Packet.End)
            exchange.To.Marks |= EndMarks.AwaitsFin;
    }

    private static bool IsReceiving(in TracedEnd end) => end.Machine.State is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2;

    private static uint Distance(SequenceNumber from, SequenceNumber to) => to < from ? 0 : to - from;

    private void Begin(ConnectionEnd which)
    {
        Log.End = which;
        Log.ForgetAnswers();
    }

    private void NoteAnswers(ref TracedEnd end)
    {
        if (Log.SynAckRule is { } synAck)
            end.SynAckRule = synAck;
        if (Log.AckRule is { } ack)
        {
            end.AckRule = ack;
            end.Marks |= EndMarks.OwesAck;
        }

        if (Log.ResetRule is not { } reset)
            return;
        end.ResetRule = reset;
        end.OwedResetSeq = Log.ResetSeq;
        end.Marks |= EndMarks.OwesReset;
    }
}
