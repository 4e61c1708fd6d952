using System;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Trace;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Suspicions;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>When a server is said to be flooded, and when it is just busy.</summary>
public class FloodTests
{
    private const int Warning = 50;
    private const long Second = 1_000_000_000;

    [Fact]
    public void FloodedServerThatServesMore_IsFlooded()
    {
        // 200 a second are served for a minute, and in ten of its seconds 100 a second are not.
        HalfOpenServer server = Sum((servers, second) =>
        {
            Served(servers, second, 200);
            if (second is >= 20 and < 30) Unanswered(servers, second, 100);
        });
        Assert.Equal((1000L, 13_000L, true), (server.HalfOpen, server.Attempts, server.IsFlood));
        Assert.InRange(server.PeakRate, Warning, 110);
    }

    [Fact]
    public void BusyServer_IsNot()
    {
        // Two of a hundred clients lose their way: 200 a second.
        HalfOpenServer server = Sum((servers, second) =>
        {
            Served(servers, second, 9800);
            Unanswered(servers, second, 200);
        });
        Assert.Equal((12_000L, false), (server.HalfOpen, server.IsFlood));
    }

    [Fact]
    public void ManyOverALongTime_AreNone()
    {
        HalfOpenServer server = Sum((servers, second) =>
        {
            Served(servers, second, 40);
            Unanswered(servers, second, 20);
        });
        Assert.Equal((1200L, false), (server.HalfOpen, server.IsFlood));
    }

    [Fact]
    public void HandshakesUnderWayAtTheEnd_AreNoBurst()
    {
        var servers = new HalfOpenServers(Warning);
        Served(servers, 1, 200);
        for (int i = 0; i < 150; i++)
            servers.Add(Server, Client(i), isHalfOpen: true, Second, isSettled: false);
        Assert.False(Assert.Single(servers.Sum()).IsFlood);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(100_000)]
    public void Rates_AreThoseOfTheCapture_HoweverLongItIs(int seconds)
    {
        var rates = new HandshakeRates();
        // Connections are told when they end, not in the order they begin.
        foreach (int second in Enumerable.Range(0, seconds).Reverse())
        {
            for (int i = 0; i < 8; i++)
                rates.Add((second * Second) + (i * Second / 8), isHalfOpen: true);
        }

        Assert.InRange(rates.Peak, 7, 9);
        Assert.True(rates.HasBurst(6));
        Assert.False(rates.HasBurst(10));
    }

    private static SocketAddress Server => new(Client(-1), 80);

    private static HalfOpenServer Sum(Action<HalfOpenServers, int> happen)
    {
        var servers = new HalfOpenServers(Warning);
        for (int second = 0; second < 60; second++)
            happen(servers, second);
        return Assert.Single(servers.Sum());
    }

    private static void Served(HalfOpenServers servers, int second, int count) => Add(servers, second, count, isHalfOpen: false);

    private static void Unanswered(HalfOpenServers servers, int second, int count) => Add(servers, second, count, isHalfOpen: true);

    private static void Add(HalfOpenServers servers, int second, int count, bool isHalfOpen)
    {
        for (int i = 0; i < count; i++)
            servers.Add(Server, Client(i), isHalfOpen, (second * Second) + (i * Second / count), isSettled: true);
    }

    private static IpAddress Client(int number) => IpAddress.FromIPv4((uint)(0x0A00_0001 + number));
}
