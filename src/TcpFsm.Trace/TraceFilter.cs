using TcpFsm.Headers;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace;

/// <summary>
/// Which packets are told, and with them the connections they belong to. All that is asked for must hold of one packet; what is counted is
/// the whole capture.
/// </summary>
public sealed record TraceFilter
{
    /// <summary>One end has this address.</summary>
    public IpAddress? Host { get; init; }

    /// <summary>One end has this port.</summary>
    public ushort? Port { get; init; }

    /// <summary>The connection has this number.</summary>
    public long? Connection { get; init; }

    /// <summary>A packet finds or leaves an end in this state.</summary>
    public TcpState? State { get; init; }

    /// <summary>One of these was noticed of a packet.</summary>
    public Notices Notices { get; init; }

    /// <summary>The capture leaves an end of the connection in this state. No packets are told, for when they come nobody knows that yet.</summary>
    public TcpState? Left { get; init; }

    /// <summary>Whether connections are chosen by what their packets are, so that packets must be traced (<see cref="TraceOptions.Packets"/>) although none may be told.</summary>
    public bool NeedsPackets => State is not null || Notices != Notices.None;

    internal bool Takes(in PacketFinding packet) =>
        TakesConnection(packet.Connection, packet.ASocket, packet.BSocket)
        && (State is not { } state || packet.ABefore == state || packet.AAfter == state || packet.BBefore == state || packet.BAfter == state)
        && (Notices == Notices.None || (packet.Notices & Notices) != 0);

    internal bool Takes(in ConnectionFinding connection) =>
        TakesConnection(connection.Connection, connection.ASocket, connection.BSocket)
        && (Left is not { } left || connection.AState == left || connection.BState == left);

    private bool TakesConnection(long number, in SocketAddress a, in SocketAddress b) =>
        (Connection is null || number == Connection)
        && (Host is not { } host || a.Address == host || b.Address == host)
        && (Port is not { } port || a.Port == port || b.Port == port);
}
