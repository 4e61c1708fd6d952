using System;

namespace TcpFsm.Host.Connections;

/// <summary>The world of a machine in TIME-WAIT: it answers, and its one timer starts anew. Text and windows are over.</summary>
internal readonly struct TimeWaitEffects(TimeWait rest) : ITcpEffects
{
    public SequenceNumber ChooseIss() => default;

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last;

    public TimeSpan Rto(byte @try) => TimeSpan.Zero;

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => rest.IsSourceValid;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 0;

    public uint ReceiveWindow() => 0;

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => 0;

    public bool MaySend(uint len) => false;

    public bool MayChallenge() => rest.MayChallenge();

    public void Send(in TcpSegment message) => rest.Send(message);

    public void Start(TcpTimer timer, TimeSpan after) => rest.Restart(after);

    public void Stop(TcpTimer timer)
    {
    }

    public void Signal(in TcpNotice notice)
    {
    }

    public void Fired(TcpRule rule)
    {
    }
}
