using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Streams;

namespace TcpFsm.Host;

/// <summary>A host's connections as streams.</summary>
public static class TcpHostStreams
{
    private const int UsualBacklog = 128;

    /// <summary>Connects to a peer.</summary>
    /// <param name="host">The host.</param>
    /// <param name="remote">The peer's address and port.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="SocketException">The peer refused or did not answer, or the host has no address or port for it.</exception>
    public static async ValueTask<TcpStream> ConnectAsync(this TcpHost host, IPEndPoint remote, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(remote);
        cancellationToken.ThrowIfCancellationRequested();
        TcpSocket socket = host.CreateSocket();
        try
        {
            SocketError error = await ConnectAsync(socket, remote, cancellationToken).ConfigureAwait(false);
            if (error != SocketError.Success) throw StreamErrors.OfSocket(error);
            return new TcpStream(socket);
        }
        catch
        {
            socket.Abort();
            throw;
        }
    }

    /// <summary>Listens on a port of all the host's addresses.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="backlog">Most connections that wait to be accepted.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public static TcpHostListener Listen(this TcpHost host, int port, int backlog = UsualBacklog) => host.Listen(new IPEndPoint(IPAddress.IPv6Any, port), backlog);

    /// <summary>Listens on an address and port.</summary>
    /// <param name="host">The host.</param>
    /// <param name="local">One of its addresses, <see cref="IPAddress.IPv6Any"/> for all, or <see cref="IPAddress.Any"/> for those of IPv4; port 0 for any free one.</param>
    /// <param name="backlog">Most connections that wait to be accepted.</param>
    /// <exception cref="SocketException">The address is not the host's, or the port is in use.</exception>
    public static TcpHostListener Listen(this TcpHost host, IPEndPoint local, int backlog = UsualBacklog)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(local);
        TcpSocket socket = host.CreateSocket();
        SocketError error = socket.Bind(local);
        if (error == SocketError.Success) error = socket.Listen(backlog);
        if (error == SocketError.Success) return new TcpHostListener(socket);
        socket.Abort();
        throw StreamErrors.OfSocket(error);
    }

    private static async ValueTask<SocketError> ConnectAsync(TcpSocket socket, IPEndPoint remote, CancellationToken cancellationToken)
    {
        using var connecting = new SocketTurn(socket, SocketReadiness.Writable);
        SocketError error = socket.Connect(remote);
        if (error != SocketError.InProgress) return error;
        while ((socket.Readiness & (SocketReadiness.Writable | SocketReadiness.Closed)) == 0)
        {
            connecting.Arm();
            if ((socket.Readiness & (SocketReadiness.Writable | SocketReadiness.Closed)) != 0) break;
            await connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return socket.TakeError();
    }
}
