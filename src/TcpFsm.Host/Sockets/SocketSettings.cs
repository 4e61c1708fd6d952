using System;

namespace TcpFsm.Host.Sockets;

/// <summary>The options of a socket; an accepted one begins with those of its listener.</summary>
internal sealed record SocketSettings
{
    /// <summary>SO_RCVBUF.</summary>
    public required int ReceiveBufferSize { get; init; }

    /// <summary>SO_SNDBUF.</summary>
    public required int SendBufferSize { get; init; }

    /// <summary>TCP_NODELAY.</summary>
    public bool NoDelay { get; init; }

    /// <summary>TCP_MAXSEG.</summary>
    public int? MaximumSegmentSize { get; init; }

    /// <summary>SO_LINGER.</summary>
    public TimeSpan? Linger { get; init; }

    /// <summary>SO_KEEPALIVE and TCP_KEEPIDLE.</summary>
    public TimeSpan KeepAlive { get; init; }

    /// <summary>TCP_USER_TIMEOUT.</summary>
    public TimeSpan UserTimeout { get; init; }
}
