using System;
using System.Buffers.Binary;
using TcpFsm.Headers;

namespace TcpFsm.Host.Drill.Wire;

/// <summary>Writes the packets that a script lets arrive, whatever flags and numbers they have.</summary>
/// <param name="source">Who sends them.</param>
/// <param name="destination">Who gets them.</param>
internal sealed class PacketWriter(IpAddress source, IpAddress destination)
{
    private const byte HopLimit = 64;
    private const byte IcmpV4 = 1, IcmpV6 = 58;
    private const int IcmpHeader = 8;

    /// <summary>A segment with its IP header. Its text is zeros, which is as good as any.</summary>
    public byte[] Segment(in TcpHeader header, in TcpOptions options, int length)
    {
        int octets = TcpHeader.MinimumLength + options.Length + length;
        byte[] packet = Packet(IpHeader.TcpProtocol, octets, out Span<byte> payload);
        header.TryWrite(payload, options, out _);
        TcpHeader.WriteChecksum(source, destination, payload);
        return packet;
    }

    /// <summary>An ICMP error about a segment of the receiver's own.</summary>
    /// <param name="type">The type, in version 4's numbers.</param>
    /// <param name="code">The code, in version 4's numbers.</param>
    /// <param name="about">The header of the segment it is about.</param>
    public byte[] Icmp(byte type, byte code, in TcpHeader about)
    {
        byte[] quoted = new PacketWriter(destination, source).Segment(about, default, 0);
        byte[] packet = Packet(source.IsIPv4 ? IcmpV4 : IcmpV6, IcmpHeader + quoted.Length, out Span<byte> payload);
        (payload[0], payload[1]) = source.IsIPv4 ? (type, code) : ToVersion6(type, code);
        quoted.CopyTo(payload[IcmpHeader..]);
        ushort checksum = source.IsIPv4 ? InternetChecksum.Compute(payload) : ChecksumOf6(payload);
        BinaryPrimitives.WriteUInt16BigEndian(payload[2..], checksum);
        return packet;
    }

    private byte[] Packet(byte protocol, int length, out Span<byte> payload)
    {
        int header = source.IsIPv4 ? 20 : 40;
        byte[] packet = new byte[header + length];
        var ip = new IpHeader
        {
            Version = (byte)(source.IsIPv4 ? 4 : 6),
            Protocol = protocol,
            PayloadLength = length,
            HopLimit = HopLimit,
            Source = source,
            Destination = destination,
        };
        ip.TryWrite(packet, out _);
        payload = packet.AsSpan(header);
        return packet;
    }

    /// <summary>RFC 4443: unreachable is 1 (4: port), time exceeded 3, parameter problem 4.</summary>
    private static (byte, byte) ToVersion6(byte type, byte code) => (type, code) switch
    {
        (3, 3) => (1, 4),
        (3, 2) => (4, 1),
        (3, 9 or 10 or 13) => (1, 1),
        (3, _) => (1, 0),
        (11, _) => (3, code),
        _ => (4, code),
    };

    /// <summary>The checksum of ICMPv6 covers the addresses as TCP's does (RFC 4443, section 2.3).</summary>
    private ushort ChecksumOf6(ReadOnlySpan<byte> payload)
    {
        byte[] octets = new byte[40 + payload.Length];
        source.ToIPAddress().TryWriteBytes(octets, out _);
        destination.ToIPAddress().TryWriteBytes(octets.AsSpan(16), out _);
        BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(32), payload.Length);
        octets[39] = IcmpV6;
        payload.CopyTo(octets.AsSpan(40));
        return InternetChecksum.Compute(octets);
    }
}
