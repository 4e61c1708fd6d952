using System;
using System.Linq;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Runtime.Tests.Trace;

public class PcapTests
{
    private static readonly byte[] Syn = Frames.Ethernet(Frames.Ip(new Talk().A(Talk.Syn).Segments[0]));

    [Theory]
    [InlineData(false, false, "2023-11-14T22:13:20.001000Z")]
    [InlineData(true, false, "2023-11-14T22:13:20.001000Z")]
    [InlineData(false, true, "2023-11-14T22:13:20.001000Z")]
    [InlineData(true, true, "2023-11-14T22:13:20.001000Z")]
    public void EveryByteOrderAndResolution_IsRead(bool bigEndian, bool nanoseconds, string time)
    {
        Findings findings = Findings.Of(CaptureBuilder.Pcap(1, bigEndian, nanoseconds).Frame(Syn).Octets);
        Assert.Equal((1, time, 1000u), (findings.Last.Frame, findings.Last.Time, findings.Last.Seq));
        Assert.Equal("pcap", findings.Summary.Format);
        Assert.Empty(findings.Summary.Problems);
    }

    [Fact]
    public void Nanoseconds_AreKept()
    {
        byte[] capture = CaptureBuilder.Pcap(nanoseconds: true).U32(1).U32(123_456_789).U32((uint)Syn.Length).U32((uint)Syn.Length).Raw(Syn).Octets;
        Assert.Equal("1970-01-01T00:00:01.123456789Z", Findings.Of(capture).Last.Time);
    }

    [Fact]
    public void CutOffRecord_EndsTheTraceWithItsOffset()
    {
        byte[] whole = CaptureBuilder.Pcap().Frame(Syn).Frame(Syn).Octets;
        Findings findings = Findings.Of(whole[..^1]);
        Assert.Single(findings.Packets);
        CaptureProblem problem = Assert.Single(findings.Summary.Problems);
        Assert.Equal((24 + 16 + Syn.Length, CaptureSeverity.Broken), (problem.Offset, problem.Severity));
        Assert.Equal($"test(offset {problem.Offset}): record 2 claims {Syn.Length} octets but only {Syn.Length - 1} follow; the file was cut off", problem.ToString());
    }

    [Fact]
    public void CutOffRecordHeader_IsSaid()
    {
        byte[] capture = CaptureBuilder.Pcap().Frame(Syn).U32(0).Octets;
        Assert.Contains("ends within the header of record 2", Assert.Single(Findings.Of(capture).Summary.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LyingLength_IsADamagedFileAndNoMemory()
    {
        byte[] capture = CaptureBuilder.Pcap().Frame(Syn).Frame(Syn, captured: uint.MaxValue).Octets;
        CaptureProblem problem = Assert.Single(Findings.Of(capture).Summary.Problems);
        Assert.Contains("claims 4294967295 captured octets", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SnapLengthThatLies_DoesNotMatter()
    {
        byte[] capture = CaptureBuilder.Pcap(snapLength: 4).Frame(Syn).Octets;
        Assert.Single(Findings.Of(capture).Packets);
    }

    [Fact]
    public void FileHeaderCutOff_IsUnreadable()
    {
        byte[] capture = CaptureBuilder.Pcap().Octets[..20];
        Findings findings = Findings.Of(capture);
        Assert.True(findings.Summary.IsUnreadable);
        Assert.Contains("20 octets long", findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownVersion_IsUnreadable()
    {
        byte[] capture = CaptureBuilder.Pcap().Frame(Syn).Octets;
        capture[4] = 9;
        Findings findings = Findings.Of(capture);
        Assert.True(findings.Summary.IsUnreadable);
        Assert.Contains("version 9", findings.Summary.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SnappedSegment_KeepsTheLengthItHadOnTheWire()
    {
        byte[] frame = Frames.Ethernet(Frames.Ip(new Talk().Handshake().A(Talk.Ack, 1000).Segments[^1]));
        byte[] capture = CaptureBuilder.Pcap().Frame(frame[..54], wire: (uint)frame.Length).Octets;
        Assert.Equal(1000u, Findings.Of(capture).Last.Length);
    }

    [Fact]
    public void EmptyCapture_HasNoPacketsAndNoProblem()
    {
        Findings findings = Findings.Of(CaptureBuilder.Pcap().Octets);
        Assert.Equal((0L, 0L, 0), (findings.Summary.Frames, findings.Summary.Connections, findings.Summary.Problems.Count));
    }
}
