using System;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Sockets;

/// <content>The options.</content>
public sealed partial class TcpSocket
{
    /// <summary>SO_RCVBUF: octets held that are not read yet, 1 at least; set it before a connect or listen to bound the first window and its scale.</summary>
    public int ReceiveBufferSize
    {
        get => Settings.ReceiveBufferSize;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { ReceiveBufferSize = Math.Clamp(value, 1, BufferLimits.Largest) };
            if (_connection is not null) _connection.Receiver.Capacity = Settings.ReceiveBufferSize;
        }
    }

    /// <summary>Takes the window for as large, whatever was offered. Nothing happens where there is no window yet.</summary>
    internal void AssumeWindow(uint octets)
    {
        using HostGate.Scope scope = Host.Gate.Enter();
        if (_connection is { State: not (TcpState.SynSent or TcpState.TimeWait or TcpState.Closed) }) _connection.AssumeWindow(octets);
    }

    /// <summary>SO_SNDBUF: octets taken that are not acknowledged yet, 1 at least.</summary>
    public int SendBufferSize
    {
        get => Settings.SendBufferSize;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { SendBufferSize = Math.Clamp(value, 1, BufferLimits.Largest) };
            if (_connection is not null) _connection.Sender.Buffer.Capacity = Settings.SendBufferSize;
        }
    }

    /// <summary>TCP_NODELAY: small segments do not wait for acknowledgments (Nagle's algorithm off).</summary>
    public bool NoDelay
    {
        get => Settings.NoDelay;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { NoDelay = value };
            _connection?.SetNoDelay(value);
        }
    }

    /// <summary>TCP_MAXSEG: the largest segment to offer and to send, in octets of text; null: what the device carries. Counts from the next SYN on.</summary>
    public int? MaximumSegmentSize
    {
        get => Settings.MaximumSegmentSize;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { MaximumSegmentSize = value };
        }
    }

    /// <summary>SO_LINGER: zero resets the connection on close; null, and any longer time, closes orderly in the background.</summary>
    public TimeSpan? Linger
    {
        get => Settings.Linger;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { Linger = value };
        }
    }

    /// <summary>SO_KEEPALIVE and TCP_KEEPIDLE: the idle time before keep-alives; zero: none.</summary>
    public TimeSpan KeepAlive
    {
        get => Settings.KeepAlive;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { KeepAlive = value < TimeSpan.Zero ? TimeSpan.Zero : value };
            _connection?.SetKeepAlive(Settings.KeepAlive);
        }
    }

    /// <summary>TCP_USER_TIMEOUT: how long what is sent may stay unacknowledged; zero: as the host's parameters have it.</summary>
    public TimeSpan UserTimeout
    {
        get => Settings.UserTimeout;
        set
        {
            using HostGate.Scope scope = Host.Gate.Enter();
            Settings = Settings with { UserTimeout = value < TimeSpan.Zero ? TimeSpan.Zero : value };
            _connection?.SetUserTimeout(Settings.UserTimeout);
        }
    }
}
