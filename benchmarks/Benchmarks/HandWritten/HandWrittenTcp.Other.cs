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
        if ((segment.Flags & TcpFlags.Rst) != 0) return;
        Acknowledge(ref effects);
        bool lastFin = State == TcpState.TimeWait && (segment.Flags & (TcpFlags.Fin | TcpFlags.Syn)) == TcpFlags.Fin;
        if (lastFin && segment.Seq + Length(segment) == RcvNxt) Start(TcpTimer.TimeWait, TwoMsl, ref effects);
    }

    private void ReceiveReset<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (segment.Seq != RcvNxt)
        {
            Challenge(ref effects);
            return;
        }

        switch (State)
        {
            case TcpState.SynReceived when Origin == TcpOrigin.Active:
                FailAndDelete(TcpSignal.ConnectionRefused, TcpError.ConnectionRefused, ref effects);
                break;
            case TcpState.SynReceived:
                ReturnFromSynReceived(ref effects);
                break;
            case TcpState.Closing:
            case TcpState.LastAck:
                Signal(TcpSignal.ConnectionReset, ref effects);
                Delete(ref effects);
                break;
            case TcpState.TimeWait:
                Delete(ref effects);
                break;
            default:
                FailAndDelete(TcpSignal.ConnectionReset, TcpError.ConnectionReset, ref effects);
                break;
        }
    }

    private void ReceiveSyn<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (State == TcpState.SynReceived && Origin != TcpOrigin.Active) ReturnFromSynReceived(ref effects);
        else Challenge(ref effects);
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
