using System.Collections.Concurrent;
using System.Threading;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host;

/// <summary>The one lock of a host. Whoever leaves it arms the clock and then, outside, tells sockets that changed.</summary>
internal sealed class HostGate(TimerQueue timers)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<TcpSocket> _changed = new();

    /// <summary>Waits for the lock, to be left with <see cref="Scope.Dispose"/>.</summary>
    public Scope Enter()
    {
        _lock.Enter();
        return new Scope(this);
    }

    /// <summary>Notes, within the lock, that a socket is to be told of a change.</summary>
    public void Announce(TcpSocket socket)
    {
        if (socket.NoteChange()) _changed.Enqueue(socket);
    }

    private void Leave()
    {
        timers.Arm();
        _lock.Exit();
        while (!_lock.IsHeldByCurrentThread && _changed.TryDequeue(out TcpSocket? socket)) socket.RaiseChanged();
    }

    /// <summary>The time within the lock.</summary>
    public readonly ref struct Scope(HostGate gate)
    {
        /// <summary>Leaves the lock.</summary>
        public void Dispose() => gate.Leave();
    }
}
