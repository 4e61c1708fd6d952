using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using TcpFsm.Tests.Shared;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Runtime.Tests.Trace;

public class FileTests
{
    [Fact]
    public void FileThatIsNotThere_IsAProblemNotAnException() =>
        Assert.Equal("nowhere.pcap(offset 0): there is no such file", Findings.OfFile("nowhere.pcap").Summary.Problems.Single().ToString());

    [Fact]
    public void Folder_IsNoCapture()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("is a folder", Findings.OfFile(folder.Path).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1F8B0800", "cut off")]
    [InlineData("28B52FFD", "the zstd compression is cut off")]
    [InlineData("FD377A585A00", "xz -d")]
    [InlineData("425A6839", "bzip2 -d")]
    [InlineData("504B0304", "unpack")]
    [InlineData("736E6F6F70000000", "snoop")]
    [InlineData("0001020304050607", "neither pcap, pcapng nor tcpdump's text")]
    [InlineData("00", "too short")]
    [InlineData("", "empty")]
    public void OtherFiles_AreToldByTheirContent(string octets, string message)
    {
        Findings findings = Findings.Of(Convert.FromHexString(octets));
        Assert.True(findings.Summary.IsUnreadable);
        Assert.Contains(message, findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CaptureWithinGzip_IsReadAsItIs()
    {
        byte[] packed = Pack(Handshake());
        Findings findings = Findings.Of(packed);
        Assert.Equal((3, 0, "pcap"), (findings.Packets.Count, findings.Summary.Problems.Count, findings.Summary.Format));
        findings = Findings.Of(packed[..^20]);
        Assert.NotEmpty(findings.Summary.Problems);
        Assert.Contains("gzip twice", Findings.Of(Pack(packed)).Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedGzip_IsAProblemNotAnException()
    {
        byte[] packed = Pack(Handshake());
        for (int at = 3; at < packed.Length; at++)
        {
            byte[] damaged = [.. packed];
            damaged[at] ^= 0x55;
            Assert.InRange(Findings.Of(damaged).Packets.Count, 0, 3);
        }
    }

    private static byte[] Handshake()
    {
        CaptureBuilder capture = CaptureBuilder.Pcap(101);
        foreach (Segment segment in new Talk().Handshake().Segments)
            capture.Frame(Frames.Ip(segment));
        return capture.Octets;
    }

    private static byte[] Pack(byte[] octets)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(octets);
        return packed.ToArray();
    }

    [Fact]
    public void StreamThatBreaks_IsTracedUpToThere()
    {
        byte[] capture = CaptureBuilder.Pcap(101).Frame(Frames.Ip(new Talk().A(Talk.Syn).Segments[0])).Octets;
        var findings = new Findings();
        CaptureTracer.Trace(new BreakingStream(capture), "-", new TraceOptions(), findings);
        Assert.Single(findings.Packets);
        Assert.Contains(findings.Summary.Problems, problem => problem.Message == "cannot be read any further: the disk is gone" && problem.Severity == CaptureSeverity.Broken);
    }

    [Fact]
    public void StreamThatGivesOneOctetAtATime_IsReadAsAnyOther()
    {
        byte[] capture = CaptureBuilder.Pcapng().Interface(101).Enhanced(Frames.Ip(new Talk().A(Talk.Syn).Segments[0])).Octets;
        var findings = new Findings();
        CaptureTracer.Trace(new DrippingStream(capture), "-", new TraceOptions(), findings);
        Assert.Single(findings.Packets);
        Assert.Empty(findings.Summary.Problems);
    }

    [Fact]
    public void RecordsAcrossBlocks_AreReadWhole()
    {
        const int Length = 53;
        using var folder = new TemporaryFolder();
        CaptureBuilder capture = CaptureBuilder.Pcap(101);
        CaptureBuilder blocks = CaptureBuilder.Pcapng().Interface(101);
        byte[][] frames = [.. Enumerable.Range(0, 7).Select(more => Frames.Ip(new Talk().Handshake().A(Talk.Ack, Length + more).Segments[^1]))];
        for (int i = 0; i < 100_000; i++)
        {
            capture.Frame(frames[i % 7][..(41 + (i % 5))], wire: (uint)frames[i % 7].Length);
            blocks.Enhanced(frames[i % 7]);
        }

        File.WriteAllBytes(folder.PathOf("pcap"), capture.Octets);
        File.WriteAllBytes(folder.PathOf("pcapng"), blocks.Octets);
        Findings findings = Findings.OfFile(folder.PathOf("pcap"));
        Assert.Equal((100_000L, 0), (findings.Summary.Packets, findings.Summary.Problems.Count));
        Assert.All(findings.Packets, packet => Assert.Equal(Length + ((packet.Frame - 1) % 7), packet.Length));
        string?[] times = [.. findings.Packets.Select(packet => packet.Time)];
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
        findings = Findings.OfFile(folder.PathOf("pcapng"));
        Assert.Equal((100_000L, 0), (findings.Summary.Packets, findings.Summary.Problems.Count));
        Assert.All(findings.Packets, packet => Assert.Equal(Length + ((packet.Frame - 1) % 7), packet.Length));
    }

    [Fact]
    public void Cancellation_EndsTheTrace()
    {
        byte[] capture = CaptureBuilder.Pcap(101).Frame(Frames.Ip(new Talk().A(Talk.Syn).Segments[0])).Octets;
        Assert.Throws<OperationCanceledException>(() =>
            CaptureTracer.Trace(new MemoryStream(capture), "-", new TraceOptions(), new Findings(), new CancellationToken(canceled: true)));
    }

    private class DrippingStream(byte[] octets) : MemoryStream(octets)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }

    private sealed class BreakingStream(byte[] octets) : DrippingStream(octets)
    {
        public override int Read(Span<byte> buffer) => Position == Length ? throw new IOException("the disk is gone") : base.Read(buffer);
    }
}
