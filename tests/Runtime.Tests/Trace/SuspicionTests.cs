using System;
using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class SuspicionTests
{
    private const int Many = 20;

    private static readonly (SuspicionKind Kind, Func<Talk, Talk> Probe)[] Scans =
    [
        (SuspicionKind.NullScan, probe => probe.A(TcpFlags.None).B(Talk.Rst | Talk.Ack)),
        (SuspicionKind.FinScan, probe => probe.A(Talk.Fin)),
        (SuspicionKind.XmasScan, probe => probe.A(Talk.Fin | TcpFlags.Psh | TcpFlags.Urg).B(Talk.Rst | Talk.Ack)),
        (SuspicionKind.SynFinScan, probe => probe.A(Talk.Syn | Talk.Fin)),
        (SuspicionKind.MaimonScan, probe => probe.FromA(Talk.Fin | Talk.Ack, 1, 1).FromB(Talk.Rst, 1, 0)),
        (SuspicionKind.AckScan, probe => probe.FromA(Talk.Ack, 1, 77).FromB(Talk.Rst, 77, 0)),
        (SuspicionKind.SynScan, probe => probe.A(Talk.Syn).FromB(Talk.Rst | Talk.Ack, 0, 1001)),
        (SuspicionKind.SynScan, probe => probe.A(Talk.Syn).B(Talk.Syn | Talk.Ack).A(Talk.Rst)),
    ];

    [Fact]
    public void ScanOfManyPorts_IsNamedWithItsSource()
    {
        foreach ((SuspicionKind kind, Func<Talk, Talk> probe) in Scans)
        {
            Findings findings = Together(port => probe(new Talk(aPort: 40_000, bPort: (ushort)(1 + port))));
            Assert.Equal([new Suspicion(kind, "10.0.0.1", Many)], findings.Summary.Suspicions);
        }
    }

    [Fact]
    public void ClientsOfAClosedPort_AreNoScan()
    {
        Findings findings = Together(port => new Talk(aPort: (ushort)(40_000 + port)).A(Talk.Syn).FromB(Talk.Rst | Talk.Ack, 0, 1001));
        Assert.Empty(findings.Summary.Suspicions);
    }

    [Fact]
    public void CaptureThatBeginsAtTheEndOfManyConnections_IsNoScan()
    {
        Findings findings = Together(port => new Talk(aPort: (ushort)(40_000 + port)).FromA(Talk.Fin | Talk.Ack, 1, 1).FromB(Talk.Fin | Talk.Ack, 1, 2).FromA(Talk.Ack, 2, 2));
        Assert.Empty(findings.Summary.Suspicions);
    }

    [Fact]
    public void AnswersToSynsThatNobodySent_AreBackscatter()
    {
        Findings findings = Together(port => new Talk(a: $"10.0.1.{port}", aPort: 40_000).FromB(Talk.Syn | Talk.Ack, 7, 1001));
        Assert.Equal([new Suspicion(SuspicionKind.Backscatter, "10.0.0.2", Many)], findings.Summary.Suspicions);
    }

    [Fact]
    public void OneDirectionOfManyConversations_IsNoBackscatter()
    {
        Findings findings = Together(port => new Talk(a: $"10.0.1.{port}", aPort: 40_000).FromB(Talk.Syn | Talk.Ack, 7, 1001).FromB(Talk.Ack, 8, 1101, 500));
        Assert.Empty(findings.Summary.Suspicions);
    }

    [Fact]
    public void HundredResetsInASecond_AreAStorm()
    {
        var storm = new Talk();
        storm.Handshake();
        for (int i = 0; i < 2200; i++)
            storm.FromB(Talk.Rst, 5001, 0);
        Suspicion told = Assert.Single(storm.Trace().Summary.Suspicions);
        // A packet a millisecond: a thousand in a whole second.
        Assert.Equal(new Suspicion(SuspicionKind.ResetStorm, "10.0.0.2", 1000), told);
    }

    [Fact]
    public void HalfOpenConnections_HaveARateAndSilentSources()
    {
        Findings findings = Together(number => number < 5
            ? new Talk(a: $"10.0.1.{number}").Handshake()
            : new Talk(a: $"10.0.1.{number}").A(Talk.Syn));
        HalfOpenServer server = Assert.Single(findings.Summary.HalfOpen);
        Assert.Equal((15L, 20L, false), (server.HalfOpen, server.Attempts, server.IsFlood));
        // One a millisecond; the sources are counted to some percent.
        Assert.Equal(1000, server.Rate, 1.0);
        Assert.InRange(server.SilentShare, 0.7, 0.8);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void WarningThreshold_IsTheUsers(int threshold, bool isFlood)
    {
        Findings findings = Together(number => new Talk(aPort: (ushort)(1000 + number)).A(Talk.Syn), new TraceOptions { HalfOpenWarning = threshold });
        Assert.Equal(isFlood, Assert.Single(findings.Summary.HalfOpen).IsFlood);
    }

    private static Findings Together(Func<int, Talk> talk, TraceOptions? options = null)
    {
        var all = new Talk();
        foreach (int number in Enumerable.Range(0, Many))
            all.Segments.AddRange(talk(number).Segments);
        return all.Trace(options);
    }
}
