using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>What a connection does: hands all on to an object of the program.</summary>
internal readonly struct ForwardedEffects(ITcpEffects target) : ITcpEffects
{
    private readonly ITcpEffects _target = target;

    public void Send(in TcpSegment segment) => _target.Send(in segment);

    public void Start(TcpTimer timer, TimeSpan after) => _target.Start(timer, after);

    public void Stop(TcpTimer timer) => _target.Stop(timer);

    public void Signal(in TcpNotice notice) => _target.Signal(in notice);

    public void Fired(TcpRule rule) => _target.Fired(rule);

    public SequenceNumber ChooseIss() => _target.ChooseIss();

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => _target.ChooseIssAbove(last);

    public TimeSpan Rto(byte @try) => _target.Rto(@try);

    public bool MayUseSocket() => _target.MayUseSocket();

    public bool HasRoom() => _target.HasRoom();

    public bool DiffservOk() => _target.DiffservOk();

    public bool SecurityOk() => _target.SecurityOk();

    public bool SourceOk() => _target.SourceOk();

    public bool RemoteSpecified() => _target.RemoteSpecified();

    public bool RemoteValid() => _target.RemoteValid();

    public uint ResendLength(SequenceNumber from) => _target.ResendLength(from);

    public uint ReceiveWindow() => _target.ReceiveWindow();

    public uint Readable() => _target.Readable();

    public uint HeldText(SequenceNumber from) => _target.HeldText(from);

    public bool MaySend(uint len) => _target.MaySend(len);

    public bool MayChallenge() => _target.MayChallenge();
}
