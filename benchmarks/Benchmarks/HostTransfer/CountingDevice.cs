using System;
using TcpFsm.Host.Devices;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>Counts what is sent.</summary>
internal sealed class CountingDevice(IPacketDevice inner) : IPacketDevice
{
    public long Packets { get; private set; }

    public int Mtu => inner.Mtu;

    public void Send(ReadOnlySpan<byte> packet)
    {
        Packets++;
        inner.Send(packet);
    }

    public void Attach(IPacketReceiver receiver) => inner.Attach(receiver);

    public void Dispose() => inner.Dispose();
}
