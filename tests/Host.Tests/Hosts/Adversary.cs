using System;
using System.Collections.Generic;
using System.Net;
using TcpFsm.Headers;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>A peer whose segments are made by hand: what it is told to send the host receives, and what the host sends it keeps.</summary>
internal sealed class Adversary : IPacketDevice
{
    private IPacketReceiver? _receiver;

    public Adversary(Func<TcpHostOptions, TcpHostOptions>? set = null, int mtu = 1500)
    {
        Mtu = mtu;
        var options = new TcpHostOptions { Addresses = [Pair.AddressB], Time = Clock, Seed = 7 };
        Host = new TcpHost(this, set?.Invoke(options) ?? options);
    }

    public VirtualClock Clock { get; } = new();

    public TcpHost Host { get; }

    public int Mtu { get; }

    /// <summary>What the host sent and nobody looked at yet.</summary>
    public Queue<WireSegment> Sent { get; } = new();

    /// <summary>Whether what the host sends is kept; off where it would fill the memory of a long test.</summary>
    public bool Keeps { get; set; } = true;

    public TcpEndPoint Local { get; set; } = new(Address(Pair.AddressA), 5000);

    /// <summary>The host's address that segments go to.</summary>
    public IpAddress Remote { get; set; } = Address(Pair.AddressB);

    public static IpAddress Address(IPAddress address)
    {
        Assert.True(IpAddress.TryParse(address.ToString(), out IpAddress parsed));
        return parsed;
    }

    public void Attach(IPacketReceiver receiver) => _receiver = receiver;

    public void Send(ReadOnlySpan<byte> packet)
    {
        Assert.True(TcpPacketCodec.TryRead(packet, out WireSegment segment));
        if (Keeps) Sent.Enqueue(segment);
    }

    /// <summary>The host receives octets.</summary>
    public void Deliver(ReadOnlySpan<byte> packet) => _receiver!.Receive(packet);

    /// <summary>The host receives a segment from <see cref="Local"/>.</summary>
    public void Deliver(TcpSegment segment, ushort port = 80, ushort? mss = null, byte? scale = null, ReadOnlySpan<byte> text = default)
    {
        var wire = new WireSegment
        {
            Source = Local,
            Destination = new TcpEndPoint(Remote, port),
            Segment = segment with { Data = (uint)text.Length },
            MaxSegmentSize = mss,
            WindowScale = scale,
        };
        byte[] packet = new byte[TcpPacketCodec.TextOffset(wire) + text.Length];
        text.CopyTo(packet.AsSpan(TcpPacketCodec.TextOffset(wire)));
        Assert.Equal(packet.Length, TcpPacketCodec.Write(wire, packet));
        Deliver(packet);
    }

    /// <summary>The one segment that the host sent since last looked.</summary>
    public WireSegment One()
    {
        WireSegment segment = Sent.Dequeue();
        Assert.Empty(Sent);
        return segment;
    }

    public void Dispose() => Host.Dispose();
}
