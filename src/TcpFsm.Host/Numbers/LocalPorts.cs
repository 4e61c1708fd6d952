using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Numbers;

/// <summary>Which ports of the host are taken, and the choice of those that nobody asked for by number: at random, so that no one can guess them (RFC 6056, section 3.3.2).</summary>
internal sealed class LocalPorts
{
    private readonly Dictionary<ushort, List<TcpEndPoint>> _bound = [];
    private readonly Random? _seeded;
    private readonly int _first;
    private readonly int _count;

    /// <param name="options">The range, and the seed that makes the choice the same in every run.</param>
    public LocalPorts(TcpHostOptions options)
    {
        _seeded = options.Seed is { } seed ? new Random(seed) : null;
        (_first, _count) = (options.FirstEphemeralPort, options.LastEphemeralPort - options.FirstEphemeralPort + 1);
    }

    /// <summary>Takes a socket; false where it is taken, by itself or together with all addresses.</summary>
    public bool TryBind(in TcpEndPoint local)
    {
        if (!_bound.TryGetValue(local.Port, out List<TcpEndPoint>? others)) _bound.Add(local.Port, others = []);
        foreach (TcpEndPoint other in others)
        {
            if (Addresses.Overlap(other.Address, local.Address)) return false;
        }

        others.Add(local);
        return true;
    }

    /// <summary>Gives a socket back.</summary>
    public void Release(in TcpEndPoint local)
    {
        if (!_bound.TryGetValue(local.Port, out List<TcpEndPoint>? others)) return;
        others.Remove(local);
        if (others.Count == 0) _bound.Remove(local.Port);
    }

    /// <summary>Chooses a port of the range: a random one, or else the next that is free.</summary>
    /// <param name="isFree">Whether the caller can use a port that nobody is bound to.</param>
    /// <returns>0 if there is none.</returns>
    public ushort Choose(Func<ushort, bool> isFree)
    {
        int start = _seeded?.Next(_count) ?? RandomNumberGenerator.GetInt32(_count);
        for (int i = 0; i < _count; i++)
        {
            ushort port = (ushort)(_first + ((start + i) % _count));
            if (!_bound.ContainsKey(port) && isFree(port)) return port;
        }

        return 0;
    }
}
