using System;
using System.Collections.Generic;
using TcpFsm.Headers;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;
using TcpFsm.Host.Drill.Wire;

namespace TcpFsm.Host.Drill.Running;

/// <summary>What arrives and what is sent.</summary>
internal sealed class Packets(DrillStack stack, Policies policies)
{
    /// <summary>A script's times are measured ones: a late timer may be off by so much of what it waited.</summary>
    private const double RelativeTolerance = 0.125;

    private Policies _policies = policies;
    private bool _knowsBuffer;

    /// <summary>How far from its time a packet may be sent that is expected after a wait.</summary>
    public TimeSpan Tolerance(TimeSpan wait) =>
        TimeSpan.FromTicks(Math.Max(stack.Options.Tolerance.Ticks, (long)(wait.Ticks * RelativeTolerance)));

    /// <summary>The script changes the stack's judgment.</summary>
    public void Set(Policy policy, bool on) => _policies = policy switch
    {
        Policy.InsecureRst => _policies with { InsecureRst = on },
        Policy.InsecureSyn => _policies with { InsecureSyn = on },
        _ => _policies with { DropSynFin = on },
    };

    /// <summary>From here on the script has said how large the receive buffer is, so its windows are meant.</summary>
    public void NoteBuffer(CallEvent call) => _knowsBuffer |= call.Name == "setsockopt" && call.Arguments.At(2) is NameValue { Name: "SO_RCVBUF" };

    /// <summary>Lets a segment arrive.</summary>
    public Finding? Deliver(SegmentPattern segment)
    {
        Flow flow = stack.FlowOfPeer();
        if (_policies.DropSynFin && IsSynFin(segment.Flags) && stack.Witness.StateUnderTest != TcpState.TimeWait) return null;
        byte[] packet = stack.Writer.Segment(HeaderOf(segment, flow), OptionsOf(segment.Options), (int)segment.Length);
        if (packet.Length > ushort.MaxValue) return Finding.NotSupported("packets beyond 65535 octets");
        bool insecure = segment.Flags.HasFlag(TcpFlags.Rst) ? _policies.InsecureRst : _policies.InsecureSyn;
        stack.Host.Change(stack.Host.Options.Parameters with { Rfc5961 = !insecure });
        stack.Device.Deliver(packet);
        return null;
    }

    /// <summary>Lets an ICMP error about a segment of ours arrive.</summary>
    public void Deliver(IcmpPattern icmp)
    {
        Flow flow = stack.FlowOfPeer();
        var about = new TcpHeader { SourcePort = flow.LocalPort, DestinationPort = flow.RemotePort, Seq = new SequenceNumber(flow.LocalSeq(icmp.Seq)) };
        stack.Device.Deliver(stack.Writer.Icmp(icmp.Type, icmp.Code, about));
    }

    /// <summary>Whether all is sent that a script means by one line, or something that cannot be a part of it.</summary>
    public bool Have(SegmentPattern expected)
    {
        if (stack.Device.Sent.First is not { } first) return false;
        return IsWhole(Merged(first, expected, out LinkedListNode<SentPacket>? next), expected) || next is not null;
    }

    /// <summary>Takes what is sent and holds it against what is expected.</summary>
    /// <param name="step">What is expected.</param>
    /// <param name="time">The time it may be sent in; null: any.</param>
    /// <param name="sent">When it was.</param>
    public Finding? Take(SegmentEvent step, (TimeSpan From, TimeSpan To)? time, out TimeSpan sent)
    {
        sent = stack.Clock.Elapsed;
        if (stack.Device.Sent.First is not { } first) return Finding.Differs(step.Text, "nothing is sent");
        SentPacket packet = Merged(first, step.Segment, out LinkedListNode<SentPacket>? next);
        while (stack.Device.Sent.First != next) stack.Device.Sent.RemoveFirst();
        Flow flow = stack.FlowOfPeer();
        sent = packet.Time;
        string actual = Notation.Segment(packet, flow);
        if (SegmentComparer.Difference(step.Segment, packet, flow, _knowsBuffer) is { } difference) return Finding.Differs(step.Text, $"{actual} ({difference})");
        bool inTime = time is not { } range || (packet.Time >= range.From && packet.Time <= range.To);
        return inTime ? null : Finding.Differs(step.Text, $"{actual} at {Notation.Time(packet.Time)}");
    }

    /// <summary>What was sent and no line expected; null: nothing.</summary>
    public string? Left() => stack.Device.Sent.First is { } first ? Notation.Segment(first.Value, stack.FlowOfPeer()) : null;

    private static TcpHeader HeaderOf(SegmentPattern segment, Flow flow) => new()
    {
        SourcePort = flow.RemotePort,
        DestinationPort = flow.LocalPort,
        Seq = new SequenceNumber(flow.RemoteSeq(segment)),
        Ack = new SequenceNumber(segment.Ack is { } ack ? flow.RemoteAck(ack) : 0),
        ControlBits = (byte)segment.Flags,
        Window = segment.Window ?? ushort.MaxValue,
        UrgentPointer = segment.Urgent ?? 0,
    };

    private static TcpOptions OptionsOf(SegmentOptions options) => new()
    {
        MaximumSegmentSize = options.MaximumSegmentSize,
        WindowScale = options.WindowScale,
        SackPermitted = options.SackPermitted,
    };

    private static bool IsSynFin(TcpFlags flags) => flags.HasFlag(TcpFlags.Syn | TcpFlags.Fin) && !flags.HasFlag(TcpFlags.Rst);

    private static bool IsWhole(SentPacket packet, SegmentPattern expected) =>
        packet.Length >= expected.Length && (packet.Flags.HasFlag(TcpFlags.Fin) || !expected.Flags.HasFlag(TcpFlags.Fin));

    /// <summary>One line may stand for several segments that go on where the one before ended: kernels hand a device more than an MSS at once.</summary>
    private SentPacket Merged(LinkedListNode<SentPacket> first, SegmentPattern expected, out LinkedListNode<SentPacket>? next)
    {
        SentPacket packet = first.Value;
        next = first.Next;
        while (!stack.Options.StrictSegments && next is not null && !IsWhole(packet, expected) && packet.IsFollowedBy(next.Value))
        {
            packet = packet.With(next.Value);
            next = next.Next;
        }

        return packet;
    }
}
