using System;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Connections;

/// <summary>The two sockets of a connection (RFC 9293, section 3.3.1).</summary>
internal readonly record struct ConnectionKey(TcpEndPoint Local, TcpEndPoint Remote)
{
    public override int GetHashCode() => HashCode.Combine(Local.Address, Remote.Address, (Local.Port << 16) | Remote.Port);
}
