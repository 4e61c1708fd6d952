using System;
using System.Collections.Generic;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Devices;

/// <summary>Keeps what arrives, and when.</summary>
internal sealed class Inbox(VirtualClock clock) : IPacketReceiver
{
    public List<byte[]> Packets { get; } = [];

    public List<TimeSpan> Times { get; } = [];

    public void Receive(ReadOnlySpan<byte> packet)
    {
        Packets.Add(packet.ToArray());
        Times.Add(clock.Elapsed);
    }
}
