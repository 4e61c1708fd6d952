using System.Collections.Generic;
using System.Linq;
using TcpFsm.Headers;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Suspicions;

/// <summary>Counts the connections of each server whose handshake never ended. Bounded: a scan over a million ports is not a million entries.</summary>
/// <param name="warnFrom">From how many half-open connections on a server may be under attack.</param>
internal sealed class HalfOpenServers(int warnFrom)
{
    private const int Most = 16_384;
    private const int MostTold = 100;

    private readonly Dictionary<SocketAddress, HalfOpenTally> _servers = [];

    /// <summary>Takes a handshake into account.</summary>
    /// <inheritdoc cref="HalfOpenTally.Add"/>
    public void Add(SocketAddress server, IpAddress source, bool isHalfOpen, long time, bool isSettled)
    {
        if (!_servers.TryGetValue(server, out HalfOpenTally? tally))
        {
            if (_servers.Count >= Most)
                ForgetSmallest();
            _servers.Add(server, tally = new HalfOpenTally());
        }

        tally.Add(source, isHalfOpen, time, isSettled);
    }

    /// <summary>The servers with half-open connections, most first, of equal ones in the order of their names.</summary>
    public IReadOnlyList<HalfOpenServer> Sum() =>
        [.. _servers
            .Where(server => server.Value.HalfOpen > 0)
            .OrderByDescending(server => server.Value.HalfOpen)
            .ThenBy(server => server.Key)
            .Take(MostTold)
            .Select(server => new HalfOpenServer(server.Key.ToString(), server.Value.HalfOpen, server.Value.Attempts, IsFlood(server.Value))
            {
                Rate = server.Value.Rate,
                PeakRate = server.Value.PeakRate,
                SilentShare = server.Value.SilentShare,
            })];

    // Some handshakes always fail. A flood is many, and more than succeed; or so many at a time that it is one beside what the server serves.
    private bool IsFlood(HalfOpenTally tally) =>
        tally.HalfOpen >= warnFrom && (tally.HalfOpen * 2 >= tally.Attempts || tally.HasBurst(warnFrom));

    private void ForgetSmallest()
    {
        for (long least = 0; _servers.Count > Most * 3 / 4; least = (least * 2) + 1)
        {
            foreach ((SocketAddress server, HalfOpenTally tally) in _servers)
            {
                if (tally.HalfOpen <= least)
                    _servers.Remove(server);
            }
        }
    }
}
