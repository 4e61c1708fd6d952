using System;
using System.Buffers.Binary;

namespace TcpFsm.Headers;

/// <summary>How the known options stand in the header: their kinds, lengths and fields.</summary>
internal static class TcpOptionFormat
{
    private const byte NoOperation = 1;
    private const byte MaximumSegmentSize = 2;
    private const byte WindowScale = 3;
    private const byte SackPermitted = 4;
    private const byte Sack = 5;
    private const byte Timestamps = 8;
    private const int BlockLength = 8;

    public static TcpOptions Read(ReadOnlySpan<byte> options)
    {
        var reader = new TcpOptionReader(options);
        var read = default(TcpOptions);
        while (reader.Read()) read = Add(read, reader.Kind, reader.Data);
        return reader.IsMalformed ? read with { IsMalformed = true } : read;
    }

    public static int Measure(in TcpOptions options)
    {
        int length = (options.MaximumSegmentSize is null ? 0 : 4)
            + (options.SackPermitted ? 2 : 0)
            + (options.Timestamps is null ? 0 : 10)
            + (options.WindowScale is null ? 0 : 3)
            + (options.SackBlocks.Count == 0 ? 0 : 2 + (options.SackBlocks.Count * BlockLength));
        return (length + 3) & ~3;
    }

    /// <summary>
    /// Writes into exactly <see cref="Measure"/> octets. What is left over stands in front as no-operations: a lone timestamps or SACK option is
    /// then aligned as RFC 7323 and RFC 2018 draw it.
    /// </summary>
    public static void Write(in TcpOptions options, Span<byte> destination)
    {
        destination.Fill(NoOperation);
        int position = destination.Length;
        if (options.SackBlocks.Count > 0) WriteSack(options.SackBlocks, Option(destination, ref position, Sack, options.SackBlocks.Count * BlockLength));
        if (options.Timestamps is { } timestamps)
        {
            Span<byte> data = Option(destination, ref position, Timestamps, 8);
            BinaryPrimitives.WriteUInt32BigEndian(data, timestamps.Value);
            BinaryPrimitives.WriteUInt32BigEndian(data.Slice(4), timestamps.Echo);
        }

        if (options.SackPermitted) Option(destination, ref position, SackPermitted, 0);
        if (options.WindowScale is { } scale) Option(destination, ref position, WindowScale, 1)[0] = scale;
        if (options.MaximumSegmentSize is { } size) BinaryPrimitives.WriteUInt16BigEndian(Option(destination, ref position, MaximumSegmentSize, 2), size);
    }

    private static Span<byte> Option(Span<byte> destination, ref int end, byte kind, int dataLength)
    {
        end -= 2 + dataLength;
        destination[end] = kind;
        destination[end + 1] = (byte)(2 + dataLength);
        return destination.Slice(end + 2, dataLength);
    }

    private static TcpOptions Add(in TcpOptions options, byte kind, ReadOnlySpan<byte> data) => (kind, data.Length) switch
    {
        (MaximumSegmentSize, 2) => options with { MaximumSegmentSize = BinaryPrimitives.ReadUInt16BigEndian(data) },
        (WindowScale, 1) => options with { WindowScale = data[0] },
        (SackPermitted, 0) => options with { SackPermitted = true },
        (Timestamps, 8) => options with { Timestamps = new TcpTimestamps(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data.Slice(4))) },
        (Sack, BlockLength or 2 * BlockLength or 3 * BlockLength or 4 * BlockLength) => options with { SackBlocks = ReadSack(data) },
        (MaximumSegmentSize or WindowScale or SackPermitted or Timestamps or Sack, _) => options with { IsMalformed = true },
        _ => options,
    };

    private static SackBlocks ReadSack(ReadOnlySpan<byte> data)
    {
        Span<SackBlock> blocks = stackalloc SackBlock[SackBlocks.Capacity];
        int count = data.Length / BlockLength;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> block = data.Slice(i * BlockLength, BlockLength);
            blocks[i] = new SackBlock(
                new SequenceNumber(BinaryPrimitives.ReadUInt32BigEndian(block)),
                new SequenceNumber(BinaryPrimitives.ReadUInt32BigEndian(block.Slice(4))));
        }

        return new SackBlocks(blocks.Slice(0, count));
    }

    private static void WriteSack(SackBlocks blocks, Span<byte> data)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(data.Slice(i * BlockLength), blocks[i].Left.Value);
            BinaryPrimitives.WriteUInt32BigEndian(data.Slice((i * BlockLength) + 4), blocks[i].Right.Value);
        }
    }
}
