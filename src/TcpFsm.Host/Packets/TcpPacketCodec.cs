using System;
using TcpFsm.Headers;

namespace TcpFsm.Host.Packets;

/// <summary>Between IP packets of octets and TCP segments: headers, options and checksums of IPv4 and IPv6. Allocates nothing.</summary>
public static class TcpPacketCodec
{
    private const int IPv4Header = 20;
    private const int IPv6Header = 40;
    private const byte HopLimit = 64;

    /// <summary>Octets of the IP and TCP headers before the text of a packet.</summary>
    /// <param name="segment">The segment; its options and the family of its addresses count.</param>
    public static int TextOffset(in WireSegment segment) => IpLength(segment) + TcpHeader.MinimumLength + Options(segment).Length;

    /// <summary>Octets of the IP and TCP headers of a segment without options: what an MTU leaves for text is the rest.</summary>
    /// <param name="isIPv4">Whether the addresses are IPv4's.</param>
    public static int PlainHeaders(bool isIPv4) => (isIPv4 ? IPv4Header : IPv6Header) + TcpHeader.MinimumLength;

    /// <summary>Writes the headers of a packet around text that stands in its place already.</summary>
    /// <param name="segment">What is sent. <see cref="TcpSegment.Wnd"/> is the field itself; a window that does not fit is the largest that does.</param>
    /// <param name="packet">Holds <see cref="TcpSegment.Data"/> octets of text from <see cref="TextOffset"/> on.</param>
    /// <returns>Octets of the whole packet; 0 where it cannot be: addresses of two families, no room in the memory, or more than IP's length field holds.</returns>
    public static int Write(in WireSegment segment, Span<byte> packet)
    {
        TcpOptions options = Options(segment);
        int headers = IpLength(segment) + TcpHeader.MinimumLength + options.Length;
        if (segment.Source.Address.IsIPv4 != segment.Destination.Address.IsIPv4 || segment.Segment.Data > packet.Length - headers) return 0;

        int payload = headers - IpLength(segment) + segment.TextLength;
        if (!IpOf(segment, payload).TryWrite(packet, out int ipLength)) return 0;
        Span<byte> tcp = packet.Slice(ipLength, payload);
        TcpHeader header = segment.Segment.ToHeader() with { SourcePort = segment.Source.Port, DestinationPort = segment.Destination.Port };
        header.TryWrite(tcp, options, out _);
        TcpHeader.WriteChecksum(segment.Source.Address, segment.Destination.Address, tcp);
        return ipLength + payload;
    }

    /// <summary>Reads a packet that is a whole TCP segment with right checksums. Never throws, whatever the octets are.</summary>
    /// <param name="packet">From the version field on; octets behind the packet's end do no harm.</param>
    /// <param name="segment">What it is.</param>
    /// <returns>False for anything else: another protocol, a fragment, a header that is broken or cut off, a wrong checksum.</returns>
    public static bool TryRead(ReadOnlySpan<byte> packet, out WireSegment segment)
    {
        segment = default;
        if (!IpHeader.TryParse(packet, out IpHeader ip, out _) || ip.Protocol != IpHeader.TcpProtocol || ip.IsFragment) return false;
        if (ip.Version == 4 && !InternetChecksum.Verify(packet.Slice(0, ip.HeaderLength))) return false;
        ReadOnlySpan<byte> tcp = ip.Payload(packet);
        if (tcp.Length < ip.PayloadLength || !TcpHeader.TryParse(tcp, out TcpHeader header, out _)) return false;
        if (!InternetChecksum.VerifyTcp(ip.Source, ip.Destination, tcp)) return false;

        segment = new WireSegment
        {
            Source = new TcpEndPoint(ip.Source, header.SourcePort),
            Destination = new TcpEndPoint(ip.Destination, header.DestinationPort),
            Segment = header.ToSegment(tcp.Length),
            TextOffset = ip.HeaderLength + header.HeaderLength,
        };
        if (header.HeaderLength > TcpHeader.MinimumLength) segment = WithOptions(segment, TcpOptions.Parse(header.Options(tcp)));
        return true;
    }

    private static WireSegment WithOptions(in WireSegment segment, in TcpOptions options) => segment with
    {
        MaxSegmentSize = options.MaximumSegmentSize,
        WindowScale = options.WindowScale is { } scale ? Math.Min(scale, (byte)TcpSegmentHeaders.MaximumWindowScale) : null,
    };

    private static int IpLength(in WireSegment segment) => segment.Source.Address.IsIPv4 ? IPv4Header : IPv6Header;

    private static TcpOptions Options(in WireSegment segment) =>
        new() { MaximumSegmentSize = segment.MaxSegmentSize, WindowScale = segment.WindowScale };

    // A packet that may not be fragmented needs no identification (RFC 6864, section 4.1).
    private static IpHeader IpOf(in WireSegment segment, int payload) => new()
    {
        Version = (byte)(segment.Source.Address.IsIPv4 ? 4 : 6),
        PayloadLength = payload,
        DontFragment = true,
        HopLimit = HopLimit,
        Protocol = IpHeader.TcpProtocol,
        Source = segment.Source.Address,
        Destination = segment.Destination.Address,
    };
}
