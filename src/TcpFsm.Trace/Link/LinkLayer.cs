using System;
using System.Buffers.Binary;

namespace TcpFsm.Trace.Link;

/// <summary>Takes everything before the IP header off a frame.</summary>
internal static class LinkLayer
{
    private const int MostTags = 8;

    private const ushort EtherIPv4 = 0x0800;
    private const ushort EtherIPv6 = 0x86DD;
    private const ushort EtherMpls = 0x8847;
    private const ushort EtherMplsMulticast = 0x8848;
    private const ushort EtherPppoeSession = 0x8864;

    /// <summary>GRE's for an Ethernet frame within.</summary>
    private const ushort EtherBridged = 0x6558;

    /// <summary>GRE's for PPP within, as PPTP uses it.</summary>
    private const ushort EtherPppInGre = 0x880B;

    /// <summary>Leaves the IP packet in <paramref name="octets"/> when the outcome is <see cref="FrameOutcome.Tcp"/>, which here means "go on".</summary>
    public static FrameOutcome Strip(int linkType, ref ReadOnlySpan<byte> octets) => linkType switch
    {
        LinkTypes.Ethernet => EtherType(ref octets, 12, 14),
        LinkTypes.LinuxCooked => EtherType(ref octets, 14, 16),
        LinkTypes.LinuxCooked2 => EtherType(ref octets, 0, 20),
        LinkTypes.Raw or LinkTypes.RawOpenBsd or LinkTypes.RawOther or LinkTypes.IPv4 or LinkTypes.IPv6 => FrameOutcome.Tcp,
        LinkTypes.Null or LinkTypes.Loop => Loopback(ref octets),
        LinkTypes.Ppp or LinkTypes.PppHdlc => Ppp(ref octets),
        LinkTypes.PppEther => Pppoe(ref octets),
        _ => FrameOutcome.UnknownLink,
    };

    private static FrameOutcome EtherType(ref ReadOnlySpan<byte> octets, int typeAt, int header)
    {
        if (octets.Length < header)
            return FrameOutcome.CutShort;
        ushort type = BinaryPrimitives.ReadUInt16BigEndian(octets[typeAt..]);
        octets = octets[header..];
        return Within(type, ref octets);
    }

    /// <summary>Goes on from what an EtherType announces, as <see cref="Strip"/> does.</summary>
    public static FrameOutcome Within(ushort type, ref ReadOnlySpan<byte> octets)
    {
        for (int tags = 0; IsVlanTag(type); tags++)
        {
            if (tags == MostTags)
                return FrameOutcome.Malformed;
            if (octets.Length < 4)
                return FrameOutcome.CutShort;
            type = BinaryPrimitives.ReadUInt16BigEndian(octets[2..]);
            octets = octets[4..];
        }

        return type switch
        {
            EtherIPv4 or EtherIPv6 => FrameOutcome.Tcp,
            EtherPppoeSession => Pppoe(ref octets),
            EtherPppInGre => PppProtocol(ref octets),
            EtherMpls or EtherMplsMulticast => Mpls(ref octets),
            EtherBridged => EtherType(ref octets, 12, 14),
            _ => FrameOutcome.NotIp,
        };
    }

    // RFC 3032: labels of four octets, the last of which has the S bit; no label says what follows, so the first octet must.
    private static FrameOutcome Mpls(ref ReadOnlySpan<byte> octets)
    {
        bool isLast = false;
        for (int labels = 0; !isLast; labels++)
        {
            if (labels == MostTags)
                return FrameOutcome.Malformed;
            if (octets.Length < 5)
                return FrameOutcome.CutShort;
            isLast = (octets[2] & 1) != 0;
            octets = octets[4..];
        }

        return (octets[0] >> 4) switch
        {
            4 or 6 => FrameOutcome.Tcp,
            0 => Pseudowire(ref octets),
            _ => FrameOutcome.NotIp,
        };
    }

    // RFC 4448: a control word that begins with 0, then Ethernet.
    private static FrameOutcome Pseudowire(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 4)
            return FrameOutcome.CutShort;
        octets = octets[4..];
        return EtherType(ref octets, 12, 14);
    }

    // 802.1Q, 802.1ad, and the numbers used for tags in tags before that standard.
    private static bool IsVlanTag(ushort type) => type is 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300;

    // RFC 2516 section 4: version and type, code, session, length; then PPP's protocol.
    private static FrameOutcome Pppoe(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 8)
            return FrameOutcome.CutShort;
        octets = octets[6..];
        return PppProtocol(ref octets);
    }

    // RFC 1662: address FF and control 03 stand before the protocol, or do not.
    private static FrameOutcome Ppp(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length >= 2 && octets[0] == 0xFF && octets[1] == 3)
            octets = octets[2..];
        return PppProtocol(ref octets);
    }

    private static FrameOutcome PppProtocol(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 2)
            return FrameOutcome.CutShort;
        bool compressed = (octets[0] & 1) != 0;
        int protocol = compressed ? octets[0] : BinaryPrimitives.ReadUInt16BigEndian(octets);
        octets = octets[(compressed ? 1 : 2)..];
        return protocol is 0x21 or 0x57 ? FrameOutcome.Tcp : FrameOutcome.NotIp;
    }

    // Four octets hold an address family, in the byte order of the host that captured; the small number tells which.
    private static FrameOutcome Loopback(ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 4)
            return FrameOutcome.CutShort;
        uint family = BinaryPrimitives.ReadUInt32BigEndian(octets);
        if (family > 0xFFFF)
            family = BinaryPrimitives.ReverseEndianness(family);
        octets = octets[4..];
        return family is 2 or 10 or 24 or 28 or 30 ? FrameOutcome.Tcp : FrameOutcome.NotIp;
    }
}
