using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Streams;

/// <summary>One kind of call on a socket, one caller at a time: whose turn it is, and the wait until the call would not block. Waiting allocates nothing.</summary>
/// <remarks>
/// The caller arms it, tries its call, and waits if the call would block: a change in between is not missed, for it makes the wait end at
/// once. Cancellation and <see cref="Wake"/> end it, too, so the caller tries again or finds out why not.
/// </remarks>
internal sealed class SocketTurn : IValueTaskSource, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly TcpSocket _socket;
    private readonly SocketReadiness _wanted;
    private ManualResetValueTaskSourceCore<bool> _source = new() { RunContinuationsAsynchronously = true };
    private bool _isAwaited;
    private bool _isReady;

    public SocketTurn(TcpSocket socket, SocketReadiness wanted)
    {
        (_socket, _wanted) = (socket, wanted | SocketReadiness.Closed);
        socket.Changed += OnChanged;
    }

    /// <summary>Waits for the turn; <see cref="Leave"/> ends it.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    /// <summary>Ends the turn.</summary>
    public void Leave() => _turn.Release();

    /// <summary>From now on changes count.</summary>
    public void Arm()
    {
        lock (_gate) _isReady = false;
    }

    /// <summary>Waits for a change since <see cref="Arm"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static turn => ((SocketTurn)turn!).Wake(), this))
        {
            await ChangeAsync().ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the wait, whatever the socket says.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _isReady = true;
            if (!_isAwaited) return;
            _isAwaited = false;
        }

        _source.SetResult(true);
    }

    public void Dispose()
    {
        _socket.Changed -= OnChanged;
        Wake();
    }

    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private ValueTask ChangeAsync()
    {
        lock (_gate)
        {
            if (_isReady) return default;
            _source.Reset();
            _isAwaited = true;
            return new ValueTask(this, _source.Version);
        }
    }

    private void OnChanged(TcpSocket socket)
    {
        if ((socket.Readiness & _wanted) != 0) Wake();
    }
}
