using System;
using System.Buffers.Binary;

namespace TcpFsm.Headers;

/// <summary>The IPv4 header (RFC 791, section 3.1).</summary>
internal static class IPv4Format
{
    private const int Length = 20;
    private const int DontFragment = 0x4000;
    private const int MoreFragments = 0x2000;
    private const int Offset = 0x1FFF;

    public static HeaderProblem Read(ReadOnlySpan<byte> packet, out IpHeader header)
    {
        header = default;
        if (packet.Length < Length) return HeaderProblem.Truncated;
        int headerLength = (packet[0] & 0xF) * 4;
        if (headerLength < Length) return HeaderProblem.HeaderTooShort;

        int totalLength = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(2));

        // A card that cuts large packets itself hands the capture a 0 here.
        if (totalLength == 0) totalLength = packet.Length;
        if (headerLength > totalLength) return HeaderProblem.HeaderTooLong;
        if (headerLength > packet.Length) return HeaderProblem.Truncated;

        int fragment = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(6));
        header = new IpHeader
        {
            Version = 4,
            HeaderLength = headerLength,
            PayloadLength = totalLength - headerLength,
            TrafficClass = packet[1],
            Identification = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(4)),
            DontFragment = (fragment & DontFragment) != 0,
            MoreFragments = (fragment & MoreFragments) != 0,
            FragmentOffset = (fragment & Offset) * 8,
            HopLimit = packet[8],
            Protocol = packet[9],
            Source = IpAddress.ReadFrom(packet.Slice(12, 4)),
            Destination = IpAddress.ReadFrom(packet.Slice(16, 4)),
        };
        return HeaderProblem.None;
    }

    public static int Write(in IpHeader header, Span<byte> destination)
    {
        if (destination.Length < Length || (uint)header.PayloadLength > ushort.MaxValue - Length) return 0;
        if (!header.Source.IsIPv4 || !header.Destination.IsIPv4) return 0;
        Span<byte> octets = destination.Slice(0, Length);
        octets[0] = 0x45;
        octets[1] = header.TrafficClass;
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(2), (ushort)(Length + header.PayloadLength));
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(4), (ushort)header.Identification);
        int fragment = (header.DontFragment ? DontFragment : 0) | (header.MoreFragments ? MoreFragments : 0) | ((header.FragmentOffset / 8) & Offset);
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(6), (ushort)fragment);
        octets[8] = header.HopLimit;
        octets[9] = header.Protocol;
        octets.Slice(10, 2).Clear();
        header.Source.WriteTo(octets.Slice(12, 4));
        header.Destination.WriteTo(octets.Slice(16, 4));
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(10), InternetChecksum.Compute(octets));
        return Length;
    }
}
