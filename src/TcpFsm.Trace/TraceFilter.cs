using TcpFsm.Headers;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace;

/// <summary>Which packets and connections are told. All that is asked for must hold; what is counted is the whole capture.</summary>
public sealed record TraceFilter
{
    /// <summary>One end has this address.</summary>
    public IpAddress? Host { get; init; }

    /// <summary>One end has this port.</summary>
    public ushort? Port { get; init; }

    /// <summary>The connection has this number.</summary>
    public long? Connection { get; init; }

    /// <summary>A packet finds or leaves an end in this state; a connection left one in it.</summary>
    public TcpState? State { get; init; }

    /// <summary>One of these was noticed.</summary>
    public Notices Notices { get; init; }

    internal bool Takes(in PacketFinding packet) =>
        TakesConnection(packet.Connection, packet.ASocket, packet.BSocket)
        && (State is not { } state || packet.ABefore == state || packet.AAfter == state || packet.BBefore == state || packet.BAfter == state)
        && (Notices == Notices.None || (packet.Notices & Notices) != 0);

    internal bool Takes(in ConnectionFinding connection) =>
        TakesConnection(connection.Connection, connection.ASocket, connection.BSocket)
        && (State is not { } state || connection.AState == state || connection.BState == state)
        && (Notices == Notices.None || (connection.Notices & Notices) != 0);

    private bool TakesConnection(long number, in SocketAddress a, in SocketAddress b) =>
        (Connection is null || number == Connection)
        && (Host is not { } host || a.Address == host || b.Address == host)
        && (Port is not { } port || a.Port == port || b.Port == port);
}
