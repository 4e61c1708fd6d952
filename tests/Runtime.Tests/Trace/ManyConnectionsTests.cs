using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Trace;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Storage;

namespace TcpFsm.Runtime.Tests.Trace;

public class ManyConnectionsTests
{
    [Fact]
    public void OldestConnection_GoesWhenTheTableIsFull()
    {
        Talk all = new Talk(aPort: 1).A(Talk.Syn);
        for (ushort port = 2; port <= 5; port++)
            all.Segments.AddRange(new Talk(aPort: port).A(Talk.Syn).Segments);
        all.Segments.AddRange(new Talk(aPort: 3).FromA(Talk.Syn, 1000, 0).Segments);
        all.Segments.AddRange(new Talk(aPort: 6).A(Talk.Syn).Segments);
        Findings findings = all.Trace(new TraceOptions { MostConnections = 3 });
        Assert.Equal([0L, 1L, 3L, 2L, 4L, 5L], findings.Connections.Select(connection => connection.Connection));
        Assert.Equal(6, findings.Summary.Connections);
        Assert.StartsWith("more than 3 connections at a time: 3 of them,", Assert.Single(findings.Summary.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_FindsWhatAListWouldFind()
    {
        var random = new Random(5);
        var table = new ConnectionTable(100_000);
        var model = new Dictionary<int, int>();
        for (int step = 0; step < 50_000; step++)
        {
            int number = random.Next(3000);
            TcpPacket packet = PacketOf(number);
            int index = table.Find(packet, new Lookup(packet));
            Assert.Equal(model.TryGetValue(number, out int expected) ? expected : -1, index);
            if (index < 0)
                model.Add(number, Add(table, packet));
            else if (random.Next(3) == 0)
            {
                table.Remove(index);
                model.Remove(number);
            }
        }

        Assert.Equal(model.Count, table.Count);
    }

    [Fact]
    public void Connection_TakesNoMoreThan200Octets()
    {
        const int Count = 200_000;
        // All that is allocated, what is thrown away while the table grows included: of this thread, for other tests run beside it.
        long before = GC.GetAllocatedBytesForCurrentThread();
        var table = new ConnectionTable(Count);
        for (int i = 0; i < Count; i++)
        {
            var client = new SocketAddress(IpAddress.FromIPv4((uint)i), 1024);
            Add(table, new TcpPacket { Source = client, Destination = new SocketAddress(IpAddress.FromIPv4(uint.MaxValue), 80) });
        }

        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        Assert.Equal(Count, table.Count);
        Assert.InRange(each, 1, 200);
    }

    [Fact]
    public void Packets_CostNoMemory()
    {
        Talk few = new Talk().Handshake();
        Talk many = new Talk().Handshake();
        for (int i = 0; i < 2000; i++)
            many.A(Talk.Ack, 100).B(Talk.Ack);
        Assert.InRange(Allocated(many) - Allocated(few), -10_000, 10_000);
    }

    [Fact]
    public void OddConnections_AreKeptWholeAndFollowedAsWell()
    {
        // Two conversations with a hole each, packet by packet in turn: neither fits into a small record.
        var one = new Talk(aPort: 1).Handshake().A(Talk.Ack, 10);
        var other = new Talk(aPort: 2).Handshake().A(Talk.Ack, 10);
        foreach (Talk talk in new[] { one, other })
            talk.FromA(Talk.Ack, 1021, 5001, 10).FromA(Talk.Ack, 1041, 5001, 10).FromA(Talk.Ack, 1011, 5001, 10).FromA(Talk.Ack, 1031, 5001, 10).FromB(Talk.Ack, 5001, 1051);
        var both = new Talk();
        for (int i = 0; i < one.Segments.Count; i++)
            both.Segments.AddRange([one.Segments[i], other.Segments[i]]);
        Findings findings = both.Trace();
        Verdict[] alone = [.. one.Trace().Verdicts];
        Assert.Contains(Verdict.OutOfOrder, alone);
        Assert.Equal(alone, findings.Packets.Where(packet => packet.Connection == 0).Select(packet => packet.Verdict));
        Assert.Equal(alone, findings.Packets.Where(packet => packet.Connection == 1).Select(packet => packet.Verdict));
    }

    [Fact]
    public void ClosedConnection_IsToldOnceItsTimeWaitHasRunOut()
    {
        Talk closed = new Talk(aPort: 1).Handshake().CloseByA();
        CaptureBuilder capture = CaptureBuilder.Pcap(linkType: 101);
        foreach (Segment segment in closed.Segments)
            capture.Frame(Frames.Ip(segment));
        capture.Wait(TimeSpan.FromMinutes(5));
        foreach (Segment segment in new Talk(aPort: 2).Handshake().Segments)
            capture.Frame(Frames.Ip(segment));
        var order = new List<string>();
        CaptureTracer.Trace(new MemoryStream(capture.Octets), "test", new TraceOptions(), new Order(order));
        Assert.Equal(["p0", "p0", "p0", "p0", "p0", "p0", "p0", "c0", "p1", "p1", "p1", "c1"], order);
    }

    [Fact]
    public void HalfOpenConnections_AreSummedByServer()
    {
        Talk all = new Talk(aPort: 1).Handshake();
        for (ushort port = 2; port <= 4; port++)
            all.Segments.AddRange(new Talk(aPort: port).A(Talk.Syn).Segments);
        all.Segments.AddRange(new Talk(bPort: 81).A(Talk.Syn).Segments);
        Findings findings = all.Trace();
        Assert.Equal(
            [("10.0.0.2:80", 3L, 4L, false), ("10.0.0.2:81", 1L, 1L, false)],
            findings.Summary.HalfOpen.Select(server => (server.Server, server.HalfOpen, server.Attempts, server.IsFlood)));
    }

    [Fact]
    public void ManyHalfOpenConnections_AreAFlood()
    {
        Talk all = new Talk(aPort: 1).Handshake();
        for (ushort port = 2; port <= 60; port++)
            all.Segments.AddRange(new Talk(aPort: port).A(Talk.Syn).Segments);
        Assert.True(all.Trace().Summary.HalfOpen.Single().IsFlood);
    }

    [Fact]
    public void PacketsMayGoUntold()
    {
        Findings findings = new Talk().Handshake().Trace(new TraceOptions { Packets = false });
        Assert.Equal((0, 3L, 1), (findings.Packets.Count, findings.Summary.Packets, findings.Connections.Count));
    }

    private static long Allocated(Talk talk)
    {
        CaptureBuilder capture = CaptureBuilder.Pcap(linkType: 101);
        foreach (Segment segment in talk.Segments)
            capture.Frame(Frames.Ip(segment));
        // Of one size, so that the buffers are.
        byte[] octets = [.. capture.Octets, .. new byte[1_000_000 - capture.Octets.Length]];
        var options = new TraceOptions();
        CaptureTracer.Trace(new MemoryStream(octets), "test", options, new Order(null));
        long before = GC.GetAllocatedBytesForCurrentThread();
        CaptureTracer.Trace(new MemoryStream(octets), "test", options, new Order(null));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Add(ConnectionTable table, in TcpPacket packet) => table.Add(packet, new Lookup(packet));

    private static TcpPacket PacketOf(int number)
    {
        uint low = (uint)(number % 7);
        IpAddress address = number % 2 == 0 ? IpAddress.FromIPv4(low) : IpAddress.FromIPv6(1, low);
        var one = new SocketAddress(address, (ushort)number);
        return new TcpPacket { Source = one, Destination = new SocketAddress(address, 80) };
    }

    /// <summary>Notes what is told in which order.</summary>
    private sealed class Order(List<string>? told) : ITraceSink
    {
        public void Packet(in PacketFinding packet) => told?.Add($"p{packet.Connection}");

        public void Connection(in ConnectionFinding connection) => told?.Add($"c{connection.Connection}");

        public void Capture(CaptureSummary capture)
        {
        }
    }
}
