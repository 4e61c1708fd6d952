using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>Counts what a machine does, and no more: the cost measured is the machine's.</summary>
public struct SilentEffects(HostAnswers answers) : ITcpEffects
{
    private readonly HostAnswers _answers = answers;

    /// <summary>A sum over all effects, so that none can be left out unnoticed.</summary>
    public ulong Sum;

    public void Send(in TcpSegment segment) => Sum += segment.Seq.Value + (ulong)segment.Flags + segment.Data;

    public void Start(TcpTimer timer, TimeSpan after) => Sum += (ulong)after.Ticks;

    public void Stop(TcpTimer timer) => Sum++;

    public void Signal(in TcpNotice notice) => Sum += notice.Len + (ulong)notice.Signal;

    public readonly void Fired(TcpRule rule)
    {
    }

    public readonly SequenceNumber ChooseIss() => _answers.Iss;

    public readonly SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1_000_000;

    public readonly TimeSpan Rto(byte @try) => HostAnswers.Rto(@try);

    public readonly bool MayUseSocket() => true;

    public readonly bool HasRoom() => true;

    public readonly bool DiffservOk() => true;

    public readonly bool SecurityOk() => true;

    public readonly bool SourceOk() => _answers.SourceOk;

    public readonly bool RemoteSpecified() => true;

    public readonly bool RemoteValid() => true;

    public readonly uint ResendLength(SequenceNumber from) => 1;

    public readonly uint ReceiveWindow() => _answers.Window;

    public readonly uint Readable() => _answers.Readable;

    public readonly uint HeldText(SequenceNumber from) => _answers.Held;

    public readonly bool MaySend(uint len) => _answers.MaySend;

    public readonly bool MayChallenge() => _answers.MayChallenge;
}
