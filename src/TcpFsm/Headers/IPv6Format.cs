using System;
using System.Buffers.Binary;

namespace TcpFsm.Headers;

/// <summary>The IPv6 header and its extension headers (RFC 8200, sections 3 and 4).</summary>
internal static class IPv6Format
{
    private const int Length = 40;

    public static HeaderProblem Read(ReadOnlySpan<byte> packet, out IpHeader header)
    {
        header = default;
        if (packet.Length < Length) return HeaderProblem.Truncated;
        var walk = new IPv6ExtensionWalk(packet, Length, packet[6]);
        HeaderProblem problem = walk.Run();
        if (problem != HeaderProblem.None) return problem;

        int declared = BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(4));

        // 0 with a jumbo option (RFC 2675), 0 without one where a card cuts large packets itself.
        if (declared == 0) declared = walk.JumboLength ?? packet.Length - Length;
        int extensions = walk.Position - Length;
        if (extensions > declared) return HeaderProblem.HeaderTooLong;

        header = new IpHeader
        {
            Version = 6,
            HeaderLength = walk.Position,
            PayloadLength = declared - extensions,
            TrafficClass = (byte)((packet[0] << 4) | (packet[1] >> 4)),
            Identification = walk.Identification,
            DontFragment = true,
            MoreFragments = walk.MoreFragments,
            FragmentOffset = walk.FragmentOffset,
            HopLimit = packet[7],
            Protocol = walk.Next,
            Source = IpAddress.ReadFrom(packet.Slice(8, 16)),
            Destination = IpAddress.ReadFrom(packet.Slice(24, 16)),
        };
        return HeaderProblem.None;
    }

    public static int Write(in IpHeader header, Span<byte> destination)
    {
        if (destination.Length < Length || (uint)header.PayloadLength > ushort.MaxValue || header.IsFragment) return 0;
        Span<byte> octets = destination.Slice(0, Length);
        BinaryPrimitives.WriteUInt32BigEndian(octets, 0x6000_0000u | ((uint)header.TrafficClass << 20));
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(4), (ushort)header.PayloadLength);
        octets[6] = header.Protocol;
        octets[7] = header.HopLimit;
        header.Source.WriteTo(octets.Slice(8, 16));
        header.Destination.WriteTo(octets.Slice(24, 16));
        return Length;
    }
}
