using System;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>Decodes the first section of a block (RFC 8878 3.1.1.3.1): octets that sequences put between what they repeat.</summary>
internal sealed class Literals
{
    private const int MostOctets = 128 << 10;

    private readonly byte[] _octets = new byte[MostOctets];
    private HuffmanTable? _table;

    /// <summary>Forgets the table: another frame begins.</summary>
    public void Reset() => _table = null;

    /// <summary>Decodes a section and takes its octets.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ReadOnlySpan<byte> Read(ref ReadOnlySpan<byte> block)
    {
        int kind = First(block) & 3;
        return kind < 2 ? ReadPlain(ref block, isRepeated: kind == 1) : ReadPacked(ref block, hasTable: kind == 2);
    }

    private static int First(ReadOnlySpan<byte> block) => block.IsEmpty ? throw Damage.CutOff() : block[0];

    private ReadOnlySpan<byte> ReadPlain(ref ReadOnlySpan<byte> block, bool isRepeated)
    {
        (int header, int shift) = ((block[0] >> 2) & 3) switch
        {
            1 => (2, 4),
            3 => (3, 4),
            _ => (1, 3),
        };
        int size = Checked((int)(Take(ref block, header) >> shift));
        Span<byte> literals = _octets.AsSpan(0, size);
        if (isRepeated)
            literals.Fill((byte)Take(ref block, 1));
        else
            TakeSpan(ref block, size).CopyTo(literals);
        return literals;
    }

    private ReadOnlySpan<byte> ReadPacked(ref ReadOnlySpan<byte> block, bool hasTable)
    {
        int format = (block[0] >> 2) & 3;
        (int header, int bits) = format switch
        {
            2 => (4, 14),
            3 => (5, 18),
            _ => (3, 10),
        };
        ulong sizes = Take(ref block, header) >> 4;
        ulong mask = (1UL << bits) - 1;
        Span<byte> literals = _octets.AsSpan(0, Checked((int)(sizes & mask)));
        ReadOnlySpan<byte> packed = TakeSpan(ref block, (int)((sizes >> bits) & mask));
        if (hasTable)
            _table = HuffmanTable.Read(ref packed);
        if (_table is null)
            throw Damage.At("literals");
        if (format == 0)
            _table.Decode(packed, literals);
        else
            DecodeFour(_table, packed, literals);
        return literals;
    }

    private static void DecodeFour(HuffmanTable table, ReadOnlySpan<byte> packed, Span<byte> literals)
    {
        Span<int> lengths = [(int)Take(ref packed, 2), (int)Take(ref packed, 2), (int)Take(ref packed, 2)];
        int part = (literals.Length + 3) / 4;
        if (part * 3 > literals.Length)
            throw Damage.At("literals");
        for (int i = 0; i < 3; i++)
            table.Decode(TakeSpan(ref packed, lengths[i]), literals.Slice(i * part, part));
        table.Decode(packed, literals[(3 * part)..]);
    }

    private static int Checked(int size) => size <= MostOctets ? size : throw Damage.At("literals");

    private static ulong Take(ref ReadOnlySpan<byte> block, int count)
    {
        ulong value = 0;
        ReadOnlySpan<byte> octets = TakeSpan(ref block, count);
        for (int i = 0; i < count; i++)
            value |= (ulong)octets[i] << (8 * i);
        return value;
    }

    private static ReadOnlySpan<byte> TakeSpan(ref ReadOnlySpan<byte> block, int count)
    {
        if (block.Length < count)
            throw Damage.CutOff();
        ReadOnlySpan<byte> taken = block[..count];
        block = block[count..];
        return taken;
    }
}
