using System;
using System.Collections.Concurrent;
using TcpFsm.Host.Devices;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>Keeps what a device receives.</summary>
internal sealed class PacketQueue : IPacketReceiver
{
    private readonly BlockingCollection<byte[]> _packets = [];

    public void Receive(ReadOnlySpan<byte> packet) => _packets.Add(packet.ToArray());

    /// <summary>The next packet that is one of these; others are passed over: the kernel sends some of its own accord.</summary>
    public byte[] Next(Func<byte[], bool> isWanted)
    {
        while (_packets.TryTake(out byte[]? packet, TimeSpan.FromSeconds(10)))
        {
            if (isWanted(packet)) return packet;
        }

        throw new TimeoutException("The packet did not come.");
    }
}
