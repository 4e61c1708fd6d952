using System.Net;
using TcpFsm.Headers;
using TcpFsm.Host.Packets;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>Packets that claim to come from somebody else.</summary>
internal static class Forgery
{
    /// <summary>A packet with a segment without text.</summary>
    public static byte[] Packet(IPEndPoint from, IPEndPoint to, TcpSegment segment)
    {
        var wireSegment = new WireSegment { Source = EndPoint(from), Destination = EndPoint(to), Segment = segment };
        byte[] packet = new byte[TcpPacketCodec.TextOffset(wireSegment)];
        Assert.Equal(packet.Length, TcpPacketCodec.Write(wireSegment, packet));
        return packet;
    }

    private static TcpEndPoint EndPoint(IPEndPoint point)
    {
        Assert.True(IpAddress.TryParse(point.Address.ToString(), out IpAddress address));
        return new TcpEndPoint(address, (ushort)point.Port);
    }
}
