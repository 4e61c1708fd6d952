using System;

namespace TcpFsm.Benchmarks.HandWritten;

/// <content>What may be sent now that the segment was processed: queued text, the FIN behind it, or the persist timer's start.</content>
public partial record struct HandWrittenTcp
{
    private void Transmit<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        switch (State)
        {
            case TcpState.Established:
                if (ClosePending)
                {
                    effects.Fired(TcpRule.C6Run);
                    State = TcpState.FinWait1;
                }

                goto case TcpState.CloseWait;
            case TcpState.FinWait1:
            case TcpState.Closing:
            case TcpState.CloseWait:
                if (SndQueued > 0) TransmitText(ref effects);
                else if (ClosePending) TransmitFin(ref effects);
                break;
            default:
                // The others have nothing left to send, or nobody to send it to.
                break;
        }
    }

    private void TransmitText<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        while (!FinSent && SndQueued > 0)
        {
            long usable = (long)SndWnd - (SndNxt - SndUna);
            if (usable <= 0) break;
            uint length = (uint)Math.Min(SndQueued, Math.Min(usable, Mss));
            if (!effects.MaySend(length)) break;
            TransmitSegment(length, ref effects);
        }

        if (SndQueued == 0)
        {
            if (ClosePending) TransmitFin(ref effects);
        }
        else if (SndUna == SndNxt && !Probing)
        {
            effects.Fired(TcpRule.W6Start);
            Probing = true;
            Retries = 0;
            Start(TcpTimer.Persist, effects.Rto(Retries), ref effects);
        }
    }

    private void TransmitSegment<TEffects>(uint length, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        effects.Fired(TcpRule.S6Tx);
        NoteFirstInFlight(ref effects);
        TcpFlags flags = TcpFlags.Ack;
        uint urgent = 0;
        if (length == SndQueued) flags |= TcpFlags.Psh;
        if (SndUp > SndNxt)
        {
            flags |= TcpFlags.Urg;
            urgent = Math.Min(SndUp - SndNxt, 65_535);
        }

        effects.Send(new TcpSegment { Flags = flags, Seq = SndNxt, Ack = RcvNxt, Wnd = RcvWnd, Up = (ushort)urgent, Data = length });
        SndNxt += length;
        SndQueued -= length;
    }

    private void TransmitFin<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        effects.Fired(State == TcpState.CloseWait ? TcpRule.C10 : TcpRule.C7);
        NoteFirstInFlight(ref effects);
        FinSeq = SndNxt;
        FinSent = true;
        ClosePending = false;
        SndNxt = FinSeq + 1;
        effects.Send(new TcpSegment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = FinSeq, Ack = RcvNxt, Wnd = RcvWnd });
        if (State == TcpState.CloseWait) State = TcpState.LastAck;
    }

    private void NoteFirstInFlight<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (SndUna != SndNxt) return;
        Retries = 0;
        Probing = false;
        Stop(TcpTimer.Persist, ref effects);
        Start(TcpTimer.Retransmission, effects.Rto(Retries), ref effects);
        Start(TcpTimer.User, UserTimeout, ref effects);
    }
}
