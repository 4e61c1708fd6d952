using System;
using System.Collections.Generic;
using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Runtime.Tests.HandWritten;

/// <summary>Keeps everything a machine does, in order, and the rules it does it by.</summary>
internal readonly struct RecordingEffects(HostAnswers answers, List<object> log) : ITcpEffects
{
    public void Send(in TcpSegment segment) => log.Add(segment);

    public void Start(TcpTimer timer, TimeSpan after) => log.Add((timer, after));

    public void Stop(TcpTimer timer) => log.Add(timer);

    public void Signal(in TcpNotice notice) => log.Add(notice);

    public void Fired(TcpRule rule) => log.Add(rule);

    public SequenceNumber ChooseIss() => answers.Iss;

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1_000_000;

    public TimeSpan Rto(byte @try) => HostAnswers.Rto(@try);

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => answers.SourceOk;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 1;

    public uint ReceiveWindow() => answers.Window;

    public uint Readable() => answers.Readable;

    public uint HeldText(SequenceNumber from) => answers.Held;

    public bool MaySend(uint len) => answers.MaySend;

    public bool MayChallenge() => answers.MayChallenge;
}
