using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TcpFsm.Headers;

namespace TcpFsm.Host.Devices;

/// <summary>What a TUN device says before each packet where the kernel may join segments: a <c>struct virtio_net_hdr</c> in the processor's byte order.</summary>
internal static class JoinedPackets
{
    /// <summary>Octets of the header. One of zeros says that the packet behind it is as it is on a wire.</summary>
    public const int HeaderLength = 10;

    private const byte NeedsChecksum = 1;
    private const int ChecksumStart = 6;
    private const int ChecksumOffset = 8;

    /// <summary>Completes the checksum that the kernel left to the network card, which is us: its field holds the sum of the pseudo-header.</summary>
    /// <param name="header">What stood before the packet.</param>
    /// <param name="packet">The packet.</param>
    public static void Complete(ReadOnlySpan<byte> header, Span<byte> packet)
    {
        if ((header[0] & NeedsChecksum) == 0) return;
        int start = MemoryMarshal.Read<ushort>(header.Slice(ChecksumStart));
        int field = start + MemoryMarshal.Read<ushort>(header.Slice(ChecksumOffset));
        if (field + sizeof(ushort) > packet.Length) return;
        BinaryPrimitives.WriteUInt16BigEndian(packet.Slice(field), InternetChecksum.Compute(packet.Slice(start)));
    }
}
