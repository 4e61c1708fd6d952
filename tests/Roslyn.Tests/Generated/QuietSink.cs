using System;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>A sink that notes nothing.</summary>
internal readonly struct QuietSink : ITcpEffects
{
    public void Send(in TcpSegment message)
    {
    }

    public void Start(TcpTimer timer, TimeSpan after)
    {
    }

    public void Stop(TcpTimer timer)
    {
    }

    public void Signal(in TcpNotice notice)
    {
    }

    public void Fired(TcpRule rule)
    {
    }

    public SequenceNumber ChooseIss() => default;

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last;

    public TimeSpan Rto(byte @try) => TimeSpan.FromSeconds(1);

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => true;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 1;

    public uint ReceiveWindow() => 65_535;

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => 0;

    public bool MaySend(uint len) => true;

    public bool MayChallenge() => true;
}
