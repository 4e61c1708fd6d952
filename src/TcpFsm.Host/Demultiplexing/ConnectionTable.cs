using System.Collections.Generic;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Listening;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Who takes which segments: connections by both sockets, then listeners by the own one (RFC 9293, section 3.10.7).</summary>
internal sealed class ConnectionTable
{
    private readonly Dictionary<ConnectionKey, IEndpoint> _endpoints = [];
    private readonly Dictionary<TcpEndPoint, Listener> _listeners = [];

    /// <summary>Connections, those in TIME-WAIT included.</summary>
    public int Count => _endpoints.Count;

    /// <summary>All of them, a copy.</summary>
    public IEndpoint[] Endpoints => [.. _endpoints.Values];

    /// <summary>All listeners, a copy.</summary>
    public Listener[] Listeners => [.. _listeners.Values];

    /// <summary>Who takes what goes between two sockets; null: nobody.</summary>
    public IEndpoint? Find(in ConnectionKey key) => _endpoints.GetValueOrDefault(key);

    /// <summary>Adds a connection between sockets that have none.</summary>
    public void Add(in ConnectionKey key, IEndpoint endpoint) => _endpoints.Add(key, endpoint);

    /// <summary>Removes a connection, unless another has taken its place.</summary>
    public void Remove(in ConnectionKey key, IEndpoint endpoint)
    {
        if (_endpoints.GetValueOrDefault(key) == endpoint) _endpoints.Remove(key);
    }

    /// <summary>Who listens on a socket of the host: on its address, else on all of its family, else on all there are; null: nobody.</summary>
    public Listener? FindListener(in TcpEndPoint local) =>
        _listeners.GetValueOrDefault(local)
        ?? _listeners.GetValueOrDefault(local with { Address = Addresses.AnyLike(local.Address) })
        ?? _listeners.GetValueOrDefault(local with { Address = Addresses.All });

    /// <summary>Adds a listener; false where there is one.</summary>
    public bool TryAdd(in TcpEndPoint local, Listener listener) => _listeners.TryAdd(local, listener);

    /// <summary>Removes a listener.</summary>
    public void Remove(in TcpEndPoint local) => _listeners.Remove(local);
}
