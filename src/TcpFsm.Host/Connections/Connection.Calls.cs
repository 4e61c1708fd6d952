using System;

namespace TcpFsm.Host.Connections;

/// <content>What the user asks for.</content>
internal sealed partial class Connection
{
    private bool _isOrphan;

    /// <summary>Octets that a write would take now.</summary>
    public int Writable => CanSend ? Sender.Buffer.Free : 0;

    /// <summary>Whether text may still be written: not after a shutdown, and not once the connection is over.</summary>
    public bool CanSend => !_machine.ClosePending && _machine.State
        is TcpState.SynSent or TcpState.SynReceived or TcpState.Established or TcpState.CloseWait;

    private bool PeerMaySend => _machine.State is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2;

    /// <summary>Calls the peer.</summary>
    public void Connect() => Handle(TcpEvent.OpenActive);

    /// <summary>Takes text to be sent, as much as there is room for.</summary>
    public int Write(ReadOnlySpan<byte> octets)
    {
        Sender.Resume(_machine);
        int count = Sender.Buffer.Append(octets);
        if (count > 0) Handle(TcpEvent.Send, (uint)count);
        return count;
    }

    /// <summary>Lets go what may go now that did not before.</summary>
    public void Flush()
    {
        if (CanSend) Handle(TcpEvent.Send);
    }

    /// <summary>Reads what there is.</summary>
    public int Read(Span<byte> destination)
    {
        int count = (int)Math.Min((uint)destination.Length, Receiver.Readable);
        if (count == 0) return 0;

        // Once the machine knows no RECEIVE any more, what it accepted before is still the user's.
        Handle(TcpEvent.Receive, (uint)count);
        return Receiver.Read(destination.Slice(0, count));
    }

    /// <summary>The user sends nothing more.</summary>
    public void ShutdownSend()
    {
        if (CanSend) Handle(TcpEvent.Close);
    }

    /// <summary>The user reads nothing more: what comes is acknowledged and thrown away.</summary>
    public void ShutdownReceive()
    {
        // The machine hears of it as of a RECEIVE of all there is: a window that was closed opens.
        if (Receiver.Readable > 0) Handle(TcpEvent.Receive, Receiver.Readable);
        Receiver.Discard();
    }

    /// <summary>No program holds the connection any more: it closes by itself.</summary>
    public void Release()
    {
        bool wasShut = !CanSend;
        Socket = null;
        Set(_choice with { IsOrphan = true });
        if (!wasShut) ShutdownSend();
        else if (_host.Options.ResetUnread && Receiver.Readable > 0 && PeerMaySend) Abort();
        else LimitFinWait2();

        // Without a reset somebody has to take what still comes.
        if (!_host.Options.ResetUnread) ShutdownReceive();
        if (Rest is not null || _machine.State == TcpState.Closed) return;
        _isOrphan = _host.Orphans.TryAdd();
        if (!_isOrphan) Abort();
    }

    /// <summary>Ends the connection with a reset.</summary>
    public void Abort()
    {
        if (Rest is null && _machine.State != TcpState.Closed) Handle(TcpEvent.Abort);
    }

    /// <summary>TCP_NODELAY changed.</summary>
    public void SetNoDelay(bool value)
    {
        Sender.NoDelay = value;
        if (value) Flush();
    }

    /// <summary>SO_KEEPALIVE or TCP_KEEPIDLE changed; an idle connection begins to count now.</summary>
    public void SetKeepAlive(TimeSpan idle)
    {
        Set(_choice with { KeepAlive = idle });
        bool runs = idle > TimeSpan.Zero && _machine.State is TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.FinWait2;
        SetTimer(TcpTimer.KeepAlive, runs ? idle : null);
    }

    /// <summary>TCP_USER_TIMEOUT changed; it counts from the next progress on.</summary>
    public void SetUserTimeout(TimeSpan value) => Set(_choice with { UserTimeout = value });

    /// <summary>The window that the peer is taken to know, whatever was offered: for tests that are written for another stack's window.</summary>
    public void AssumeWindow(uint octets) => _machine.RcvWnd = octets;

    // It ends: one orphan less.
    private void ReleaseQuota()
    {
        if (_isOrphan) _host.Orphans.Remove();
        _isOrphan = false;
    }

    // The machine starts this timer with the acknowledgment of our FIN; a program that leaves later starts it then.
    private void LimitFinWait2()
    {
        TimeSpan limit = _parameters.FinWait2Timeout;
        if (_machine.State == TcpState.FinWait2 && limit > TimeSpan.Zero) SetTimer(TcpTimer.FinWait2, limit);
    }

    private void SetTimer(TcpTimer timer, TimeSpan? after)
    {
        _machine.SetRunning(timer, after is not null);
        if (after is { } time) Timers.Start((int)timer, time);
        else Timers.Stop((int)timer);
    }
}
