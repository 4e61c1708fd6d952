using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Headers;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Sockets;

/// <content>Connecting, reading, writing and shutting down.</content>
public sealed partial class TcpSocket
{
    /// <summary>Begins to connect: <see cref="SocketError.InProgress"/>, then <see cref="Changed"/>, then <see cref="TakeError"/> says how it went.</summary>
    /// <returns>Otherwise what keeps it from it; <see cref="SocketError.IsConnected"/> and <see cref="SocketError.AlreadyInProgress"/> for a second connect.</returns>
    public SocketError Connect(IPEndPoint remote)
    {
        ArgumentNullException.ThrowIfNull(remote);
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return SocketError.NotSocket;
        if (Host.IsDisposed) return SocketError.NetworkDown;
        if (_listener is not null) return SocketError.IsConnected;
        if (_connection is { } earlier && Judge(earlier) is var verdict && verdict != SocketError.Success) return verdict;
        var peer = new TcpEndPoint(Addresses.From(remote.Address), (ushort)remote.Port);
        if (!Addresses.IsUnicast(peer.Address)) return SocketError.NetworkUnreachable;
        SocketError error = ChooseKey(peer, out ConnectionKey key);
        if (error != SocketError.Success) return error;
        _connection = new Connection(Host, key, Settings, new TcpMachine(), listener: null);
        _connection.AttachTo(this);
        Host.Table.Add(key, _connection);
        _connection.Connect();
        return _connection.State == TcpState.SynSent ? SocketError.InProgress : SocketError.InvalidArgument;
    }

    /// <summary>Reads what there is, up to the buffer's length.</summary>
    /// <returns>0 octets and no error at the end of the peer's text; <see cref="SocketError.WouldBlock"/> before there is any.</returns>
    public SocketResult Read(Span<byte> buffer)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return new SocketResult(0, SocketError.NotSocket);
        if (_connection is not { } connection) return new SocketResult(0, SocketError.NotConnected);
        if (_isReadShut) return default;

        // What was acknowledged to the peer is the user's, whatever became of the connection since.
        int count = connection.Read(buffer);
        if (count > 0 || (buffer.IsEmpty && connection.Fault == SocketError.Success)) return new SocketResult(count, SocketError.Success);
        if (connection.TakeFault() is var fault && fault != SocketError.Success) return new SocketResult(0, fault);
        bool isOver = connection.PeerHasClosed || connection.State == TcpState.Closed;
        return new SocketResult(0, isOver ? SocketError.Success : SocketError.WouldBlock);
    }

    /// <summary>Takes as many octets as there is room for, to be sent in order.</summary>
    /// <returns><see cref="SocketError.WouldBlock"/> where there is no room, or no connection yet; <see cref="SocketError.Shutdown"/> (EPIPE) after a shutdown and without a connection.</returns>
    public SocketResult Write(ReadOnlySpan<byte> octets)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return new SocketResult(0, SocketError.NotSocket);
        if (_connection is not { } connection) return new SocketResult(0, SocketError.Shutdown);
        if (connection.TakeFault() is var fault && fault != SocketError.Success) return new SocketResult(0, fault);
        if (!connection.CanSend) return new SocketResult(0, SocketError.Shutdown);
        if (!connection.WasOpen) return new SocketResult(0, SocketError.WouldBlock);
        int count = connection.Write(octets);
        return new SocketResult(count, count > 0 || octets.IsEmpty ? SocketError.Success : SocketError.WouldBlock);
    }

    /// <summary>Ends one or both directions: sending ends with a FIN behind all that was written, and what is received after the other is thrown away. A listening socket listens no more, unless only sending ends.</summary>
    /// <returns><see cref="SocketError.NotConnected"/> where there is no connection (any more).</returns>
    public SocketError Shutdown(SocketShutdown how)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return SocketError.NotSocket;
        if (_listener is not null) return ShutdownListener(how);
        if (_connection is not { } connection || connection.State is TcpState.Closed or TcpState.TimeWait) return SocketError.NotConnected;
        if (how is SocketShutdown.Receive or SocketShutdown.Both)
        {
            _isReadShut = true;
            connection.ShutdownReceive();
        }

        if (how is SocketShutdown.Send or SocketShutdown.Both) connection.ShutdownSend();
        Host.Gate.Announce(this);
        return SocketError.Success;
    }

    private SocketError ShutdownListener(SocketShutdown how)
    {
        if (how == SocketShutdown.Send) return SocketError.Success;
        _listener!.Close();
        _listener = null;
        return SocketError.Success;
    }

    // A call that failed may be made again, once its failure was told.
    private static SocketError Judge(Connection earlier) => earlier switch
    {
        { Fault: not SocketError.Success } => earlier.TakeFault(),
        { WasOpen: true } => SocketError.IsConnected,
        { State: TcpState.SynSent or TcpState.SynReceived } => SocketError.AlreadyInProgress,
        _ => SocketError.Success,
    };

    private SocketError ChooseKey(TcpEndPoint peer, out ConnectionKey key)
    {
        key = default;
        IpAddress source = _local?.Address ?? Addresses.All;
        if (source == Addresses.All) source = Addresses.AnyLike(peer.Address);
        if (source.IsIPv4 != peer.Address.IsIPv4) return SocketError.AddressFamilyNotSupported;
        if (Addresses.IsAny(source) && !Host.TryChooseSource(peer.Address, out source)) return SocketError.NetworkUnreachable;
        ushort port = _local?.Port ?? Host.Ports.Choose(p => Host.Table.Find(new ConnectionKey(new TcpEndPoint(source, p), peer)) is null);
        if (port == 0) return SocketError.AddressNotAvailable;
        key = new ConnectionKey(new TcpEndPoint(source, port), peer);
        return Host.Table.Find(key) is null ? SocketError.Success : SocketError.AddressAlreadyInUse;
    }
}
