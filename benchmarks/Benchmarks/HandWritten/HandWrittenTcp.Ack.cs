namespace TcpFsm.Benchmarks.HandWritten;

/// <content>The fifth step of 3.10.7.4: the ACK field, the window, and what our FIN's acknowledgment leads to.</content>
public partial record struct HandWrittenTcp
{
    private Go ReceiveAck<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        bool fresh = SndUna < segment.Ack && segment.Ack <= SndNxt;
        if (State == TcpState.SynReceived)
        {
            if (!fresh)
            {
                effects.Fired(TcpRule.K2);
                Reset(segment.Ack, ref effects);
                return Go.Stop;
            }

            effects.Fired(TcpRule.K1);
            EstablishPassively(segment, ref effects);
        }
        else if (segment.Ack <= SndUna)
        {
            effects.Fired(TcpRule.E2);
            NoteProbeAnswer(segment, ref effects);
        }
        else if (!fresh)
        {
            effects.Fired(TcpRule.E3);
            Acknowledge(ref effects);
            return Go.Stop;
        }

        if (fresh) Advance(segment, ref effects);
        bool inFlight = SndUna <= segment.Ack && segment.Ack <= SndNxt;
        if (inFlight && (SndWl1 < segment.Seq || (SndWl1 == segment.Seq && SndWl2 <= segment.Ack)))
        {
            effects.Fired(TcpRule.E4);
            NoteWindow(segment);
        }

        return JudgeOwnFin(segment, ref effects);
    }

    private void EstablishPassively<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        uint held = effects.HeldText(RcvNxt);
        NoteWindow(segment);
        Signal(TcpSignal.ConnectionOpen, ref effects);
        if (held > 0)
        {
            effects.Signal(new TcpNotice { Signal = TcpSignal.Text, Len = held });
            RcvNxt += held;
            RcvWnd = effects.ReceiveWindow();
            AckDue = true;
        }

        State = TcpState.Established;
    }

    private void NoteProbeAnswer<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (SndWnd != 0 || segment.Ack != SndUna || SndUna == SndNxt) return;
        ProbeAnswered = true;
        Start(TcpTimer.User, UserTimeout, ref effects);
    }

    private void Advance<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        effects.Fired(TcpRule.E1);
        long text = (long)(segment.Ack - SndUna) - (SynOut ? 1 : 0) - (FinSent && segment.Ack > FinSeq ? 1 : 0);
        if (text > 0) effects.Signal(new TcpNotice { Signal = TcpSignal.TextAcknowledged, Len = (uint)text });
        if (SndUp < segment.Ack) SndUp = segment.Ack;
        SndUna = segment.Ack;
        SynOut = false;
        Retries = 0;
        if (SndUna == SndNxt)
        {
            Stop(TcpTimer.Retransmission, ref effects);
            Stop(TcpTimer.User, ref effects);
        }
        else
        {
            Start(TcpTimer.Retransmission, effects.Rto(Retries), ref effects);
            Start(TcpTimer.User, UserTimeout, ref effects);
        }
    }

    private Go JudgeOwnFin<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        switch (State)
        {
            case TcpState.FinWait1 when FinSent && SndUna > FinSeq:
                effects.Fired(TcpRule.K3);
                Signal(TcpSignal.CloseAcknowledged, ref effects);
                State = TcpState.FinWait2;
                return Go.On;
            case TcpState.Closing when FinSent && SndUna > FinSeq:
                effects.Fired(TcpRule.K6);
                BeginTimeWait(ref effects);
                Signal(TcpSignal.CloseAcknowledged, ref effects);
                State = TcpState.TimeWait;
                return Go.On;
            case TcpState.Closing:
                effects.Fired(TcpRule.K7);
                return Go.On;
            case TcpState.LastAck when FinSent && SndUna > FinSeq:
                effects.Fired(TcpRule.K8);
                Signal(TcpSignal.ConnectionClosed, ref effects);
                Delete(ref effects);
                return Go.Stop;
            case TcpState.TimeWait when (segment.Flags & TcpFlags.Fin) != 0:
                effects.Fired(TcpRule.K9);
                Acknowledge(ref effects);
                Start(TcpTimer.TimeWait, TwoMsl, ref effects);
                return Go.Stop;
            default:
                return Go.On;
        }
    }
}
