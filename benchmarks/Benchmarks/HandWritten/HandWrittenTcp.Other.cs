namespace TcpFsm.Benchmarks.HandWritten;

/// <content>The first to the fifth step of 3.10.7.4.</content>
public partial record struct HandWrittenTcp
{
    private Go ReceiveOther<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (!IsAcceptable(segment))
        {
            AnswerUnacceptable(segment, ref effects);
            return Go.Stop;
        }

        switch (segment.Flags & (TcpFlags.Rst | TcpFlags.Syn | TcpFlags.Ack))
        {
            case TcpFlags.Ack:
                return ReceiveAck(segment, ref effects);
            case TcpFlags.None:
                effects.Fired(TcpRule.K0);
                return Go.Stop;
            case TcpFlags.Syn:
            case TcpFlags.Syn | TcpFlags.Ack:
                ReceiveSyn(ref effects);
                return Go.Stop;
            default:
                ReceiveReset(segment, ref effects);
                return Go.Stop;
        }
    }

    private readonly bool IsAcceptable(in TcpSegment segment)
    {
        long length = Length(segment);
        if (RcvWnd == 0) return segment.Seq == RcvNxt && (length == 0 || (segment.Flags & TcpFlags.Syn) == 0);
        return IsInWindow(segment.Seq) || (length > 0 && IsInWindow(segment.Seq + (length - 1)));
    }

    private readonly bool IsInWindow(SequenceNumber number) => RcvNxt <= number && number < RcvNxt + RcvWnd;

    private void AnswerUnacceptable<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if ((segment.Flags & TcpFlags.Rst) != 0)
        {
            effects.Fired(TcpRule.Q1);
            return;
        }

        bool repeatedFin = State == TcpState.TimeWait && (segment.Flags & (TcpFlags.Fin | TcpFlags.Syn)) == TcpFlags.Fin && segment.Seq + Length(segment) == RcvNxt;
        effects.Fired(repeatedFin ? TcpRule.F6 : TcpRule.Q2);
        Acknowledge(ref effects);
        if (repeatedFin) Start(TcpTimer.TimeWait, TwoMsl, ref effects);
    }

    private void ReceiveReset<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (segment.Seq != RcvNxt)
        {
            effects.Fired(TcpRule.T0);
            Challenge(ref effects);
            return;
        }

        switch (State)
        {
            case TcpState.SynReceived when Origin == TcpOrigin.Active:
                effects.Fired(TcpRule.T2);
                FailAndDelete(TcpSignal.ConnectionRefused, TcpError.ConnectionRefused, ref effects);
                break;
            case TcpState.SynReceived:
                effects.Fired(Origin == TcpOrigin.Passive ? TcpRule.T1 : TcpRule.T1Re);
                ReturnFromSynReceived(ref effects);
                break;
            case TcpState.Closing:
            case TcpState.LastAck:
                effects.Fired(TcpRule.T4);
                Signal(TcpSignal.ConnectionReset, ref effects);
                Delete(ref effects);
                break;
            case TcpState.TimeWait:
                effects.Fired(TcpRule.T5);
                Delete(ref effects);
                break;
            default:
                effects.Fired(TcpRule.T3);
                FailAndDelete(TcpSignal.ConnectionReset, TcpError.ConnectionReset, ref effects);
                break;
        }
    }

    private void ReceiveSyn<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (State == TcpState.SynReceived && Origin != TcpOrigin.Active)
        {
            effects.Fired(Origin == TcpOrigin.Passive ? TcpRule.N1 : TcpRule.N1Re);
            ReturnFromSynReceived(ref effects);
            return;
        }

        effects.Fired(TcpRule.N3);
        Challenge(ref effects);
    }

    private void ReturnFromSynReceived<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (SndQueued > 0 || ClosePending) Fail(TcpSignal.CallsFailed, TcpError.ConnectionReset, ref effects);
        SndQueued = 0;
        ClosePending = false;
        Retries = 0;
        MaxSndWnd = 0;
        SynOut = false;
        if (Origin == TcpOrigin.Passive)
        {
            StopAll(ref effects);
            State = TcpState.Listen;
            return;
        }

        SndNxt = FinSeq + 1;
        SndUna = SndNxt;
        FinSent = true;
        RcvNxt = OldRcvNxt;
        BeginTimeWait(ref effects);
        State = TcpState.TimeWait;
    }
}
