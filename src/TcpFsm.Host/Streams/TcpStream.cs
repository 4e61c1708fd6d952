using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Streams;

/// <summary>A connection as a <see cref="Stream"/>: what is written arrives at the peer's, in order; a read of 0 octets is the end of the peer's text.</summary>
/// <remarks>
/// One read and one write may be under way at once; further reads wait for the read before them, and so do writes, so no two writes mix.
/// A call that fails throws <see cref="IOException"/> with a <see cref="SocketException"/> inside. A cancelled read took nothing, and the
/// stream may be used on; of a cancelled write the host may have taken a part, which is sent.
/// </remarks>
public sealed partial class TcpStream : Stream
{
    private readonly SocketTurn _reading;
    private readonly SocketTurn _writing;
    private int _readTimeout = Timeout.Infinite;
    private int _writeTimeout = Timeout.Infinite;
    private bool _isShut;
    private int _isDisposed;

    /// <summary>A stream on a socket that is connected, or was.</summary>
    /// <param name="socket">The socket, which is the stream's from now on.</param>
    public TcpStream(TcpSocket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        Socket = socket;
        _reading = new SocketTurn(socket, SocketReadiness.Readable);
        _writing = new SocketTurn(socket, SocketReadiness.Writable);
    }

    /// <summary>The socket below, for its options, its state and what it knows of the connection.</summary>
    public TcpSocket Socket { get; }

    /// <summary>The own address and port.</summary>
    public IPEndPoint? LocalEndPoint => Socket.LocalEndPoint;

    /// <summary>The peer's address and port.</summary>
    public IPEndPoint? RemoteEndPoint => Socket.RemoteEndPoint;

    /// <inheritdoc/>
    public override bool CanRead => !IsDisposed;

    /// <inheritdoc/>
    public override bool CanWrite => !IsDisposed;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanTimeout => true;

    /// <summary>Milliseconds that a blocking read waits for, as on <see cref="NetworkStream"/>: asynchronous reads have their cancellation. <see cref="Timeout.Infinite"/> unless set.</summary>
    public override int ReadTimeout
    {
        get => _readTimeout;
        set => _readTimeout = CheckedTimeout(value);
    }

    /// <summary>Milliseconds that a blocking write waits for. <see cref="Timeout.Infinite"/> unless set.</summary>
    public override int WriteTimeout
    {
        get => _writeTimeout;
        set => _writeTimeout = CheckedTimeout(value);
    }

    /// <summary>Not supported: a connection has no length.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not supported: a connection has no position.</summary>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ReadInTurnAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Block(token => ReadAsync(buffer.AsMemory(offset, count), token).AsTask(), ReadTimeout);
    }

    /// <summary>Gives octets to the host, waiting for room. That they were taken does not say that the peer has them; see <see cref="CloseAsync"/>.</summary>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken) : WriteInTurnAsync(buffer, cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Block(
            async token =>
            {
                await WriteAsync(buffer.AsMemory(offset, count), token).ConfigureAwait(false);
                return count;
            },
            WriteTimeout);
    }

    /// <inheritdoc/>
    public override IAsyncResult BeginRead(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(ReadAsync(buffer, offset, count, CancellationToken.None), callback, state);

    /// <inheritdoc/>
    public override int EndRead(IAsyncResult asyncResult) => TaskToAsyncResult.End<int>(asyncResult);

    /// <inheritdoc/>
    public override IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(WriteAsync(buffer, offset, count, CancellationToken.None), callback, state);

    /// <inheritdoc/>
    public override void EndWrite(IAsyncResult asyncResult) => TaskToAsyncResult.End(asyncResult);

    /// <summary>Does nothing: what is written is on its way already.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc cref="Flush"/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    /// <summary>Says that no more will be written; the peer reads what was and then the end. Reading goes on (RFC 9293, section 3.6). Once it was said, saying it again does nothing.</summary>
    /// <exception cref="IOException">The connection is over.</exception>
    public void ShutdownSend()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        SocketError error = Shut();
        if (error != SocketError.Success) throw StreamErrors.OfStream(error);
    }

    /// <summary>Closes, and waits until the peer acknowledged all that was written and the end of it, as CLOSE does (RFC 9293, section 3.10.4).</summary>
    /// <param name="cancellationToken">Ends the wait; the stream stays open then, shut down for sending.</param>
    /// <exception cref="IOException">The connection failed before; the stream is disposed of.</exception>
    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        try
        {
            await CloseInTurnAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Resets the connection: the peer's calls fail, and what is under way is lost.</summary>
    public void Abort()
    {
        Socket.Abort();
        Dispose();
    }

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Gives the connection up: it closes in the background, sending what was written, or is reset if there is unread text. Calls that wait end with an <see cref="IOException"/>.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        Socket.Close();
        _reading.Dispose();
        _writing.Dispose();
    }

    private T Block<T>(Func<CancellationToken, Task<T>> call, int timeout)
    {
        if (timeout == Timeout.Infinite) return call(CancellationToken.None).GetAwaiter().GetResult();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), Socket.Host.Options.Time);
        try
        {
            return call(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw StreamErrors.OfStream(SocketError.TimedOut);
        }
    }

    private static int CheckedTimeout(int milliseconds)
    {
        if (milliseconds is <= 0 and not Timeout.Infinite)
        {
            throw new ArgumentOutOfRangeException(nameof(milliseconds), milliseconds, "A timeout is a number of milliseconds above 0, or Timeout.Infinite.");
        }

        return milliseconds;
    }
}
