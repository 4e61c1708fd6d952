using System;
using System.Collections.Generic;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>A program around a connection: gives usual answers, notes what it is told in words, and does what a test says at each effect.</summary>
internal sealed class World : ITcpEffects
{
    public List<string> Told { get; } = [];

    public List<TcpSegment> Sent { get; } = [];

    public List<TcpRule> Rules { get; } = [];

    /// <summary>Done at each effect, before it is noted.</summary>
    public Action OnEffect { get; set; } = () => { };

    public uint Window { get; set; } = 65_535;

    public void Send(in TcpSegment message)
    {
        Note($"send {message.Flags}");
        Sent.Add(message);
    }

    public void Start(TcpTimer timer, TimeSpan after) => Note($"start {timer.Name()} {after.TotalSeconds}");

    public void Stop(TcpTimer timer) => Note($"stop {timer.Name()}");

    public void Signal(in TcpNotice notice) => Note($"signal {notice.Signal.Name()}");

    public void Fired(TcpRule rule) => Rules.Add(rule);

    public SequenceNumber ChooseIss() => new(1000);

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1000;

    public TimeSpan Rto(byte @try) => TimeSpan.FromSeconds(1 << Math.Min((int)@try, 6));

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => true;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 1;

    public uint ReceiveWindow() => Window;

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => 0;

    public bool MaySend(uint len) => true;

    public bool MayChallenge() => true;

    private void Note(string what)
    {
        OnEffect();
        Told.Add(what);
    }
}

/// <summary>The same for the machine itself, whose sink is a struct.</summary>
internal readonly struct Sink(World world) : ITcpEffects
{
    public void Send(in TcpSegment message) => world.Send(message);

    public void Start(TcpTimer timer, TimeSpan after) => world.Start(timer, after);

    public void Stop(TcpTimer timer) => world.Stop(timer);

    public void Signal(in TcpNotice notice) => world.Signal(notice);

    public void Fired(TcpRule rule) => world.Fired(rule);

    public SequenceNumber ChooseIss() => world.ChooseIss();

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => world.ChooseIssAbove(last);

    public TimeSpan Rto(byte @try) => world.Rto(@try);

    public bool MayUseSocket() => true;

    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => true;

    public bool RemoteSpecified() => true;

    public bool RemoteValid() => true;

    public uint ResendLength(SequenceNumber from) => 1;

    public uint ReceiveWindow() => world.ReceiveWindow();

    public uint Readable() => 0;

    public uint HeldText(SequenceNumber from) => 0;

    public bool MaySend(uint len) => true;

    public bool MayChallenge() => true;
}
