using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace TcpFsm.Headers;

/// <summary>The Internet checksum: the one's complement of the one's complement sum of 16-bit words (RFC 1071; RFC 9293, section 3.1).</summary>
public static class InternetChecksum
{
    private const int ChecksumOffset = 16;

    /// <summary>The checksum of an IPv4 header whose checksum field is zero, or of any other octets. An odd last octet is padded with zero.</summary>
    public static ushort Compute(ReadOnlySpan<byte> octets) => (ushort)~Fold(Sum(octets));

    /// <summary>Whether octets that hold their own checksum are intact.</summary>
    public static bool Verify(ReadOnlySpan<byte> octets) => Fold(Sum(octets)) == 0xFFFF;

    /// <summary>The checksum of a TCP segment under its pseudo-header; what stands in the segment's checksum field does not matter.</summary>
    /// <param name="source">The address it comes from.</param>
    /// <param name="destination">The address it goes to, of the same family.</param>
    /// <param name="segment">Header, options and text: 20 octets or more.</param>
    /// <returns>The field's value. 0 is a value as any other; only UDP writes 0xFFFF in its place.</returns>
    /// <exception cref="ArgumentException">The segment is shorter than a TCP header.</exception>
    public static ushort ComputeTcp(IpAddress source, IpAddress destination, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < TcpHeader.MinimumLength) throw new ArgumentException("A TCP segment has 20 octets at least.", nameof(segment));
        ulong sum = PseudoHeader(source, destination, segment.Length)
            + Sum(segment.Slice(0, ChecksumOffset))
            + Sum(segment.Slice(ChecksumOffset + sizeof(ushort)));
        return (ushort)~Fold(sum);
    }

    /// <summary>Whether a whole TCP segment is intact. Where a network card computes checksums, segments captured on their way out are not.</summary>
    /// <inheritdoc cref="ComputeTcp" path="/param"/>
    public static bool VerifyTcp(IpAddress source, IpAddress destination, ReadOnlySpan<byte> segment) =>
        segment.Length >= TcpHeader.MinimumLength && Fold(PseudoHeader(source, destination, segment.Length) + Sum(segment)) == 0xFFFF;

    // RFC 9293 3.1 and RFC 8200 8.1 sum the same words, for the length fits 16 bits in the one and the upper half is zero in the other.
    private static ulong PseudoHeader(IpAddress source, IpAddress destination, int length) =>
        Words(source.High) + Words(source.Low) + Words(destination.High) + Words(destination.Low) + IpHeader.TcpProtocol + (uint)length;

    private static ulong Words(ulong octets) => (octets >> 32) + (octets & uint.MaxValue);

    // Sums 32-bit words as the machine has them and turns the folded sum once: one's complement addition is the same in either byte order.
    private static ulong Sum(ReadOnlySpan<byte> octets)
    {
        ReadOnlySpan<Vector<uint>> vectors = MemoryMarshal.Cast<byte, Vector<uint>>(octets);
        ulong sum = SumOfVectors(vectors);
        ReadOnlySpan<byte> behind = octets.Slice(vectors.Length * Vector<byte>.Count);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(behind);
        foreach (uint word in words) sum += word;

        uint rest = 0;
        ReadOnlySpan<byte> tail = behind.Slice(words.Length * sizeof(uint));
        for (int i = 0; i < tail.Length; i++) rest |= (uint)tail[i] << (8 * (BitConverter.IsLittleEndian ? i : 3 - i));

        ushort folded = Fold(sum + rest);
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(folded) : folded;
    }

    private static ulong SumOfVectors(ReadOnlySpan<Vector<uint>> vectors)
    {
        Vector<ulong> sums = Vector<ulong>.Zero;
        foreach (Vector<uint> vector in vectors)
        {
            Vector.Widen(vector, out Vector<ulong> lower, out Vector<ulong> upper);
            sums += lower + upper;
        }

        return Vector.Dot(sums, Vector<ulong>.One);
    }

    private static ushort Fold(ulong sum)
    {
        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)sum;
    }
}
