using System;
using System.Collections.Generic;
using TcpFsm.Headers;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Drill.Wire;

/// <summary>The wire of a script: it keeps what the stack sends, with its time, and hands over what the script says arrives.</summary>
internal sealed class DrillDevice(VirtualClock clock, int mtu) : IPacketDevice
{
    private readonly LinkedList<SentPacket> _sent = [];
    private IPacketReceiver? _receiver;

    /// <inheritdoc/>
    public int Mtu => mtu;

    /// <summary>What was sent and is not taken yet, oldest first.</summary>
    public LinkedList<SentPacket> Sent => _sent;

    /// <inheritdoc/>
    public void Attach(IPacketReceiver receiver) => _receiver = receiver;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!IpHeader.TryParse(packet, out IpHeader ip, out _)) return;
        ReadOnlySpan<byte> segment = ip.Payload(packet);
        if (!TcpHeader.TryParse(segment, out TcpHeader header, out _)) return;
        _sent.AddLast(new SentPacket(clock.Elapsed, header, TcpOptions.Parse(header.Options(segment)), segment.Length - header.HeaderLength));
    }

    /// <summary>Lets a packet arrive.</summary>
    public void Deliver(ReadOnlySpan<byte> packet) => _receiver?.Receive(packet);

    /// <inheritdoc/>
    public void Dispose() => _receiver = null;
}
