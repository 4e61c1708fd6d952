using System;

namespace TcpFsm.Host.Devices;

/// <summary>One end of a <see cref="MemoryLink"/>, with the packets that are on their way from it.</summary>
internal sealed class MemoryLinkEnd : IPacketDevice
{
    private readonly PacketDelay _wire;
    private readonly TimeSpan _delay;
    private volatile IPacketReceiver? _receiver;

    public MemoryLinkEnd(TimeProvider time, MemoryLinkOptions options)
    {
        (_delay, Mtu) = (options.Delay, options.Mtu);
        _wire = new PacketDelay(time, options.QueueLength, packet => Peer?._receiver?.Receive(packet));
    }

    public int Mtu { get; }

    /// <summary>Where packets arrive.</summary>
    public MemoryLinkEnd? Peer { private get; set; }

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (packet.Length <= Mtu) _wire.Add(packet, _delay);
    }

    public void Attach(IPacketReceiver receiver) => _receiver = receiver;

    public void Dispose() => _wire.Dispose();
}
