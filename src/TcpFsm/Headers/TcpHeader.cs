using System;
using System.Buffers.Binary;

namespace TcpFsm.Headers;

/// <summary>A TCP header without its options (RFC 9293, section 3.1).</summary>
public readonly record struct TcpHeader
{
    /// <summary>Octets of a header without options.</summary>
    public const int MinimumLength = 20;

    /// <summary>Octets of the longest header: a data offset of 15.</summary>
    public const int MaximumLength = 60;

    /// <summary>The sender's port.</summary>
    public ushort SourcePort { get; init; }

    /// <summary>The receiver's port.</summary>
    public ushort DestinationPort { get; init; }

    /// <summary>The sequence number of the first octet of text, or of the SYN.</summary>
    public SequenceNumber Seq { get; init; }

    /// <summary>The field as it stands; it means something only where the ACK bit is on.</summary>
    public SequenceNumber Ack { get; init; }

    /// <summary>Octets of header and options, by the data offset.</summary>
    public int HeaderLength { get; init; }

    /// <summary>The control bits FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32, ECE 64, CWR 128.</summary>
    public byte ControlBits { get; init; }

    /// <summary>The four reserved bits; the lowest is AE, once NS, of Accurate ECN (RFC 9768).</summary>
    public byte Reserved { get; init; }

    /// <summary>The window as it stands, not scaled.</summary>
    public ushort Window { get; init; }

    /// <summary>The checksum as it stands.</summary>
    public ushort Checksum { get; init; }

    /// <summary>The urgent pointer; it means something only where the URG bit is on.</summary>
    public ushort UrgentPointer { get; init; }

    /// <summary>Reads the header of a whole segment. Never throws.</summary>
    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, int, out TcpHeader, out HeaderProblem)"/>
    public static bool TryParse(ReadOnlySpan<byte> segment, out TcpHeader header, out HeaderProblem problem) =>
        TryParse(segment, segment.Length, out header, out problem);

    /// <summary>Reads the header of a segment of which perhaps only the beginning was captured. Never throws.</summary>
    /// <param name="segment">What was captured; options that were cut off do not matter here.</param>
    /// <param name="length">Octets the segment had, by the header below it.</param>
    /// <param name="header">What it says.</param>
    /// <param name="problem">Why there is none.</param>
    /// <returns>Whether there is a header.</returns>
    public static bool TryParse(ReadOnlySpan<byte> segment, int length, out TcpHeader header, out HeaderProblem problem)
    {
        header = default;
        problem = Judge(segment, length);
        if (problem != HeaderProblem.None) return false;
        header = new TcpHeader
        {
            SourcePort = BinaryPrimitives.ReadUInt16BigEndian(segment),
            DestinationPort = BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(2)),
            Seq = new SequenceNumber(BinaryPrimitives.ReadUInt32BigEndian(segment.Slice(4))),
            Ack = new SequenceNumber(BinaryPrimitives.ReadUInt32BigEndian(segment.Slice(8))),
            HeaderLength = (segment[12] >> 4) * 4,
            Reserved = (byte)(segment[12] & 0xF),
            ControlBits = segment[13],
            Window = BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(14)),
            Checksum = BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(16)),
            UrgentPointer = BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(18)),
        };
        return true;
    }

    /// <summary>What was captured of the options.</summary>
    /// <param name="segment">The segment this header was read from.</param>
    public ReadOnlySpan<byte> Options(ReadOnlySpan<byte> segment)
    {
        int end = Math.Min(HeaderLength, segment.Length);
        return end <= MinimumLength ? default : segment.Slice(MinimumLength, end - MinimumLength);
    }

    /// <summary>Writes the header and its options; the header's length follows from them, the checksum is written as it stands.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="options">The options.</param>
    /// <param name="written">The octets written; 0 if there is no room or the options take more than 40 octets.</param>
    /// <returns>Whether it was written.</returns>
    public bool TryWrite(Span<byte> destination, in TcpOptions options, out int written)
    {
        written = 0;
        int length = MinimumLength + options.Length;
        if (length > MaximumLength || destination.Length < length) return false;
        BinaryPrimitives.WriteUInt16BigEndian(destination, SourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(destination.Slice(2), DestinationPort);
        BinaryPrimitives.WriteUInt32BigEndian(destination.Slice(4), Seq.Value);
        BinaryPrimitives.WriteUInt32BigEndian(destination.Slice(8), Ack.Value);
        destination[12] = (byte)((length / 4 << 4) | (Reserved & 0xF));
        destination[13] = ControlBits;
        BinaryPrimitives.WriteUInt16BigEndian(destination.Slice(14), Window);
        BinaryPrimitives.WriteUInt16BigEndian(destination.Slice(16), Checksum);
        BinaryPrimitives.WriteUInt16BigEndian(destination.Slice(18), UrgentPointer);
        TcpOptionFormat.Write(options, destination.Slice(MinimumLength, options.Length));
        written = length;
        return true;
    }

    /// <summary>Computes the checksum of a written segment and puts it into its place.</summary>
    /// <inheritdoc cref="InternetChecksum.ComputeTcp" path="/param"/>
    /// <exception cref="ArgumentException">The segment is shorter than a TCP header.</exception>
    public static void WriteChecksum(IpAddress source, IpAddress destination, Span<byte> segment)
    {
        ushort checksum = InternetChecksum.ComputeTcp(source, destination, segment);
        BinaryPrimitives.WriteUInt16BigEndian(segment.Slice(16), checksum);
    }

    private static HeaderProblem Judge(ReadOnlySpan<byte> segment, int length)
    {
        if (segment.Length < MinimumLength) return HeaderProblem.Truncated;
        int headerLength = (segment[12] >> 4) * 4;
        if (headerLength < MinimumLength) return HeaderProblem.HeaderTooShort;
        return headerLength > length ? HeaderProblem.HeaderTooLong : HeaderProblem.None;
    }
}
