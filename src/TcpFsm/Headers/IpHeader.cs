using System;

namespace TcpFsm.Headers;

/// <summary>What an IPv4 header, or an IPv6 header with its extension headers, says to those above it.</summary>
public readonly record struct IpHeader
{
    /// <summary>TCP's protocol number.</summary>
    public const byte TcpProtocol = 6;

    /// <summary>4 or 6.</summary>
    public byte Version { get; init; }

    /// <summary>Octets before the payload: options and extension headers count.</summary>
    public int HeaderLength { get; init; }

    /// <summary>
    /// Octets of payload as the header declares them: a capture may hold fewer. Where the field is 0 because a network card was to cut the
    /// packet, all that was captured.
    /// </summary>
    public int PayloadLength { get; init; }

    /// <summary>What the payload is: <see cref="TcpProtocol"/>, or another assigned number.</summary>
    public byte Protocol { get; init; }

    /// <summary>Type of service or traffic class: Diffserv in the upper six bits, ECN in the lower two.</summary>
    public byte TrafficClass { get; init; }

    /// <summary>Time to live or hop limit.</summary>
    public byte HopLimit { get; init; }

    /// <summary>The fragments of one packet share it; 0 in an IPv6 packet that is whole.</summary>
    public uint Identification { get; init; }

    /// <summary>Octets of the whole packet's payload before this fragment's.</summary>
    public int FragmentOffset { get; init; }

    /// <summary>Whether further fragments follow.</summary>
    public bool MoreFragments { get; init; }

    /// <summary>Whether routers may not fragment it; always so in IPv6.</summary>
    public bool DontFragment { get; init; }

    /// <summary>The sender.</summary>
    public IpAddress Source { get; init; }

    /// <summary>The receiver.</summary>
    public IpAddress Destination { get; init; }

    /// <summary>Whether this is a part of a packet only; where <see cref="FragmentOffset"/> is 0 it begins with the header above.</summary>
    public bool IsFragment => MoreFragments || FragmentOffset > 0;

    /// <summary>Reads the header at the start of a packet. Never throws.</summary>
    /// <param name="packet">What was captured of it, from the version field on; octets behind its end (Ethernet padding) do no harm.</param>
    /// <param name="header">What it says.</param>
    /// <param name="problem">Why there is none.</param>
    /// <returns>Whether there is a header.</returns>
    public static bool TryParse(ReadOnlySpan<byte> packet, out IpHeader header, out HeaderProblem problem)
    {
        header = default;
        int version = packet.IsEmpty ? 0 : packet[0] >> 4;
        problem = version switch
        {
            4 => IPv4Format.Read(packet, out header),
            6 => IPv6Format.Read(packet, out header),
            _ => packet.IsEmpty ? HeaderProblem.Truncated : HeaderProblem.UnknownVersion,
        };
        return problem == HeaderProblem.None;
    }

    /// <summary>What was captured of the payload: at most <see cref="PayloadLength"/> octets.</summary>
    /// <param name="packet">The packet this header was read from.</param>
    public ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> packet)
    {
        int start = Math.Min(HeaderLength, packet.Length);
        return packet.Slice(start, Math.Min(PayloadLength, packet.Length - start));
    }

    /// <summary>Writes the fixed header: 20 octets with their checksum for <see cref="Version"/> 4, 40 for 6; options and extension headers are not written.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="written">The octets written; 0 where the header cannot be: no room, a payload beyond the 16-bit length field, IPv6 addresses in IPv4, a fragment in IPv6, another version.</param>
    /// <returns>Whether it was written.</returns>
    public bool TryWrite(Span<byte> destination, out int written)
    {
        written = Version switch
        {
            4 => IPv4Format.Write(this, destination),
            6 => IPv6Format.Write(this, destination),
            _ => 0,
        };
        return written > 0;
    }
}
