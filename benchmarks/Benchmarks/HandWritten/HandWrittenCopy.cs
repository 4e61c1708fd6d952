using System;

namespace TcpFsm.Benchmarks.HandWritten;

/// <summary>Puts the generated machine's state into the hand-written one, so that both can go on from the same place.</summary>
public static class HandWrittenCopy
{
    public static HandWrittenTcp Of(in TcpMachine machine)
    {
        var copy = new HandWrittenTcp
        {
            State = machine.State,
            SndUna = machine.SndUna,
            SndNxt = machine.SndNxt,
            SndWnd = machine.SndWnd,
            SndWl1 = machine.SndWl1,
            SndWl2 = machine.SndWl2,
            SndUp = machine.SndUp,
            SndQueued = machine.SndQueued,
            MaxSndWnd = machine.MaxSndWnd,
            Iss = machine.Iss,
            FinSeq = machine.FinSeq,
            RcvNxt = machine.RcvNxt,
            RcvWnd = machine.RcvWnd,
            RcvUp = machine.RcvUp,
            Irs = machine.Irs,
            OldRcvNxt = machine.OldRcvNxt,
            Origin = machine.Origin,
            Retries = machine.Retries,
            SynOut = machine.SynOut,
            FinSent = machine.FinSent,
            ClosePending = machine.ClosePending,
            AckDue = machine.AckDue,
            Probing = machine.Probing,
            ProbeAnswered = machine.ProbeAnswered,
        };
        foreach (TcpTimer timer in Enum.GetValues<TcpTimer>()) copy.SetRunning(timer, machine.IsRunning(timer));
        return copy;
    }
}
