using System;
using System.IO;
using System.Text;
using System.Text.Json;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Runtime.Tests.Trace;

public class ReportingTests
{
    [Fact]
    public void JsonNames_AreFixed()
    {
        string[] lines = Json(new Talk().Handshake()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            """{"type":"packet","frame":1,"time":"2023-11-14T22:13:20.001000Z","conn":0,"from":"A","flags":"SYN","seq":1000,"ack":null,"len":0,"win":65535,"a_before":"CLOSED","a_after":"SYN-SENT","b_before":"LISTEN","b_after":"SYN-RECEIVED","verdict":"ok","rules":[{"end":"A","id":"O6"},{"end":"B","id":"L4"}],"why":"opens the connection"}""",
            lines[0]);
        Assert.StartsWith("""{"type":"packet","frame":2,"time":"2023-11-14T22:13:20.002000Z","conn":0,"from":"B","flags":"SYN,ACK","seq":5000,"ack":1001,""", lines[1], StringComparison.Ordinal);
        Assert.Equal(
            """{"type":"connection","conn":0,"a":"10.0.0.1:40000","b":"10.0.0.2:80","a_state":"ESTABLISHED","b_state":"ESTABLISHED","opened":"handshake","closed":"open","conn_state":"S1","history":"ShA","a_packets":2,"b_packets":1,"a_bytes":0,"b_bytes":0,"findings":0}""",
            lines[3]);
        Assert.Equal(
            """{"type":"capture","file":"test","format":"pcap","frames":3,"packets":3,"connections":1,"findings":0,"not_ip":0,"not_tcp":0,"fragments":0,"cut_short":0,"malformed":0,"unknown_link":0,"half_open":[],"problems":[]}""",
            lines[4]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void EveryJsonLine_IsAnObject()
    {
        Talk talk = new Talk().A(Talk.Syn).FromB(Talk.Rst | Talk.Ack, 0, 1001);
        talk.Segments.AddRange(new Talk(aPort: 7).A(Talk.Syn).Segments);
        foreach (string line in Json(talk).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Assert.Contains(document.RootElement.GetProperty("type").GetString(), new[] { "packet", "connection", "capture" });
        }
    }

    [Fact]
    public void NamesOfFiles_AreEscaped()
    {
        const string Hostile = "a\"\n\u001b[2J\u202e.pcap";
        using var output = new MemoryStream();
        using (var sink = new JsonTraceSink(output))
            CaptureTracer.Trace(new MemoryStream([1, 2, 3]), Hostile, new TraceOptions(), sink);
        string json = Encoding.UTF8.GetString(output.ToArray());
        Assert.All(json.TrimEnd('\n'), character => Assert.InRange(character, ' ', '~'));
        Assert.Equal(Hostile, JsonDocument.Parse(json).RootElement.GetProperty("file").GetString());

        using var table = new StringWriter();
        CaptureTracer.Trace(new MemoryStream([1, 2, 3]), Hostile, new TraceOptions(), new TableTraceSink(table));
        Assert.DoesNotContain('\u001b', table.ToString());
        Assert.Contains(@"a""\u000a\u001b[2J\u202e.pcap", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ShowsBothStatesOfEachPacket()
    {
        using var output = new StringWriter();
        CaptureTracer.Trace(Stream(new Talk().Handshake()), "talk.pcap", new TraceOptions(), new TableTraceSink(output));
        string[] lines = output.ToString().Split('\n');
        Assert.StartsWith("frame ", lines[0], StringComparison.Ordinal);
        Assert.Matches("^1 .*A>B  SYN .*CLOSED>SYN-SENT .*LISTEN>SYN-RECEIVED .*ok: opens the connection  \\[A:O6 B:L4\\]$", lines[1]);
        Assert.Contains("A 10.0.0.1:40000 ESTABLISHED  B 10.0.0.2:80 ESTABLISHED  opened handshake, closed open  S1 ShA", lines[4], StringComparison.Ordinal);
        Assert.Equal("talk.pcap: 3 packets in 1 connections, 0 findings", lines[5]);
    }

    [Fact]
    public void Table_TellsOfFloodsAndProblems()
    {
        Talk all = new Talk(aPort: 1).A(Talk.Syn);
        for (ushort port = 2; port <= 60; port++)
            all.Segments.AddRange(new Talk(aPort: port).A(Talk.Syn).Segments);
        byte[] capture = Octets(all);
        using var output = new StringWriter();
        CaptureTracer.Trace(new MemoryStream(capture[..^1]), "flood.pcap", new TraceOptions(), new TableTraceSink(output));
        Assert.Contains("SYN flood? 10.0.0.2:80: 59 of 59 connections half-open", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("flood.pcap(offset ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SinkThatThrows_IsNotTakenForABadFile()
    {
        Assert.Throws<IOException>(() => CaptureTracer.Trace(Stream(new Talk().Handshake()), "x", new TraceOptions(), new Broken()));
    }

    private static string Json(Talk talk)
    {
        using var output = new MemoryStream();
        using (var sink = new JsonTraceSink(output))
            CaptureTracer.Trace(Stream(talk), "test", new TraceOptions(), sink);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static MemoryStream Stream(Talk talk) => new(Octets(talk));

    private static byte[] Octets(Talk talk)
    {
        CaptureBuilder capture = CaptureBuilder.Pcap(linkType: 101);
        foreach (Segment segment in talk.Segments)
            capture.Frame(Frames.Ip(segment));
        return capture.Octets;
    }

    private sealed class Broken : ITraceSink
    {
        public void Packet(in PacketFinding packet) => throw new IOException("the pipe is closed");

        public void Connection(in ConnectionFinding connection)
        {
        }

        public void Capture(CaptureSummary capture)
        {
        }
    }
}
