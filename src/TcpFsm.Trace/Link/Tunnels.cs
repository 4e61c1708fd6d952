using System;
using System.Buffers.Binary;

namespace TcpFsm.Trace.Link;

/// <summary>Takes off what carries an IP packet within another: IP itself, GRE and VXLAN.</summary>
internal static class Tunnels
{
    private const byte IPv4InIp = 4;
    private const byte Udp = 17;
    private const byte IPv6InIp = 41;
    private const byte Gre = 47;
    private const int UdpHeader = 8;

    /// <summary>Whether the protocol is for tunnels only. UDP is not: its ports tell.</summary>
    public static bool IsTunnel(byte protocol) => protocol is IPv4InIp or IPv6InIp or Gre;

    /// <summary>Goes from an IP packet's payload to the IP packet within.</summary>
    /// <param name="protocol">What the payload is.</param>
    /// <param name="octets">The payload; then the packet within, where <paramref name="outcome"/> is <see cref="FrameOutcome.Tcp"/>, which here means "go on".</param>
    /// <param name="outcome">Whether there is one.</param>
    /// <returns>How many octets were taken off.</returns>
    public static int Enter(byte protocol, ref ReadOnlySpan<byte> octets, out FrameOutcome outcome)
    {
        int before = octets.Length;
        outcome = protocol switch
        {
            IPv4InIp or IPv6InIp => FrameOutcome.Tcp,
            Gre => EnterGre(ref octets),
            Udp => EnterUdp(ref octets),
            _ => FrameOutcome.NotTcp,
        };
        return before - octets.Length;
    }

    // RFC 2784 and 2890: four octets, then four each for checksum, key and sequence number as the flags say; RFC 2637 (PPTP) adds an ACK.
    private static FrameOutcome EnterGre(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 4)
            return FrameOutcome.CutShort;
        int flags = BinaryPrimitives.ReadUInt16BigEndian(octets);
        ushort type = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        int length = 4 + (Field(flags, 0x8000) + Field(flags, 0x2000) + Field(flags, 0x1000) + Field(flags, 0x0080));
        if (octets.Length < length)
            return FrameOutcome.CutShort;
        octets = octets[length..];
        return LinkLayer.Within(type, ref octets);
    }

    private static int Field(int flags, int flag) => (flags & flag) != 0 ? 4 : 0;

    // RFC 7348: port 4789, or 8472 as Linux had it before; a header of eight octets with the I flag, then Ethernet.
    private static FrameOutcome EnterUdp(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < UdpHeader)
            return FrameOutcome.NotTcp;
        ushort port = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
        ReadOnlySpan<byte> header = octets[UdpHeader..];
        if (port is not (4789 or 8472) || header.Length < 8 || (header[0] & 8) == 0)
            return FrameOutcome.NotTcp;
        octets = header[8..];
        return LinkLayer.Strip(LinkTypes.Ethernet, ref octets);
    }
}
