using System;
using System.Collections.Concurrent;
using System.Net;
using TcpFsm.Host.Devices;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>Gives each address of ours a device of its own over the one TUN device; what is for nobody, as late segments of the last test are, is lost.</summary>
internal sealed class PacketSwitch(IPacketDevice trunk) : IPacketReceiver
{
    private readonly ConcurrentDictionary<IPAddress, Port> _ports = new();

    /// <summary>The device of an address.</summary>
    public IPacketDevice Plug(IPAddress address) => _ports.GetOrAdd(address, key => new Port(this, key));

    public void Receive(ReadOnlySpan<byte> packet)
    {
        ReadOnlySpan<byte> destination = packet[0] >> 4 == 4 ? packet.Slice(16, 4) : packet.Slice(24, 16);
        if (_ports.TryGetValue(new IPAddress(destination), out Port? port)) port.Receiver?.Receive(packet);
    }

    private sealed class Port(PacketSwitch owner, IPAddress address) : IPacketDevice
    {
        private volatile IPacketReceiver? _receiver;

        public int Mtu => owner.Trunk.Mtu;

        public IPacketReceiver? Receiver => _receiver;

        public void Send(ReadOnlySpan<byte> packet) => owner.Trunk.Send(packet);

        public void Attach(IPacketReceiver receiver) => _receiver = receiver;

        public void Dispose() => owner._ports.TryRemove(address, out _);
    }

    private IPacketDevice Trunk { get; } = trunk;
}
