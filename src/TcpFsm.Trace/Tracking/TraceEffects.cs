using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// The world around a traced machine: it chooses what the capture shows was chosen, allows everything, and has no clock. That an end
/// could have refused is never the question; it did send the packet.
/// </summary>
internal readonly struct TraceEffects(EventLog log) : ITcpEffects
{
    private static readonly TimeSpan AnyTime = TimeSpan.FromSeconds(1);

    public SequenceNumber ChooseIss() => log.Iss;

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => log.Iss;

    public TimeSpan Rto(byte @try) => AnyTime;

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => true;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => log.ResendLength;

    public uint ReceiveWindow() => log.ReceiveWindow;

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => log.HeldFrom(from);

    public bool MaySend(uint len) => true;

    public bool MayChallenge() => log.AllowChallenge();

    public void Send(in TcpSegment segment) => log.Send(segment);

    public void Start(TcpTimer timer, TimeSpan after)
    {
    }

    public void Stop(TcpTimer timer)
    {
    }

    public void Signal(in TcpNotice notice)
    {
    }

    public void Fired(TcpRule rule) => log.Fire(rule);
}
