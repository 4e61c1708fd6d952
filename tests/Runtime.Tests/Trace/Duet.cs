using System;
using System.Collections.Generic;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>
/// Two machines that talk at random, and what a capture at end A would show of it: the truth to hold a trace against. Segments arrive in
/// order or are lost behind the place of capture.
/// </summary>
internal sealed class Duet
{
    private static readonly TcpParameters Parameters = TcpParameters.Default with { SimopenFix = true };

    private readonly Random _random;
    private readonly Talk _talk = new();
    private readonly Side _a = new(1000);
    private readonly Side _b = new(5000);

    public Duet(int seed)
    {
        _random = new Random(seed);
        Loss = seed % 3 == 0 ? 0 : 0.08;
    }

    /// <summary>End A's state after the packet of this 0-based number; only where no other packet stood for the same event.</summary>
    public Dictionary<int, TcpState> Truth { get; } = [];

    /// <summary>The rule by which end A sent the packet of this 0-based number.</summary>
    public Dictionary<int, TcpRule> SentBy { get; } = [];

    /// <summary>The rules by which end A received the packet of this 0-based number, in order.</summary>
    public Dictionary<int, TcpRule[]> ReceivedBy { get; } = [];

    /// <summary>What both ends sent: the state and the event, and the segment's flags.</summary>
    public List<(TcpState State, TcpEvent Happening, TcpFlags Flags)> Sends { get; } = [];

    public IReadOnlyList<Segment> Segments => _talk.Segments;

    private double Loss { get; }

    /// <summary>Opens, talks for some steps, and lets both ends finish what they began.</summary>
    public void Play(int steps)
    {
        Event(_a, TcpEvent.OpenActive, effects => _a.Machine.OpenActive(Parameters, ref effects));
        if (_random.Next(8) == 0)
            Event(_b, TcpEvent.OpenActive, effects => _b.Machine.OpenActive(Parameters, ref effects));
        else
            Event(_b, TcpEvent.OpenPassive, effects => _b.Machine.OpenPassive(Parameters, ref effects));
        for (int i = 0; i < steps; i++)
            Step();
        for (int i = 0; i < 200 && (_a.Outbox.Count > 0 || _b.Outbox.Count > 0); i++)
            Deliver(_a.Outbox.Count > 0 ? _a : _b);
    }

    private void Step()
    {
        Side side = _random.Next(2) == 0 ? _a : _b;
        switch (_random.Next(12))
        {
            case 0:
                uint length = (uint)_random.Next(1, 3000);
                if (side.Machine.State is TcpState.Established or TcpState.CloseWait)
                    Event(side, TcpEvent.Send, effects => side.Machine.Send(length, false, Parameters, ref effects));
                break;
            case 1 when _random.Next(3) == 0 && side.Machine.State is TcpState.SynReceived or TcpState.Established or TcpState.CloseWait:
                Event(side, TcpEvent.Close, effects => side.Machine.Close(Parameters, ref effects));
                break;
            case 2 when _random.Next(12) == 0 && side.Machine.State is TcpState.Established or TcpState.CloseWait:
                Event(side, TcpEvent.Abort, effects => side.Machine.Abort(Parameters, ref effects));
                break;
            case 3 when side.Machine.IsRunning(TcpTimer.Retransmission) && side.Machine.Retries < 5:
                Event(side, TcpEvent.TimeoutRetransmission, effects => side.Machine.Expire(TcpTimer.Retransmission, Parameters, ref effects));
                break;
            default:
                Deliver(side);
                break;
        }
    }

    private void Deliver(Side from)
    {
        if (!from.Outbox.TryDequeue(out TcpSegment segment))
            return;
        // What comes ahead of lost text or a lost FIN, A would have to keep, which stacks do and this machine leaves to its host.
        bool mayBeLost = from == _a || (segment.Data == 0 && (segment.Flags & TcpFlags.Fin) == 0);
        bool lost = mayBeLost && _random.NextDouble() < Loss;
        Side to = from == _a ? _b : _a;
        if (from == _b && !lost)
            Capture(_b, segment);
        if (lost)
            return;
        int number = _talk.Segments.Count - 1;
        Event(to, TcpEvent.Segment, effects => to.Machine.Receive(segment, Parameters, ref effects));
        if (to == _a)
            ReceivedBy[number] = [.. to.Fired];
    }

    private void Event(Side side, TcpEvent happening, Action<Effects> happen)
    {
        side.Sent.Clear();
        side.Fired.Clear();
        TcpState before = side.Machine.State;
        happen(new Effects(side));
        foreach ((TcpSegment segment, TcpRule rule) in side.Sent)
        {
            Sends.Add((before, happening, segment.Flags));
            if (side == _a)
            {
                SentBy[_talk.Segments.Count] = rule;
                Capture(_a, segment);
            }

            side.Outbox.Enqueue(segment);
        }

        if (side == _a && _talk.Segments.Count > 0)
            Truth[_talk.Segments.Count - 1] = side.Machine.State;
    }

    private void Capture(Side from, in TcpSegment segment)
    {
        (Place source, Place destination) = from == _a ? (_talk.PlaceA, _talk.PlaceB) : (_talk.PlaceB, _talk.PlaceA);
        ushort window = (ushort)Math.Min(segment.Wnd, ushort.MaxValue);
        _talk.Segments.Add(new Segment(source, destination, segment.Flags, segment.Seq.Value, segment.Ack.Value, (int)segment.Data, window));
    }

    private sealed class Side(uint iss)
    {
        public TcpMachine Machine;

        public uint Iss => iss;

        public List<(TcpSegment Segment, TcpRule Rule)> Sent { get; } = [];

        public List<TcpRule> Fired { get; } = [];

        public Queue<TcpSegment> Outbox { get; } = [];
    }

    private readonly struct Effects(Side side) : ITcpEffects
    {
        public SequenceNumber ChooseIss() => new(side.Iss);

        public SequenceNumber ChooseIssAbove(SequenceNumber last) => last + 1;

        public TimeSpan Rto(byte @try) => TimeSpan.FromSeconds(1);

        public bool MayUseSocket() => true;

        public bool HasRoom() => true;

        public bool DiffservOk() => true;

        public bool SecurityOk() => true;

        public bool SourceOk() => true;

        public bool RemoteSpecified() => true;

        public bool RemoteValid() => true;

        public uint ResendLength(SequenceNumber from) => Math.Min(1460, (side.Machine.FinSent ? side.Machine.FinSeq : side.Machine.SndNxt) - from);

        public uint ReceiveWindow() => 60_000;

        public uint Readable() => 0;

        public uint HeldText(SequenceNumber from) => 0;

        public bool MaySend(uint len) => true;

        public bool MayChallenge() => true;

        public void Send(in TcpSegment segment) => side.Sent.Add((segment, side.Fired[^1]));

        public void Start(TcpTimer timer, TimeSpan after)
        {
        }

        public void Stop(TcpTimer timer)
        {
        }

        public void Signal(in TcpNotice notice)
        {
        }

        public void Fired(TcpRule rule) => side.Fired.Add(rule);
    }
}
