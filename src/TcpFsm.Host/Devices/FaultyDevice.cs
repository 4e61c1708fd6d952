using System;

namespace TcpFsm.Host.Devices;

/// <summary>A device that loses, doubles, reorders and delays the packets of the device it wraps, in both directions, by a seed.</summary>
/// <remarks>
/// Each direction draws its own random numbers, and as many for each packet whatever the options: with a <see cref="Timing.VirtualClock"/>
/// a seed gives the same packets in every run, and a higher loss loses the same ones and more.
/// </remarks>
public sealed class FaultyDevice : IPacketDevice, IPacketReceiver
{
    private readonly IPacketDevice _inner;
    private readonly FaultyLine _outgoing;
    private readonly FaultyLine _incoming;
    private volatile IPacketReceiver? _receiver;

    /// <summary>Wraps a device.</summary>
    /// <param name="inner">The device, which is disposed of with this one.</param>
    /// <param name="options">What is done to packets.</param>
    /// <param name="time">The clock of the delays; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A chance below 0 or above 1, or a negative delay.</exception>
    public FaultyDevice(IPacketDevice inner, FaultOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        _inner = inner;
        _outgoing = new FaultyLine(options, options.Outgoing, options.Seed, time ?? TimeProvider.System, packet => _inner.Send(packet));
        _incoming = new FaultyLine(options, options.Incoming, ~options.Seed, time ?? TimeProvider.System, packet => _receiver?.Receive(packet));
    }

    /// <inheritdoc/>
    public int Mtu => _inner.Mtu;

    /// <summary>What became of packets that were sent.</summary>
    public FaultCounts Outgoing => _outgoing.Counts;

    /// <summary>What became of packets that arrived.</summary>
    public FaultCounts Incoming => _incoming.Counts;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet) => _outgoing.Pass(packet);

    /// <inheritdoc/>
    public void Attach(IPacketReceiver receiver)
    {
        _receiver = receiver;
        _inner.Attach(this);
    }

    /// <summary>A packet of the wrapped device arrives.</summary>
    public void Receive(ReadOnlySpan<byte> packet) => _incoming.Pass(packet);

    /// <inheritdoc/>
    public void Dispose()
    {
        _outgoing.Dispose();
        _incoming.Dispose();
        _inner.Dispose();
    }

    private static void Check(FaultOptions options)
    {
        CheckChance(options.Loss, nameof(options.Loss));
        CheckChance(options.Duplication, nameof(options.Duplication));
        CheckChance(options.Reordering, nameof(options.Reordering));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ReorderingDelay, TimeSpan.Zero, nameof(options.ReorderingDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Delay, TimeSpan.Zero, nameof(options.Delay));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jitter, TimeSpan.Zero, nameof(options.Jitter));
    }

    private static void CheckChance(double chance, string name)
    {
        if (!(chance is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, chance, "A chance is a fraction of 0 to 1: 0.1 for 10 %.");
    }
}
