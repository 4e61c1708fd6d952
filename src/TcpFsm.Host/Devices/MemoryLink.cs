using System;

namespace TcpFsm.Host.Devices;

/// <summary>A wire in memory: what one end sends, the other receives after a delay, in order and unchanged.</summary>
/// <remarks>Time passes by the <see cref="TimeProvider"/> given: with a <see cref="Timing.VirtualClock"/> two hosts on a link behave the same in every run.</remarks>
public sealed class MemoryLink : IDisposable
{
    private readonly MemoryLinkEnd _a;
    private readonly MemoryLinkEnd _b;

    /// <summary>Makes a link.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="options">Delay, size of packets and length of the queue; null for the usual ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative delay, an MTU below 68 octets or a queue without room.</exception>
    public MemoryLink(TimeProvider? time = null, MemoryLinkOptions? options = null)
    {
        options ??= new MemoryLinkOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Delay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Mtu, MemoryLinkOptions.SmallestMtu, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.QueueLength, 1, nameof(options));
        _a = new MemoryLinkEnd(time ?? TimeProvider.System, options);
        _b = new MemoryLinkEnd(time ?? TimeProvider.System, options);
        _a.Peer = _b;
        _b.Peer = _a;
    }

    /// <summary>One end.</summary>
    public IPacketDevice A => _a;

    /// <summary>The other.</summary>
    public IPacketDevice B => _b;

    /// <summary>Cuts the link: what is under way is lost, and so is what is sent later.</summary>
    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }
}
