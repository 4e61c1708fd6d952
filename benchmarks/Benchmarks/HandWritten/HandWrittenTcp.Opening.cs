namespace TcpFsm.Benchmarks.HandWritten;

/// <content>CLOSED, LISTEN and SYN-SENT: 3.10.7.1 to 3.10.7.3.</content>
public partial record struct HandWrittenTcp
{
    private readonly void ReceiveClosed<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (!effects.SourceOk())
        {
            effects.Fired(TcpRule.X0);
            return;
        }

        switch (segment.Flags & (TcpFlags.Rst | TcpFlags.Ack))
        {
            case TcpFlags.None:
                effects.Fired(TcpRule.X2);
                effects.Send(new TcpSegment { Flags = TcpFlags.Rst | TcpFlags.Ack, Ack = segment.Seq + Length(segment), Wnd = RcvWnd });
                break;
            case TcpFlags.Ack:
                effects.Fired(TcpRule.X3);
                Reset(segment.Ack, ref effects);
                break;
            default:
                effects.Fired(TcpRule.X1);
                break;
        }
    }

    private void ReceiveListen<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (!effects.SourceOk())
        {
            effects.Fired(TcpRule.L0);
            return;
        }

        switch (segment.Flags & (TcpFlags.Rst | TcpFlags.Ack | TcpFlags.Syn))
        {
            case TcpFlags.Ack:
            case TcpFlags.Ack | TcpFlags.Syn:
                effects.Fired(TcpRule.L2);
                Reset(segment.Ack, ref effects);
                break;
            case TcpFlags.None:
                effects.Fired(TcpRule.L5);
                break;
            case TcpFlags.Syn:
                effects.Fired(TcpRule.L4);
                NoteSyn(segment);
                NoteWindow(segment);
                Iss = effects.ChooseIss();
                SndUna = Iss;
                SndNxt = Iss + 1;
                SndUp = SndNxt;
                SynOut = true;
                Origin = TcpOrigin.Passive;
                AnswerSyn(ref effects);
                break;
            default:
                effects.Fired(TcpRule.L1);
                break;
        }
    }

    private Go ReceiveSynSent<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        bool ack = (segment.Flags & TcpFlags.Ack) != 0;
        if (ack && (segment.Ack <= Iss || segment.Ack > SndNxt))
        {
            RefuseSynAck(segment, ref effects);
            return Go.Stop;
        }

        bool ackOk = ack && SndUna < segment.Ack && segment.Ack <= SndNxt;
        switch (segment.Flags & (TcpFlags.Rst | TcpFlags.Syn))
        {
            case TcpFlags.Rst:
            case TcpFlags.Rst | TcpFlags.Syn:
                effects.Fired(ackOk ? TcpRule.Y3 : TcpRule.Y4);
                if (ackOk) FailAndDelete(TcpSignal.ConnectionReset, TcpError.ConnectionReset, ref effects);
                return Go.Stop;
            case TcpFlags.Syn when ackOk:
                effects.Fired(TcpRule.Y7);
                Establish(segment, ref effects);
                return Go.On;
            case TcpFlags.Syn:
                effects.Fired(TcpRule.Y8);
                NoteSyn(segment);
                NoteWindow(segment);
                if (segment.Data > 0) effects.Signal(new TcpNotice { Signal = TcpSignal.HoldText, Seq = segment.Seq + 1, Len = segment.Data });
                AnswerSyn(ref effects);
                return Go.Stop;
            default:
                effects.Fired(TcpRule.Y9);
                return Go.Stop;
        }
    }

    private readonly void RefuseSynAck<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if ((segment.Flags & TcpFlags.Rst) != 0)
        {
            effects.Fired(TcpRule.Y1);
            return;
        }

        effects.Fired(TcpRule.Y2);
        Reset(segment.Ack, ref effects);
    }

    private void Establish<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        NoteSyn(segment);
        SndUna = segment.Ack;
        SynOut = false;
        Retries = 0;
        NoteWindow(segment);
        Stop(TcpTimer.Retransmission, ref effects);
        Stop(TcpTimer.User, ref effects);
        if (segment.Data == 0) Acknowledge(ref effects);
        Signal(TcpSignal.ConnectionOpen, ref effects);
        State = TcpState.Established;
    }

    private void NoteSyn(in TcpSegment segment)
    {
        Irs = segment.Seq;
        RcvNxt = segment.Seq + 1;
        RcvUp = segment.Seq + 1;
    }

    private void NoteWindow(in TcpSegment segment)
    {
        SndWnd = segment.Wnd;
        SndWl1 = segment.Seq;
        SndWl2 = segment.Ack;
        if (segment.Wnd > MaxSndWnd) MaxSndWnd = segment.Wnd;
    }

    private void AnswerSyn<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        effects.Send(new TcpSegment { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = Iss, Ack = RcvNxt, Wnd = RcvWnd });
        Start(TcpTimer.Retransmission, effects.Rto(Retries), ref effects);
        State = TcpState.SynReceived;
    }

    private void FailAndDelete<TEffects>(TcpSignal signal, TcpError why, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        Signal(signal, ref effects);
        Fail(TcpSignal.CallsFailed, why, ref effects);
        Delete(ref effects);
    }

    private static long Length(in TcpSegment segment) =>
        (long)segment.Data + ((segment.Flags & TcpFlags.Syn) != 0 ? 1 : 0) + ((segment.Flags & TcpFlags.Fin) != 0 ? 1 : 0);
}
