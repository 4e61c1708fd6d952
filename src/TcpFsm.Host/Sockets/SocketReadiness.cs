using System;

namespace TcpFsm.Host.Sockets;

/// <summary>Which calls of a socket would not block now.</summary>
[Flags]
public enum SocketReadiness
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A read gives octets, the end or an error; on a listening socket, there is a connection to accept.</summary>
    Readable = 1,

    /// <summary>A write takes octets or gives an error; after a connect this says that it ended, well or not.</summary>
    Writable = 2,

    /// <summary>The connection is over, orderly or not: its state is CLOSED or TIME-WAIT.</summary>
    Closed = 4,
}
