using System;
using System.IO;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Streams;

/// <content>Calls of the socket, each in its turn and again until it does not block.</content>
public sealed partial class TcpStream
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadInTurnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await _reading.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                _reading.Arm();
                ThrowIfGivenUp();
                SocketResult result = TryRead(buffer.Span);
                if (result.IsSuccess) return result.Count;
                if (result.Error != SocketError.WouldBlock) throw Problem(result.Error);
                await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _reading.Leave();
        }
    }

    // A read of nothing waits until there is something to read: readers without a buffer count on that.
    private SocketResult TryRead(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            bool isReadable = (Socket.Readiness & (SocketReadiness.Readable | SocketReadiness.Closed)) != 0;
            return new SocketResult(0, isReadable ? SocketError.Success : SocketError.WouldBlock);
        }

        return Told(Socket.Read(buffer));
    }

    // A socket tells of its failure once; each call of the stream is to hear of it, or a read after a failed write would be taken for the end of the text.
    private SocketResult Told(SocketResult result)
    {
        bool isOver = result is { IsSuccess: true, Count: 0 } or { Error: SocketError.Shutdown };
        return isOver && Socket.Failure is var failure && failure != SocketError.Success ? new SocketResult(0, failure) : result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WriteInTurnAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        await _writing.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                _writing.Arm();
                ThrowIfGivenUp();
                SocketResult result = Told(Socket.Write(buffer.Span));
                if (result.Error is not (SocketError.Success or SocketError.WouldBlock)) throw Problem(result.Error);
                buffer = buffer.Slice(result.Count);
                if (buffer.IsEmpty) return;
                if (result.Error == SocketError.WouldBlock) await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _writing.Leave();
        }
    }

    private async Task CloseInTurnAsync(CancellationToken cancellationToken)
    {
        await _writing.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SocketError error = Shut();
            while (error == SocketError.Success)
            {
                _writing.Arm();
                ThrowIfGivenUp();
                if (Socket.State is TcpState.Closed or TcpState.FinWait2 or TcpState.TimeWait) break;
                await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            if (error == SocketError.Success) error = Socket.Failure;
            if (error != SocketError.Success) throw Problem(error);
        }
        finally
        {
            _writing.Leave();
        }
    }

    private SocketError Shut()
    {
        if (_isShut) return SocketError.Success;
        SocketError error = Socket.Shutdown(SocketShutdown.Send);
        _isShut = error == SocketError.Success;
        return error == SocketError.NotConnected && Socket.Failure is var failure && failure != SocketError.Success ? failure : error;
    }

    private void ThrowIfGivenUp()
    {
        if (IsDisposed) throw Problem(SocketError.OperationAborted);
    }

    // A socket that was closed under a call is no socket any more; what the caller did was to dispose of the stream.
    private IOException Problem(SocketError error) => StreamErrors.OfStream(IsDisposed ? SocketError.OperationAborted : error);
}
