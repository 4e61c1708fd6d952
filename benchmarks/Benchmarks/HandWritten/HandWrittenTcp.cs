using System;

namespace TcpFsm.Benchmarks.HandWritten;

/// <summary>
/// SEGMENT ARRIVES of RFC 9293, 3.10.7, as one writes it by hand: nested switches over state and step. It does what the generated machine does
/// with default parameters, and knows those by heart; it tells the sink of its rules and keeps no list of them. A random walk holds the two equal.
/// </summary>
public partial record struct HandWrittenTcp
{
    private const uint Mss = 1460;
    private static readonly TimeSpan UserTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TwoMsl = TimeSpan.FromMinutes(4);

    public SequenceNumber SndUna;
    public SequenceNumber SndNxt;
    public uint SndWnd;
    public SequenceNumber SndWl1;
    public SequenceNumber SndWl2;
    public SequenceNumber SndUp;
    public uint SndQueued;
    public uint MaxSndWnd;
    public SequenceNumber Iss;
    public SequenceNumber FinSeq;
    public SequenceNumber RcvNxt;
    public uint RcvWnd;
    public SequenceNumber RcvUp;
    public SequenceNumber Irs;
    public SequenceNumber OldRcvNxt;
    public TcpState State;
    public TcpOrigin Origin;
    public byte Retries;
    public byte Timers;
    public bool SynOut;
    public bool FinSent;
    public bool ClosePending;
    public bool AckDue;
    public bool Probing;
    public bool ProbeAnswered;

    private enum Go
    {
        On,
        Stop,
    }

    public void Receive<TEffects>(in TcpSegment segment, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        switch (State)
        {
            case TcpState.Closed:
                ReceiveClosed(segment, ref effects);
                break;
            case TcpState.Listen:
                ReceiveListen(segment, ref effects);
                break;
            case TcpState.SynSent:
                if (ReceiveSynSent(segment, ref effects) == Go.On) ReceiveText(segment, ref effects);
                break;
            default:
                if (ReceiveOther(segment, ref effects) == Go.On) ReceiveText(segment, ref effects);
                break;
        }
    }

    public readonly bool IsRunning(TcpTimer timer) => (Timers & (1 << (int)timer)) != 0;

    public void SetRunning(TcpTimer timer, bool running)
    {
        if (running) Timers |= (byte)(1 << (int)timer);
        else Timers &= (byte)~(1 << (int)timer);
    }

    private void Start<TEffects>(TcpTimer timer, TimeSpan after, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (after <= TimeSpan.Zero) return;
        SetRunning(timer, true);
        effects.Start(timer, after);
    }

    private void Stop<TEffects>(TcpTimer timer, ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (!IsRunning(timer)) return;
        SetRunning(timer, false);
        effects.Stop(timer);
    }

    private void StopAll<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (Timers == 0) return;
        for (TcpTimer timer = TcpTimer.Retransmission; timer <= TcpTimer.KeepAlive; timer++) Stop(timer, ref effects);
    }

    /// <summary>Deletes the TCB: forgets everything and stops the timers.</summary>
    private void Delete<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        byte timers = Timers;
        this = default;
        Timers = timers;
        StopAll(ref effects);
    }

    private void BeginTimeWait<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        StopAll(ref effects);
        Start(TcpTimer.TimeWait, TwoMsl, ref effects);
    }

    private readonly void Acknowledge<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects =>
        effects.Send(new TcpSegment { Flags = TcpFlags.Ack, Seq = SndNxt, Ack = RcvNxt, Wnd = RcvWnd });

    private readonly void Challenge<TEffects>(ref TEffects effects)
        where TEffects : struct, ITcpEffects
    {
        if (effects.MayChallenge()) Acknowledge(ref effects);
    }

    private readonly void Reset<TEffects>(SequenceNumber seq, ref TEffects effects)
        where TEffects : struct, ITcpEffects =>
        effects.Send(new TcpSegment { Flags = TcpFlags.Rst, Seq = seq, Wnd = RcvWnd });

    private static void Signal<TEffects>(TcpSignal signal, ref TEffects effects)
        where TEffects : struct, ITcpEffects =>
        effects.Signal(new TcpNotice { Signal = signal });

    private static void Fail<TEffects>(TcpSignal signal, TcpError why, ref TEffects effects)
        where TEffects : struct, ITcpEffects =>
        effects.Signal(new TcpNotice { Signal = signal, Why = why });
}
