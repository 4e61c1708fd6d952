using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>The kernel's own TCP, see tests/Captures/README.md: every packet of it is explained.</summary>
public class RecordedCaptureTests
{
    public static TheoryData<string, string> Expected => new()
    {
        { "cooked-refused", "CLOSED CLOSED None Refused REJ Sr" },
        { "cooked2-half-close", "TIME-WAIT CLOSED Handshake Orderly SF ShADadFf" },
        { "ethernet-close-by-client", "TIME-WAIT CLOSED Handshake Orderly SF ShADadFf" },
        { "ethernet-close-by-server", "CLOSED TIME-WAIT Handshake Orderly SF ShAdfFa" },
        { "ethernet-ipv6-nanoseconds", "TIME-WAIT CLOSED Handshake Orderly SF ShADadFf" },
        { "loopback-port-reused", "CLOSED CLOSED Handshake Reset RSTO ShADadR|TIME-WAIT CLOSED Handshake Orderly SF ShADadFf" },
        { "loopback-three-in-turn", string.Join('|', Enumerable.Repeat("TIME-WAIT CLOSED Handshake Orderly SF ShADadFf", 3)) },
        { "raw-abort", "CLOSED CLOSED Handshake Reset RSTO ShADadR" },
        { "raw-half-open", "SYN-SENT SYN-RECEIVED None HalfOpen S0 S" },
        { "raw-keep-alive", "TIME-WAIT CLOSED Handshake Orderly SF ShAaFf" },
        { "raw-loss", "TIME-WAIT CLOSED Handshake Orderly SF ShADaTFf" },
        { "raw-receiver-side-loss-and-reordering", "TIME-WAIT CLOSED Handshake Orderly SF ShADaTFfr" },
        { "raw-reset-on-unread", "CLOSED CLOSED Handshake Reset RSTR ShADar" },
        { "raw-simultaneous-open-and-close", "TIME-WAIT TIME-WAIT Simultaneous Simultaneous SF SsHhAaFf" },
        { "raw-zero-window", "TIME-WAIT CLOSED Handshake Orderly SF ShADaTwFf" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void KernelsTcp_IsFollowedFromEndToEnd(string name, string expected)
    {
        Findings findings = Record(name);
        Assert.Empty(findings.Summary.Problems);
        Assert.Equal(0, findings.Summary.Findings);
        Assert.Empty(findings.WithoutCause);
        Assert.Equal(expected, string.Join('|', findings.Connections.Select(c => $"{c.AState.Name()} {c.BState.Name()} {c.Opened} {c.Closed} {c.ConnState} {c.History}")));
    }

    [Fact]
    public void EveryRecordedCapture_IsExpected()
    {
        var names = Directory.GetFiles(Repository.PathOf("tests/Captures"), "*.pcap").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(names.Order(), Expected.Select(row => (string)((object[])row)[0]).Append("raw-syn-flood").Order());
    }

    [Fact]
    public void SynFlood_IsSuspected()
    {
        HalfOpenServer server = Assert.Single(Record("raw-syn-flood").Summary.HalfOpen);
        Assert.Equal(("10.99.0.77:80", 120L, 120L, true, 1.0), (server.Server, server.HalfOpen, server.Attempts, server.IsFlood, server.SilentShare));
    }

    [Fact]
    public void KeepAlives_AreTold() => Assert.Equal(2, Record("raw-keep-alive").Verdicts.Count(verdict => verdict == Verdict.KeepAlive));

    [Fact]
    public void WindowProbes_AreTold() => Assert.Equal(3, Record("raw-zero-window").Verdicts.Count(verdict => verdict == Verdict.WindowProbe));

    [Fact]
    public void LossAndReordering_AreToldApart()
    {
        Findings findings = Record("raw-receiver-side-loss-and-reordering");
        Assert.Equal([Verdict.Retransmission, Verdict.OutOfOrder, Verdict.Retransmission], findings.Verdicts.Where(verdict => verdict != Verdict.Ok));
    }

    [Fact]
    public void Nanoseconds_AreNotLost() => Assert.Matches(@"\.\d{9}Z$", Record("ethernet-ipv6-nanoseconds").Last.Time);

    private static Findings Record(string name) => Findings.OfFile(Repository.PathOf($"tests/Captures/{name}.pcap"));
}
