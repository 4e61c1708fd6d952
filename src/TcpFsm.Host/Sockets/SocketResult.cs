using System.Net.Sockets;

namespace TcpFsm.Host.Sockets;

/// <summary>What a read or a write came to: octets, the end of the peer's text, or an error.</summary>
/// <param name="Count">Octets read or taken; 0 with <see cref="SocketError.Success"/> from a read is the end of the peer's text.</param>
/// <param name="Error"><see cref="SocketError.Success"/>, <see cref="SocketError.WouldBlock"/> where <see cref="TcpSocket.Changed"/> is to be waited for, or why there will be nothing more.</param>
public readonly record struct SocketResult(int Count, SocketError Error)
{
    /// <summary>Whether the call did what it was asked to.</summary>
    public bool IsSuccess => Error == SocketError.Success;
}
