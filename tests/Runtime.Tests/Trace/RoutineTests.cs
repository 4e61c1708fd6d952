using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using TcpFsm.Headers;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Storage;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>Routine segments are followed without the machines. What that leaves of a connection must be what the machines leave, octet for octet.</summary>
public class RoutineTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10_000, 5)]
    [InlineData(20_000, 30)]
    public void RoutineSegment_LeavesWhatTheMachinesLeave(int first, int percentDisturbed)
    {
        int packets = 0;
        int routine = 0;
        for (int seed = first; seed < first + 1500; seed++)
        {
            var duet = new Duet(seed);
            duet.Play(20 + (seed % 80));
            List<TcpPacket> talk = Disturb(duet.Segments, percentDisturbed, new Random(seed));
            packets += talk.Count;
            routine += Hold(talk, seed);
        }

        // What is disturbed often is in no talk for long.
        Assert.InRange(routine, packets / 10, packets);
    }

    [Fact]
    public void Summary_IsThatOfATraceThatTellsPackets()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var duet = new Duet(seed);
            duet.Play(60);
            List<TcpPacket> talk = Disturb(duet.Segments, 10, new Random(seed));
            Assert.Equal(Follow(talk, tellsPackets: true), Follow(talk, tellsPackets: false));
        }
    }

    [Fact]
    public void PureAcknowledgmentThatNothingCalledFor_IsNoRoutine()
    {
        Talk talk = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack);
        Assert.Equal(2, Hold(Packets(talk.Segments), 0));
        Assert.Equal(2, Hold(Packets(talk.B(Talk.Ack).Segments), 0));
    }

    [Fact]
    public void TextAfterAChallenge_IsRoutineAgain()
    {
        // The RST has a number ahead of its sender's, which the other end doubts.
        Talk talk = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack).FromA(Talk.Rst, 1015, 0).FromB(Talk.Ack, 5001, 1011);
        int before = Hold(Packets(talk.Segments), 0);
        talk.FromA(Talk.Ack, 1011, 5001, 10);
        Assert.Equal(before + 1, Hold(Packets(talk.Segments), 0));
    }

    private static int Hold(List<TcpPacket> talk, int seed)
    {
        var tracker = new ConnectionTracker(new TraceOptions(), new Telling());
        int routine = 0;
        foreach (TcpPacket packet in talk)
        {
            var before = default(RestingConnection);
            bool fits = before.TryPut(tracker.Stage.Connection);
            tracker.Follow([packet]);
            if (!fits || !before.TryFollow(packet, new Lookup(packet).FromHigh))
                continue;
            var after = default(RestingConnection);
            Assert.True(after.TryPut(tracker.Stage.Connection), $"seed {seed}, packet {packet.Frame} does not fit");
            Assert.True(Octets(ref before).SequenceEqual(Octets(ref after)), $"seed {seed}, packet {packet.Frame}");
            routine++;
        }

        return routine;
    }

    private static ReadOnlySpan<byte> Octets(ref RestingConnection connection) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<RestingConnection>(ref connection));

    private static List<object> Follow(List<TcpPacket> talk, bool tellsPackets)
    {
        var telling = new Telling();
        var tracker = new ConnectionTracker(new TraceOptions { Packets = tellsPackets }, telling);
        foreach (TcpPacket packet in talk)
            tracker.Follow([packet]);
        tracker.End();
        return [.. telling.Told, tracker.Findings];
    }

    private static List<TcpPacket> Packets(IEnumerable<Segment> segments) => Disturb([.. segments], 0, new Random(0));

    private static List<TcpPacket> Disturb(IReadOnlyList<Segment> segments, int percent, Random random)
    {
        var packets = new List<TcpPacket>();
        byte scale = random.Next(2) == 0 ? TcpPacket.NoScale : (byte)random.Next(15);
        foreach (Segment segment in segments)
        {
            TcpPacket packet = PacketOf(segment, scale);
            if (random.Next(100) < percent)
                Disturb(ref packet, random);
            if (random.Next(100) < percent / 4)
                packets.Insert(Math.Max(0, packets.Count - random.Next(3)), packet);
            if (random.Next(100) >= percent / 4)
                packets.Add(packet);
        }

        for (int i = 0; i < packets.Count; i++)
            packets[i] = packets[i] with { Frame = i + 1, Time = new CaptureTime(1_700_000_000_000_000_000 + (i * 1_000_000L), CaptureTimeKind.Absolute) };
        return packets;
    }

    private static void Disturb(ref TcpPacket packet, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                packet.Window = (ushort)(random.Next(3) == 0 ? 0 : random.Next(65536));
                break;
            case 1:
                packet.Ack += random.Next(-2, 3) * random.Next(1500);
                break;
            case 2:
                packet.Seq += random.Next(-2, 3) * random.Next(1500);
                break;
            case 3:
                packet.Length = (uint)random.Next(70_000);
                break;
            case 4:
                packet.Flags ^= (TcpFlags)(1 << random.Next(8));
                break;
            case 5:
                packet.Urgent = (ushort)random.Next(100);
                packet.Flags |= TcpFlags.Urg;
                break;
            default:
                packet.WindowKnown = packet.SeqKnown = random.Next(2) == 0;
                break;
        }
    }

    private static TcpPacket PacketOf(Segment segment, byte scale) => new()
    {
        Source = SocketOf(segment.Source),
        Destination = SocketOf(segment.Destination),
        Flags = segment.Flags,
        Seq = new SequenceNumber(segment.Seq),
        Ack = new SequenceNumber(segment.Ack),
        Length = (uint)segment.Length,
        Window = segment.Window,
        Scale = (segment.Flags & TcpFlags.Syn) != 0 ? scale : TcpPacket.NoScale,
        SeqKnown = true,
        WindowKnown = true,
    };

    private static SocketAddress SocketOf(Place place) =>
        IpAddress.TryParse(place.Address, out IpAddress address) ? new SocketAddress(address, place.Port) : throw new ArgumentException("no address", nameof(place));

    private sealed class Telling : ITraceSink
    {
        public List<object> Told { get; } = [];

        public void Packet(in PacketFinding packet)
        {
        }

        public void Connection(in ConnectionFinding connection) => Told.Add(connection);

        public void Capture(CaptureSummary capture)
        {
        }
    }
}
