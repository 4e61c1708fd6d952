using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary><see cref="SilentEffects"/> as an object, as a connection wants it.</summary>
internal sealed class ObjectEffects(HostAnswers answers) : ITcpEffects
{
    private SilentEffects _silent = new(answers);

    public ulong Sum => _silent.Sum;

    /// <summary>Other answers from now on.</summary>
    public HostAnswers Answers
    {
        set => _silent = new SilentEffects(value) { Sum = _silent.Sum };
    }

    public void Send(in TcpSegment segment) => _silent.Send(segment);

    public void Start(TcpTimer timer, TimeSpan after) => _silent.Start(timer, after);

    public void Stop(TcpTimer timer) => _silent.Stop(timer);

    public void Signal(in TcpNotice notice) => _silent.Signal(notice);

    public void Fired(TcpRule rule) => _silent.Fired(rule);

    public SequenceNumber ChooseIss() => _silent.ChooseIss();

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => _silent.ChooseIssAbove(last);

    public TimeSpan Rto(byte @try) => _silent.Rto(@try);

    public bool MayUseSocket() => _silent.MayUseSocket();

    public bool HasRoom() => _silent.HasRoom();

    public bool DiffservOk() => _silent.DiffservOk();

    public bool SecurityOk() => _silent.SecurityOk();

    public bool SourceOk() => _silent.SourceOk();

    public bool RemoteSpecified() => _silent.RemoteSpecified();

    public bool RemoteValid() => _silent.RemoteValid();

    public uint ResendLength(SequenceNumber from) => _silent.ResendLength(from);

    public uint ReceiveWindow() => _silent.ReceiveWindow();

    public uint Readable() => _silent.Readable();

    public uint HeldText(SequenceNumber from) => _silent.HeldText(from);

    public bool MaySend(uint len) => _silent.MaySend(len);

    public bool MayChallenge() => _silent.MayChallenge();
}
