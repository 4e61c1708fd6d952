using System.IO;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Runtime.Tests.Trace;

public class ReportChoiceTests
{
    [Theory]
    [InlineData(80, 2, 4)]
    [InlineData(40001, 1, 1)]
    [InlineData(443, 0, 0)]
    public void Port_ChoosesConnectionsAndTheirPackets(ushort port, int connections, int packets) =>
        AssertTold(new TraceFilter { Port = port }, connections, packets);

    [Theory]
    [InlineData("10.0.0.1", 2, 4)]
    [InlineData("10.0.0.9", 0, 0)]
    public void Host_ChoosesConnectionsAndTheirPackets(string host, int connections, int packets)
    {
        IpAddress.TryParse(host, out IpAddress address);
        AssertTold(new TraceFilter { Host = address }, connections, packets);
    }

    [Fact]
    public void Number_ChoosesOne() => AssertTold(new TraceFilter { Connection = 1 }, 1, 1);

    [Fact]
    public void State_ChoosesWhatTouchesIt() => AssertTold(new TraceFilter { State = TcpState.Established }, 1, 2);

    [Theory]
    [InlineData(TcpState.Established, 1)]
    [InlineData(TcpState.SynReceived, 1)]
    [InlineData(TcpState.SynSent, 0)]
    public void Left_ChoosesConnectionsByTheirLastState(TcpState state, int connections) =>
        AssertTold(new TraceFilter { Left = state }, connections, 0);

    [Fact]
    public void ConnectionsChosenByTheirPackets_AreTheSameWithoutThese()
    {
        var findings = new Findings();
        CaptureTracer.Trace(Capture(), "x", new TraceOptions(), new FilteredTraceSink(findings, new TraceFilter { State = TcpState.SynSent }, showPackets: false));
        Assert.Equal((0L, 0), (findings.Only.Connection, findings.Packets.Count));
    }

    [Fact]
    public void Demands_MustHoldOfOnePacket() =>
        AssertTold(new TraceFilter { State = TcpState.Established, Notices = Notices.SynFinScan }, 0, 0);

    [Fact]
    public void Notice_ChoosesWhereItWasSeen() => AssertTold(new TraceFilter { Notices = Notices.XmasScan | Notices.SynFinScan }, 1, 1);

    [Fact]
    public void Demands_MustAllHold() => AssertTold(new TraceFilter { Connection = 0, Notices = Notices.SynFinScan }, 0, 0);

    [Fact]
    public void ConnLog_HasZeeksColumns()
    {
        using var output = new StringWriter();
        CaptureTracer.Trace(Capture(), "x", new TraceOptions(), new ZeekTraceSink(output));
        string[] lines = output.ToString().TrimEnd().Split('\n');
        string[] names = lines.Single(line => line.StartsWith("#fields", System.StringComparison.Ordinal)).Split('\t')[1..];
        string[][] rows = [.. lines.Where(line => line[0] != '#').Select(line => line.Split('\t'))];
        Assert.Equal(21, names.Length);
        Assert.All(rows, row => Assert.Equal(names.Length, row.Length));
        Assert.Equal("1700000000.001000 10.0.0.1 40000 10.0.0.2 80 tcp - 0.002000 0 0 S1 - - - ShA 2 - 1 - -".Split(' '), rows[0].Where((_, column) => column != 1));
        Assert.Equal(2, rows.Select(row => row[1]).Distinct().Count());
    }

    private static void AssertTold(TraceFilter filter, int connections, int packets)
    {
        var findings = new Findings();
        CaptureTracer.Trace(Capture(), "x", new TraceOptions(), new FilteredTraceSink(findings, filter));
        Assert.Equal((connections, packets, 2L), (findings.Connections.Count, findings.Packets.Count, findings.Summary.Connections));
    }

    // A handshake, and a connection of one odd packet.
    private static MemoryStream Capture()
    {
        CaptureBuilder capture = CaptureBuilder.Pcap(101);
        foreach (Segment segment in new Talk().Handshake().Segments.Concat(new Talk(aPort: 40001).A(Talk.Syn | Talk.Fin).Segments))
            capture.Frame(Frames.Ip(segment));
        return new MemoryStream(capture.Octets);
    }
}
