using System.Net.Sockets;

namespace TcpFsm.Host.Sockets;

/// <summary>The machine's errors as sockets know them.</summary>
internal static class SocketErrors
{
    /// <summary>What a program hears of a failure.</summary>
    /// <param name="error">Why its calls failed.</param>
    /// <param name="state">The state they failed in.</param>
    /// <param name="soft">What a router said before, which explains a silence.</param>
    public static SocketError Of(TcpError error, TcpState state, SocketError soft) => error switch
    {
        TcpError.ConnectionReset => state == TcpState.SynSent ? SocketError.ConnectionRefused : SocketError.ConnectionReset,
        TcpError.ConnectionRefused => SocketError.ConnectionRefused,
        TcpError.ConnectionAbortedDueToUserTimeout => soft != SocketError.Success ? soft : SocketError.TimedOut,
        TcpError.HostUnreachable when state == TcpState.SynSent => SocketError.ConnectionRefused,
        TcpError.HostUnreachable => SocketError.HostUnreachable,
        _ => SocketError.Success,
    };
}
