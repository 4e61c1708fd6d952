using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Trace;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

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
        Assert.Equal([0L, 1L, 3L, 4L, 2L, 5L], findings.Connections.Select(connection => connection.Connection));
        Assert.Equal(6, findings.Summary.Connections);
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
            ConnectionKey key = Key(number);
            int index = table.Find(key);
            Assert.Equal(model.TryGetValue(number, out int expected) ? expected : -1, index);
            if (index < 0)
                model.Add(number, table.Add(key));
            else if (random.Next(3) > 0)
                table.Touch(index);
            else
            {
                table.Remove(index);
                model.Remove(number);
            }
        }

        Assert.Equal(model.Count, table.Count);
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
            [new HalfOpenServer("10.0.0.2:80", 3, 4, false), new HalfOpenServer("10.0.0.2:81", 1, 1, false)],
            findings.Summary.HalfOpen);
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

    private static ConnectionKey Key(int number)
    {
        IpAddress address = IpAddress.FromIPv4((uint)(number % 7));
        var one = new SocketAddress(address, (ushort)number);
        return new ConnectionKey(one, new SocketAddress(address, 80));
    }
}
