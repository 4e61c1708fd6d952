using System;
using System.Net;
using System.Net.Sockets;

namespace TcpFsm.Host.Sockets;

/// <summary>A TCP socket whose calls never block, as BSD sockets know them; made by <see cref="TcpHost.CreateSocket"/>. All members may be used by several threads at once.</summary>
public sealed class TcpSocket : IDisposable
{
    internal TcpSocket(TcpHost host) => Host = host;

    /// <summary>Raised after any change of <see cref="Readiness"/>, outside the host's lock, on the thread that noticed: a device's, a timer's or a caller's. It may be raised without a change.</summary>
    public event Action<TcpSocket>? Changed;

    /// <summary>The host it lives in.</summary>
    public TcpHost Host { get; }

    /// <summary>The state of its machine.</summary>
    public TcpState State => throw new NotImplementedException();

    /// <summary>Which calls would not block now.</summary>
    public SocketReadiness Readiness => throw new NotImplementedException();

    /// <summary>The own address and port; null before a bind, listen or connect.</summary>
    public IPEndPoint? LocalEndPoint => throw new NotImplementedException();

    /// <summary>The peer's address and port; null before a connect.</summary>
    public IPEndPoint? RemoteEndPoint => throw new NotImplementedException();

    /// <summary>What the connection knows of itself.</summary>
    public TcpSocketInfo Info => throw new NotImplementedException();

    /// <summary>SO_RCVBUF: octets held that are not read yet; set it before a connect or listen to bound the first window.</summary>
    public int ReceiveBufferSize { get; set; }

    /// <summary>SO_SNDBUF: octets taken that are not acknowledged yet.</summary>
    public int SendBufferSize { get; set; }

    /// <summary>TCP_NODELAY: small segments do not wait for acknowledgments (Nagle's algorithm off).</summary>
    public bool NoDelay { get; set; }

    /// <summary>TCP_MAXSEG: the largest segment to offer and to send, in octets of text; null: what the device carries. Counts from the next SYN on.</summary>
    public int? MaximumSegmentSize { get; set; }

    /// <summary>SO_LINGER: zero resets the connection on close; null, and any longer time, closes orderly in the background.</summary>
    public TimeSpan? Linger { get; set; }

    /// <summary>SO_KEEPALIVE and TCP_KEEPIDLE: the idle time before keep-alives; zero: none.</summary>
    public TimeSpan KeepAlive { get; set; }

    /// <summary>TCP_USER_TIMEOUT: how long what is sent may stay unacknowledged; zero: as the host's parameters have it.</summary>
    public TimeSpan UserTimeout { get; set; }

    /// <summary>Binds to an address and port of the host; <see cref="IPAddress.Any"/> is all addresses, port 0 any free port.</summary>
    public SocketError Bind(IPEndPoint local) => throw new NotImplementedException();

    /// <summary>Begins to connect: <see cref="SocketError.InProgress"/>, then <see cref="Changed"/>, then <see cref="TakeError"/> says how it went.</summary>
    public SocketError Connect(IPEndPoint remote) => throw new NotImplementedException();

    /// <summary>Listens; at most <paramref name="backlog"/> connections wait to be accepted.</summary>
    public SocketError Listen(int backlog) => throw new NotImplementedException();

    /// <summary>Takes the oldest connection that waits; <see cref="SocketError.WouldBlock"/> if there is none.</summary>
    public SocketError TryAccept(out TcpSocket? accepted) => throw new NotImplementedException();

    /// <summary>Reads what there is, up to the buffer's length.</summary>
    public SocketResult Read(Span<byte> buffer) => throw new NotImplementedException();

    /// <summary>Takes as many octets as there is room for, to be sent in order.</summary>
    public SocketResult Write(ReadOnlySpan<byte> octets) => throw new NotImplementedException();

    /// <summary>Ends one or both directions: sending ends with a FIN behind all that was written.</summary>
    public SocketError Shutdown(SocketShutdown how) => throw new NotImplementedException();

    /// <summary>Gives the socket up; the connection closes in the background, or is reset (<see cref="Linger"/>, <see cref="TcpHostOptions.ResetUnread"/>).</summary>
    public SocketError Close() => throw new NotImplementedException();

    /// <summary>Gives the socket up and resets the connection.</summary>
    public void Abort() => throw new NotImplementedException();

    /// <summary>SO_ERROR: what the connection ended with or failed with since the last call, and forgets it.</summary>
    public SocketError TakeError() => throw new NotImplementedException();

    /// <summary>The same as <see cref="Close"/>.</summary>
    public void Dispose() => Close();

    internal void RaiseChanged() => Changed?.Invoke(this);
}
