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

    /// <summary>Which segments that the host sends get lost behind the tap.</summary>
    public Func<WireSegment, bool> Loses { get; set; } = static _ => false;

    /// <summary>Which segments for the host get lost before the tap.</summary>
    public Func<WireSegment, bool> LosesIncoming { get; set; } = static _ => false;

    public int Mtu => inner.Mtu;

    /// <summary>What the host sent, and when.</summary>
    public List<(TimeSpan Time, WireSegment Segment)> Sent { get; } = [];

    /// <summary>What reached the host, and when.</summary>
    public List<(TimeSpan Time, WireSegment Segment)> Received { get; } = [];

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!Loses(Note(packet, Sent, isSent: true))) inner.Send(packet);
    }

    public void Attach(IPacketReceiver receiver)
    {
        _receiver = receiver;
        inner.Attach(this);
    }

    public void Receive(ReadOnlySpan<byte> packet)
    {
        if (LosesIncoming(Read(packet))) return;
        Note(packet, Received, isSent: false);
        _receiver?.Receive(packet);
    }

    public void Dispose() => inner.Dispose();

    private WireSegment Note(ReadOnlySpan<byte> packet, List<(TimeSpan Time, WireSegment Segment)> list, bool isSent)
    {
        WireSegment segment = Read(packet);
        Watch?.Invoke(isSent, segment);
        list.Add((clock.Elapsed, segment));
        return segment;
    }

    private static WireSegment Read(ReadOnlySpan<byte> packet)
    {
        Assert.True(TcpPacketCodec.TryRead(packet, out WireSegment segment), "a packet that is no whole TCP segment");
        return segment;
    }
}
