using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Streams;

/// <summary>Waits for connections to one port; made by <see cref="TcpHostStreams.Listen(TcpHost, int, int)"/>.</summary>
public sealed class TcpHostListener : IDisposable
{
    private readonly SocketTurn _accepting;
    private int _isDisposed;

    internal TcpHostListener(TcpSocket socket)
    {
        Socket = socket;
        _accepting = new SocketTurn(socket, SocketReadiness.Readable);
    }

    /// <summary>The listening socket, for its options.</summary>
    public TcpSocket Socket { get; }

    /// <summary>The address and port it listens on.</summary>
    public IPEndPoint? LocalEndPoint => Socket.LocalEndPoint;

    private bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Takes the oldest connection whose handshake is over, waiting for one. Several calls may wait at once.</summary>
    /// <exception cref="ObjectDisposedException">The listener was disposed of before.</exception>
    /// <exception cref="SocketException">It was disposed of meanwhile (<see cref="SocketError.OperationAborted"/>), or failed.</exception>
    public async ValueTask<TcpStream> AcceptAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        await _accepting.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                _accepting.Arm();
                if (IsDisposed) throw StreamErrors.OfSocket(SocketError.OperationAborted);
                SocketError error = Socket.TryAccept(out TcpSocket? accepted);
                if (error == SocketError.Success) return new TcpStream(accepted!);
                if (error != SocketError.WouldBlock) throw StreamErrors.OfSocket(IsDisposed ? SocketError.OperationAborted : error);
                await _accepting.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _accepting.Leave();
        }
    }

    /// <summary>All connections as they come, until the token is cancelled, which ends it with <see cref="OperationCanceledException"/>, or the listener is disposed of, which ends it.</summary>
    public async IAsyncEnumerable<TcpStream> AcceptAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!IsDisposed)
        {
            TcpStream stream;
            try
            {
                stream = await AcceptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception problem) when (IsDisposed && problem is SocketException or ObjectDisposedException)
            {
                yield break;
            }

            yield return stream;
        }
    }

    /// <summary>Listens no more; connections that were not accepted are reset.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        Socket.Close();
        _accepting.Dispose();
    }
}
