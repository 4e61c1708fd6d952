using System;

namespace TcpFsm.Benchmarks.HandWritten;

/// <content>The sixth to the eighth step of 3.10.7.4, and the acknowledgment they owe.</content>
public partial record struct HandWrittenTcp
{
    private void ReceiveText<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if ((segment.Flags & TcpFlags.Urg) != 0) NoteUrgent(segment, ref effects);
        SequenceNumber first = (segment.Flags & TcpFlags.Syn) != 0 ? segment.Seq + 1 : segment.Seq;
        if (segment.Data > 0) TakeText(first, segment.Data, ref effects);
        if ((segment.Flags & TcpFlags.Fin) != 0 && first + segment.Data == RcvNxt) TakeFin(ref effects);
        if (AckDue)
        {
            effects.Fired(TcpRule.D1Ack);
            Acknowledge(ref effects);
            AckDue = false;
        }

        Transmit(ref effects);
    }

    private void NoteUrgent<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        switch (State)
        {
            case TcpState.Established:
            case TcpState.FinWait1:
            case TcpState.FinWait2:
                SequenceNumber urgent = segment.Seq + segment.Up;
                if (!(urgent > RcvUp && urgent > RcvNxt - effects.Readable())) break;
                effects.Fired(TcpRule.Urg);
                RcvUp = urgent;
                Signal(TcpSignal.UrgentData, ref effects);
                break;
            default:
                // A peer that sends urgent data after its FIN, or before its SYN, is not listened to.
                break;
        }
    }

    private void TakeText<TEffects>(SequenceNumber first, uint length, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (RcvWnd == 0)
        {
            effects.Fired(TcpRule.D1Zero);
            AckDue = true;
            return;
        }

        switch (State)
        {
            case TcpState.Established:
            case TcpState.FinWait1:
            case TcpState.FinWait2:
                if (first <= RcvNxt && RcvNxt < first + length)
                {
                    TakeNewText(Math.Min(first + length - RcvNxt, RcvWnd), ref effects);
                }
                else if (first > RcvNxt)
                {
                    effects.Fired(TcpRule.Q3);
                    effects.Signal(new TcpNotice { Signal = TcpSignal.HoldText, Seq = first, Len = Math.Min(length, RcvNxt + RcvWnd - first) });
                    AckDue = false;
                }

                break;
            default:
                effects.Fired(TcpRule.D2);
                break;
        }
    }

    private void TakeNewText<TEffects>(uint length, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        effects.Fired(TcpRule.D1);
        SequenceNumber edge = RcvNxt + RcvWnd;
        uint held = effects.HeldText(RcvNxt + length);
        SequenceNumber consumed = RcvNxt - effects.Readable();
        if (RcvUp < consumed) RcvUp = consumed;
        effects.Signal(new TcpNotice { Signal = TcpSignal.Text, Len = length + held });
        RcvNxt = RcvNxt + length + held;
        RcvWnd = Math.Max(effects.ReceiveWindow(), edge - RcvNxt);
        AckDue = true;
    }

    private void TakeFin<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (RcvWnd == 0)
        {
            effects.Fired(TcpRule.F0Zero);
            AckDue = true;
            return;
        }

        switch (State)
        {
            case TcpState.Established:
                effects.Fired(TcpRule.F1);
                AcceptFin(ref effects);
                State = TcpState.CloseWait;
                break;
            case TcpState.FinWait1:
                effects.Fired(TcpRule.F3);
                AcceptFin(ref effects);
                State = TcpState.Closing;
                break;
            case TcpState.FinWait2:
                effects.Fired(TcpRule.F4);
                AcceptFin(ref effects);
                BeginTimeWait(ref effects);
                State = TcpState.TimeWait;
                break;
            case TcpState.CloseWait:
            case TcpState.Closing:
            case TcpState.LastAck:
                effects.Fired(TcpRule.F5);
                break;
            default:
                // A FIN is looked at in synchronized states only, and in TIME-WAIT in the first step.
                break;
        }
    }

    private void AcceptFin<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        Signal(TcpSignal.ConnectionClosing, ref effects);
        Fail(TcpSignal.ReceivesFailed, TcpError.ConnectionClosing, ref effects);
        RcvNxt += 1;
        AckDue = true;
    }
}
