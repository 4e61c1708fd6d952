using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Listening;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Sockets;

/// <summary>A TCP socket whose calls never block, as BSD sockets know them; made by <see cref="TcpHost.CreateSocket"/>. All members may be used by several threads at once.</summary>
/// <remarks>A call on a socket that was closed gives <see cref="SocketError.NotSocket"/>.</remarks>
public sealed partial class TcpSocket : IDisposable
{
    private TcpEndPoint? _local;
    private Listener? _listener;
    private Connection? _connection;
    private bool _isClosed;
    private bool _isReadShut;
    private int _changes;

    internal TcpSocket(TcpHost host)
    {
        Host = host;
        Settings = new SocketSettings { ReceiveBufferSize = host.Options.ReceiveBufferSize, SendBufferSize = host.Options.SendBufferSize, KeepAlive = host.Options.Parameters.KeepAlive };
    }

    private TcpSocket(TcpHost host, SocketSettings settings, Connection connection)
    {
        (Host, Settings, _connection) = (host, settings, connection);
        connection.AttachTo(this);
    }

    /// <summary>Raised after any change of <see cref="Readiness"/>, outside the host's lock, on the thread that noticed: a device's, a timer's or a caller's. It may be raised without a change.</summary>
    public event Action<TcpSocket>? Changed;

    /// <summary>The host it lives in.</summary>
    public TcpHost Host { get; }

    /// <summary>The state of its machine.</summary>
    public TcpState State
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            return _connection?.State ?? (_listener is null ? TcpState.Closed : TcpState.Listen);
        }
    }

    /// <summary>Which calls would not block now.</summary>
    public SocketReadiness Readiness
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            if (_listener is not null) return _listener.IsReady ? SocketReadiness.Readable : SocketReadiness.None;
            return _connection is null ? SocketReadiness.None : ReadinessOf(_connection);
        }
    }

    /// <summary>The own address and port; null before a bind, listen or connect.</summary>
    public IPEndPoint? LocalEndPoint
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            return (_connection?.Key.Local ?? _local)?.ToIPEndPoint();
        }
    }

    /// <summary>The peer's address and port; null before a connect.</summary>
    public IPEndPoint? RemoteEndPoint
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            return _connection?.Key.Remote.ToIPEndPoint();
        }
    }

    /// <summary>What the connection knows of itself; of a socket without one only <see cref="TcpSocketInfo.State"/>.</summary>
    public TcpSocketInfo Info
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            return _connection?.Describe() ?? new TcpSocketInfo { State = State };
        }
    }

    /// <summary>What the connection failed with, whether anybody was told or not.</summary>
    internal SocketError Failure
    {
        get
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            return _connection?.Failure ?? SocketError.Success;
        }
    }

    internal SocketSettings Settings { get; private set; }

    /// <summary>Binds to an address and port of the host; <see cref="IPAddress.IPv6Any"/> is all addresses, <see cref="IPAddress.Any"/> those of IPv4; port 0 is any free port.</summary>
    /// <returns><see cref="SocketError.AddressAlreadyInUse"/>, <see cref="SocketError.AddressNotAvailable"/> for an address that is not the host's, <see cref="SocketError.InvalidArgument"/> for a second bind.</returns>
    public SocketError Bind(IPEndPoint local)
    {
        ArgumentNullException.ThrowIfNull(local);
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return SocketError.NotSocket;
        if (_local is not null || _connection is not null) return SocketError.InvalidArgument;
        var wanted = new TcpEndPoint(Addresses.From(local.Address), (ushort)local.Port);
        if (!Host.IsOwn(wanted.Address)) return SocketError.AddressNotAvailable;
        if (wanted.Port == 0) wanted = wanted with { Port = Host.Ports.Choose(static _ => true) };
        if (wanted.Port == 0 || !Host.Ports.TryBind(wanted)) return SocketError.AddressAlreadyInUse;
        _local = wanted;
        return SocketError.Success;
    }

    /// <summary>Listens; at most <paramref name="backlog"/> connections wait to be accepted, beyond them calls are not heard. A socket that is bound to nothing listens on a free port of all addresses.</summary>
    /// <returns><see cref="SocketError.AddressAlreadyInUse"/>, <see cref="SocketError.InvalidArgument"/> for a socket that is connected.</returns>
    public SocketError Listen(int backlog)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_isClosed) return SocketError.NotSocket;
        if (_connection is not null) return SocketError.InvalidArgument;
        if (_listener is not null) return SocketError.Success;
        if (Host.IsDisposed) return SocketError.NetworkDown;
        if (_local is null && Bind(new IPEndPoint(IPAddress.IPv6Any, 0)) is var error && error != SocketError.Success) return error;
        var listener = new Listener(Host, this, _local!.Value, backlog);
        if (!Host.Table.TryAdd(_local.Value, listener)) return SocketError.AddressAlreadyInUse;
        _listener = listener;
        return SocketError.Success;
    }

    /// <summary>Takes the oldest connection that waits; <see cref="SocketError.WouldBlock"/> if there is none, <see cref="SocketError.InvalidArgument"/> where nobody listens.</summary>
    public SocketError TryAccept(out TcpSocket? accepted)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        accepted = null;
        if (_isClosed) return SocketError.NotSocket;
        if (_listener is null) return SocketError.InvalidArgument;
        if (_listener.Accept() is not { } connection) return Host.IsDisposed ? SocketError.NetworkDown : SocketError.WouldBlock;
        accepted = new TcpSocket(Host, Settings, connection);
        return SocketError.Success;
    }

    /// <summary>SO_ERROR: what the connection ended with or failed with since the last call, and forgets it.</summary>
    public SocketError TakeError()
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        return _connection?.TakeFault() ?? SocketError.Success;
    }

    /// <summary>Gives the socket up; the connection closes in the background, or is reset (<see cref="Linger"/>, <see cref="TcpHostOptions.ResetUnread"/>).</summary>
    public SocketError Close()
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (!TryGiveUp()) return SocketError.NotSocket;
        if (Settings.Linger == TimeSpan.Zero) _connection?.Abort();
        _connection?.Release();
        return SocketError.Success;
    }

    /// <summary>Gives the socket up and resets the connection.</summary>
    public void Abort()
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (!TryGiveUp()) return;
        _connection?.Abort();
        _connection?.Release();
    }

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    /// <summary>Notes that it is to be told of a change; false where it was noted already.</summary>
    internal bool NoteChange() => System.Threading.Interlocked.Exchange(ref _changes, 1) == 0;

    internal void RaiseChanged()
    {
        System.Threading.Volatile.Write(ref _changes, 0);
        Changed?.Invoke(this);
    }

    private bool TryGiveUp()
    {
        if (_isClosed) return false;
        _isClosed = true;
        _listener?.Close();
        _listener = null;
        if (_local is { } local) Host.Ports.Release(local);
        _local = null;
        return true;
    }

    private SocketReadiness ReadinessOf(Connection connection)
    {
        var readiness = SocketReadiness.None;
        bool isOver = connection.State is TcpState.Closed or TcpState.TimeWait;
        bool canRead = connection.Receiver.Readable > 0 || connection.PeerHasClosed || _isReadShut;
        if (canRead || isOver || connection.Fault != SocketError.Success) readiness |= SocketReadiness.Readable;
        bool isCalling = connection.State is TcpState.SynSent or TcpState.SynReceived;
        if (!isCalling && (!connection.CanSend || connection.Writable > 0)) readiness |= SocketReadiness.Writable;
        return isOver ? readiness | SocketReadiness.Closed : readiness;
    }
}
