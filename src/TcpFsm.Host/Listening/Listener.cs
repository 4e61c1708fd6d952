using System;
using System.Collections.Generic;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Listening;

/// <summary>A machine in LISTEN, copied for each SYN, with the connections that are half open and those that wait to be accepted; both are bounded.</summary>
internal sealed class Listener
{
    private readonly TcpHost _host;
    private readonly TcpSocket _socket;
    private readonly int _backlog;
    private readonly TcpMachine _machine;
    private readonly HashSet<Connection> _halfOpen = [];
    private readonly Queue<Connection> _ready = new();

    /// <param name="host">Where it lives.</param>
    /// <param name="socket">The program's socket, whose options the connections begin with.</param>
    /// <param name="local">The socket it listens on.</param>
    /// <param name="backlog">Most connections that wait to be accepted.</param>
    public Listener(TcpHost host, TcpSocket socket, TcpEndPoint local, int backlog)
    {
        (_host, _socket, Local, _backlog) = (host, socket, local, Math.Max(1, backlog));
        var key = new ConnectionKey(local, default);
        var effects = new StatelessEffects(host, key);
        TcpOutcome outcome = _machine.OpenPassive(host.Options.Parameters, ref effects);
        host.Observation.Transition(key, TcpState.Closed, TcpEvent.OpenPassive, outcome);
    }

    /// <summary>The socket it listens on.</summary>
    public TcpEndPoint Local { get; }

    /// <summary>Whether as many wait to be accepted as may.</summary>
    public bool IsFull => _ready.Count >= _backlog;

    /// <summary>Whether a SYN is answered; one that is not is dropped, and comes again.</summary>
    public bool HasRoom => !IsFull && _halfOpen.Count < _host.Options.SynBacklog;

    /// <summary>Whether an accept would not wait: somebody waits to be accepted, or nobody ever will.</summary>
    public bool IsReady => _ready.Count > 0 || _host.IsDisposed;

    /// <summary>A segment for no connection arrived.</summary>
    public void Receive(in ConnectionKey key, in WireSegment wire, ReadOnlySpan<byte> text)
    {
        bool isCall = (wire.Segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Syn;
        if (!isCall) Answer(key, wire);
        else if (HasRoom && Addresses.IsUnicast(key.Remote.Address)) Open(key, _machine, wire, text);
        else _host.Observation.Received(wire, windowScale: 0);
    }

    /// <summary>A SYN opens a connection in TIME-WAIT anew (RFC 9293, section 3.6.1, MAY-2).</summary>
    public void Reopen(in ConnectionKey key, in TcpMachine machine, in WireSegment wire, ReadOnlySpan<byte> text) => Open(key, machine, wire, text);

    /// <summary>The handshake of a connection is over.</summary>
    public void Complete(Connection connection)
    {
        if (_halfOpen.Remove(connection)) _ready.Enqueue(connection);
        _host.Gate.Announce(_socket);
    }

    /// <summary>A connection ended. One whose handshake was over is accepted all the same: the program is to hear of its end.</summary>
    public void Forget(Connection connection) => _halfOpen.Remove(connection);

    /// <summary>Takes the connection that waits the longest.</summary>
    public Connection? Accept() => _ready.TryDequeue(out Connection? connection) ? connection : null;

    /// <summary>Nobody listens any more: those that wait are reset, those half open forgotten.</summary>
    public void Close()
    {
        _host.Table.Remove(Local);
        foreach (Connection connection in _ready) connection.Abort();
        foreach (Connection connection in _halfOpen)
        {
            connection.Drop();
            _host.Table.Remove(connection.Key, connection);
        }

        _ready.Clear();
        _halfOpen.Clear();
        _host.Gate.Announce(_socket);
    }

    private void Open(in ConnectionKey key, in TcpMachine machine, in WireSegment wire, ReadOnlySpan<byte> text)
    {
        var connection = new Connection(_host, key, _socket.Settings, machine, this);
        _halfOpen.Add(connection);
        _host.Table.Add(key, connection);
        connection.Receive(wire, text);
    }

    private void Answer(in ConnectionKey key, in WireSegment wire)
    {
        _host.Observation.Received(wire, windowScale: 0);
        TcpMachine copy = _machine;
        var effects = new StatelessEffects(_host, key);
        TcpOutcome outcome = copy.Receive(wire.Segment, _host.Options.Parameters, ref effects);
        _host.Observation.Transition(key, TcpState.Listen, TcpEvent.Segment, outcome);
    }
}
