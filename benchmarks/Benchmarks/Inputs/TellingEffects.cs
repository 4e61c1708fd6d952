using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>Counts as <see cref="SilentEffects"/> does, and keeps the last eight rules: what a machine pays that has to say what it did.</summary>
public struct TellingEffects(HostAnswers answers) : ITcpEffects
{
    private SilentEffects _silent = new(answers);

    /// <summary>The rules, the last in the lowest eight bits.</summary>
    public ulong Rules;

    /// <summary>The sum over all effects.</summary>
    public readonly ulong Sum => _silent.Sum;

    public void Fired(TcpRule rule) => Rules = (Rules << 8) | ((ulong)rule + 1);

    public void Send(in TcpSegment segment) => _silent.Send(segment);

    public void Start(TcpTimer timer, TimeSpan after) => _silent.Start(timer, after);

    public void Stop(TcpTimer timer) => _silent.Stop(timer);

    public void Signal(in TcpNotice notice) => _silent.Signal(notice);

    public readonly SequenceNumber ChooseIss() => _silent.ChooseIss();

    public readonly SequenceNumber ChooseIssAbove(SequenceNumber last) => _silent.ChooseIssAbove(last);

    public readonly TimeSpan Rto(byte @try) => _silent.Rto(@try);

    public readonly bool MayUseSocket() => _silent.MayUseSocket();

    public readonly bool HasRoom() => _silent.HasRoom();

    public readonly bool DiffservOk() => _silent.DiffservOk();

    public readonly bool SecurityOk() => _silent.SecurityOk();

    public readonly bool SourceOk() => _silent.SourceOk();

    public readonly bool RemoteSpecified() => _silent.RemoteSpecified();

    public readonly bool RemoteValid() => _silent.RemoteValid();

    public readonly uint ResendLength(SequenceNumber from) => _silent.ResendLength(from);

    public readonly uint ReceiveWindow() => _silent.ReceiveWindow();

    public readonly uint Readable() => _silent.Readable();

    public readonly uint HeldText(SequenceNumber from) => _silent.HeldText(from);

    public readonly bool MaySend(uint len) => _silent.MaySend(len);

    public readonly bool MayChallenge() => _silent.MayChallenge();
}
