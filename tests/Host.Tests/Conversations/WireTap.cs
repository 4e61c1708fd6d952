using System;
using System.Collections.Generic;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>Notes the segments that pass a device.</summary>
internal sealed class WireTap(IPacketDevice inner, VirtualClock clock) : IPacketDevice, IPacketReceiver
{
    private IPacketReceiver? _receiver;

    /// <summary>Sees each segment as it passes, and in which direction: true for one that the host sends.</summary>
    public Action<bool, WireSegment>? Watch { get; set; }

    public int Mtu => inner.Mtu;

    /// <summary>What the host sent, and when.</summary>
    public List<(TimeSpan Time, WireSegment Segment)> Sent { get; } = [];

    /// <summary>What reached the host, and when.</summary>
    public List<(TimeSpan Time, WireSegment Segment)> Received { get; } = [];

    public void Send(ReadOnlySpan<byte> packet)
    {
        Note(packet, Sent, isSent: true);
        inner.Send(packet);
    }

    public void Attach(IPacketReceiver receiver)
    {
        _receiver = receiver;
        inner.Attach(this);
    }

    public void Receive(ReadOnlySpan<byte> packet)
    {
        Note(packet, Received, isSent: false);
        _receiver?.Receive(packet);
    }

    public void Dispose() => inner.Dispose();

    private void Note(ReadOnlySpan<byte> packet, List<(TimeSpan Time, WireSegment Segment)> list, bool isSent)
    {
        Assert.True(TcpPacketCodec.TryRead(packet, out WireSegment segment), "a packet that is no whole TCP segment");
        Watch?.Invoke(isSent, segment);
        list.Add((clock.Elapsed, segment));
    }
}
