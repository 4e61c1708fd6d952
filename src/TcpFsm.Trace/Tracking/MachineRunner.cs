namespace TcpFsm.Trace.Tracking;

/// <summary>Gives the machines of the two ends their events.</summary>
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

    /// <summary>Whether an event is a timer's expiry.</summary>
    public static bool IsTimer(TcpEvent happening) => happening >= TcpEvent.TimeoutRetransmission;

    /// <summary>
    /// Whether a call or a timer's expiry has the end send this segment. Where it has, that has happened, but for what a timer counts; else
    /// nothing has.
    /// </summary>
    public bool TrySend(ref TracedEnd end, ConnectionEnd which, TcpEvent candidate, in TcpSegment wanted)
    {
        TcpMachine before = end.Machine;
        Log.End = which;
        int told = Log.LookFor(wanted);
        bool isTimer = IsTimer(candidate);
        if (isTimer)
            Expire(ref end.Machine, (TcpTimer)(candidate - TcpEvent.TimeoutRetransmission), wanted.Data);
        else
            Call(ref end, candidate, wanted);
        if (!Log.SentWanted)
        {
            Log.Rewind(told);
            end.Machine = before;
            return false;
        }

        if (isTimer)
            end.Machine = before with { SndNxt = Later(before.SndNxt, end.Machine.SndNxt) };
        return true;
    }

    /// <summary>The packet arrives.</summary>
    public void Receive(ref Exchange exchange)
    {
        ReceiveHeldFin(ref exchange);
        Deliver(ref exchange, exchange.Segment);
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
            to.Machine.RcvWnd = OfferedWindow(to);
        to.Machine.Receive(segment, Parameters, ref _effects);
        NoteAnswers(ref to);
    }

    // The user's part in it is what the segment shows: how much was sent, whether it was urgent, how much room there is now.
    private void Call(ref TracedEnd end, TcpEvent call, in TcpSegment wanted)
    {
        switch (call)
        {
            case TcpEvent.OpenActive:
                Log.Iss = wanted.Seq;
                end.Machine.OpenActive(Parameters, ref _effects);
                break;
            case TcpEvent.Send:
                end.Machine.Send(wanted.Data, (wanted.Flags & TcpFlags.Urg) != 0, Parameters, ref _effects);
                break;
            case TcpEvent.Receive:
                end.Machine.RcvWnd = OfferedWindow(end);
                Log.ReceiveWindow = wanted.Wnd;
                end.Machine.Receive(0, Parameters, ref _effects);
                Log.ReceiveWindow = WindowScale.Largest;
                break;
            case TcpEvent.Close:
                end.Machine.Close(Parameters, ref _effects);
                break;
            case TcpEvent.Abort:
                end.Machine.Abort(Parameters, ref _effects);
                break;
        }
    }

    // What a probe of a closed window sends was given to the machine before.
    private void Expire(ref TcpMachine machine, TcpTimer timer, uint length)
    {
        Log.ResendLength = length;
        machine.SndQueued = machine.SndUna == machine.SndNxt ? length : 0;
        machine.Retries = 0;
        machine.SetRunning(timer, true);
        machine.Expire(timer, Parameters, ref _effects);
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

    private static uint OfferedWindow(in TracedEnd end)
    {
        if (!end.Has(EndMarks.Offered))
            return WindowScale.Largest;
        return end.Edge < end.Machine.RcvNxt ? 0 : end.Edge - end.Machine.RcvNxt;
    }

    private static SequenceNumber Later(SequenceNumber one, SequenceNumber other) => one > other ? one : other;

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
            end.Marks = (end.Marks & ~EndMarks.Challenges) | EndMarks.OwesAck | (Log.Challenges ? EndMarks.Challenges : EndMarks.None);
        }

        if (Log.ResetRule is not { } reset)
            return;
        end.ResetRule = reset;
        end.OwedResetSeq = Log.ResetSeq;
        end.Marks |= EndMarks.OwesReset;
    }
}
