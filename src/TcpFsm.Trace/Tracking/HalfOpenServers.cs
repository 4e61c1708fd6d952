using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Counts the connections of each server whose handshake never ended. Bounded: a scan over a million ports is not a million entries.</summary>
internal sealed class HalfOpenServers
{
    private const int Most = 65_536;
    private const int MostTold = 100;
    private const int FloodAtLeast = 50;

    private readonly Dictionary<SocketAddress, (long HalfOpen, long Attempts)> _servers = [];

    /// <summary>Takes a connection into account.</summary>
    public void Add(in Connection connection, Closing closed)
    {
        if (!connection.A.Has(EndMarks.SentSyn) && !connection.B.Has(EndMarks.SentSynAck))
            return;
        SocketAddress server = connection.BSocket;
        if (_servers.Count >= Most && !_servers.ContainsKey(server))
            ForgetSmallest();
        ref (long HalfOpen, long Attempts) counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_servers, server, out _);
        counts.HalfOpen += closed == Closing.HalfOpen ? 1 : 0;
        counts.Attempts++;
    }

    /// <summary>The servers with half-open connections, most first, of equal ones in the order of their names.</summary>
    public IReadOnlyList<HalfOpenServer> Sum() =>
        _servers
            .Where(server => server.Value.HalfOpen > 0)
            .OrderByDescending(server => server.Value.HalfOpen)
            .ThenBy(server => server.Key)
            .Take(MostTold)
            .Select(server => new HalfOpenServer(server.Key.ToString(), server.Value.HalfOpen, server.Value.Attempts, IsFlood(server.Value)))
            .ToList();

    // Some handshakes always fail; a flood is many, and more than succeed.
    private static bool IsFlood((long HalfOpen, long Attempts) counts) => counts.HalfOpen >= FloodAtLeast && counts.HalfOpen * 2 >= counts.Attempts;

    private void ForgetSmallest()
    {
        for (long least = 0; _servers.Count > Most * 3 / 4; least = (least * 2) + 1)
        {
            foreach ((SocketAddress server, (long halfOpen, _)) in _servers)
            {
                if (halfOpen <= least)
                    _servers.Remove(server);
            }
        }
    }
}
