using System;
using System.Buffers.Binary;
using TcpFsm.Headers;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Link;

/// <summary>
/// What nearly all frames of nearly all captures are: Ethernet, IPv4 without options or IPv6 without extension headers, TCP. Every field
/// then stands at a fixed place, and to read it there costs a small part of what the layers of <see cref="FrameDecoder"/> cost, which
/// may hold anything. Whatever is not so is left to these; of what is so they say the same.
/// </summary>
internal static class PlainFrame
{
    private const int EthernetHeader = 14;
    private const int IPv4Header = 20;
    private const int IPv6Header = 40;
    private const ushort EtherIPv4 = 0x0800;
    private const ushort EtherIPv6 = 0x86DD;

    /// <summary>Reads a frame into a packet that has its number and time; false where it is not plain.</summary>
    public static bool TryRead(in CaptureFrame frame, ref TcpPacket packet)
    {
        ReadOnlySpan<byte> octets = frame.Octets;
        if (frame.LinkType != LinkTypes.Ethernet || octets.Length < EthernetHeader + IPv4Header + TcpHeader.MinimumLength)
            return false;
        long onWire = frame.WireLength - EthernetHeader;
        return U16(octets, 12) switch
        {
            EtherIPv4 => TryReadIPv4(octets[EthernetHeader..], onWire, ref packet),
            EtherIPv6 => TryReadIPv6(octets[EthernetHeader..], onWire, ref packet),
            _ => false,
        };
    }

    private static bool TryReadIPv4(ReadOnlySpan<byte> octets, long onWire, ref TcpPacket packet)
    {
        const byte NoOptions = 0x45;
        const int AnyFragment = 0x3FFF;
        int length = U16(octets, 2);
        if (octets[0] != NoOptions || (U16(octets, 6) & AnyFragment) != 0 || octets[9] != IpHeader.TcpProtocol || length > onWire)
            return false;
        packet.Source = new SocketAddress(IpAddress.FromIPv4(U32(octets, 12)), U16(octets, IPv4Header));
        packet.Destination = new SocketAddress(IpAddress.FromIPv4(U32(octets, 16)), U16(octets, IPv4Header + 2));
        return TryReadSegment(octets[IPv4Header..], length - IPv4Header, ref packet);
    }

    private static bool TryReadIPv6(ReadOnlySpan<byte> octets, long onWire, ref TcpPacket packet)
    {
        if (octets.Length < IPv6Header + TcpHeader.MinimumLength)
            return false;
        int length = U16(octets, 4);
        if (octets[0] >> 4 != 6 || octets[6] != IpHeader.TcpProtocol || length > onWire - IPv6Header)
            return false;
        packet.Source = new SocketAddress(AddressAt(octets, 8), U16(octets, IPv6Header));
        packet.Destination = new SocketAddress(AddressAt(octets, 24), U16(octets, IPv6Header + 2));
        return TryReadSegment(octets[IPv6Header..], length, ref packet);
    }

    private static bool TryReadSegment(ReadOnlySpan<byte> octets, int length, ref TcpPacket packet)
    {
        int header = octets[12] >> 4 << 2;
        if (header < TcpHeader.MinimumLength || header > length)
            return false;
        packet.Seq = new SequenceNumber(U32(octets, 4));
        packet.Ack = new SequenceNumber(U32(octets, 8));
        packet.Flags = (TcpFlags)octets[13];
        packet.Window = U16(octets, 14);
        packet.Urgent = U16(octets, 18);
        packet.Length = (uint)(length - header);
        packet.SeqKnown = true;
        packet.WindowKnown = true;
        if (packet.Has(TcpFlags.Syn))
            packet.Scale = SynOptions.ScaleIn(octets[TcpHeader.MinimumLength..Math.Min(header, octets.Length)]);
        return true;
    }

    private static IpAddress AddressAt(ReadOnlySpan<byte> octets, int at) =>
        IpAddress.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(octets[at..]), BinaryPrimitives.ReadUInt64BigEndian(octets[(at + 8)..]));

    private static ushort U16(ReadOnlySpan<byte> octets, int at) => BinaryPrimitives.ReadUInt16BigEndian(octets[at..]);

    private static uint U32(ReadOnlySpan<byte> octets, int at) => BinaryPrimitives.ReadUInt32BigEndian(octets[at..]);
}
