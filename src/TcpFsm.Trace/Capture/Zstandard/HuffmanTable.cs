using System;
using System.IO;
using System.Numerics;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>A decoding table of Huffman codes (RFC 8878 4.2): what the next bits mean, and how many of them.</summary>
internal sealed class HuffmanTable
{
    private const int MostBits = 11;
    private const int MostWeights = 255;
    private const int WeightAccuracy = 6;
    private const int DirectWeights = 128;

    private readonly byte[] _symbols;
    private readonly byte[] _lengths;
    private readonly int _bits;

    private HuffmanTable(ReadOnlySpan<byte> weights)
    {
        int sum = 0;
        foreach (byte weight in weights)
            sum += weight == 0 ? 0 : 1 << (weight - 1);
        _bits = sum == 0 ? 0 : BitOperations.Log2((uint)sum) + 1;
        int missing = (1 << _bits) - sum;
        if (_bits is 0 or > MostBits || !BitOperations.IsPow2(missing))
            throw Damage.At("a Huffman table");
        _symbols = new byte[1 << _bits];
        _lengths = new byte[1 << _bits];
        Fill(weights, lastWeight: BitOperations.Log2((uint)missing) + 1);
    }

    /// <summary>Reads a table as it is written (4.2.1) and takes its octets.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static HuffmanTable Read(ref ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
            throw Damage.CutOff();
        int header = octets[0];
        Span<byte> weights = stackalloc byte[MostWeights + 1];
        int length = header < DirectWeights ? header : (header - DirectWeights + 2) / 2;
        if (octets.Length < 1 + length)
            throw Damage.CutOff();
        ReadOnlySpan<byte> description = octets.Slice(1, length);
        int count = header < DirectWeights ? ReadPacked(description, weights) : ReadDirect(description, header - DirectWeights + 1, weights);
        octets = octets[(1 + length)..];
        return new HuffmanTable(weights[..count]);
    }

    /// <summary>Decodes a stream that holds just so many symbols.</summary>
    /// <exception cref="InvalidDataException">It holds more or fewer.</exception>
    public void Decode(ReadOnlySpan<byte> stream, Span<byte> into)
    {
        var bits = new BackwardBits(stream);
        for (int i = 0; i < into.Length; i++)
        {
            int index = (int)bits.Peek(_bits);
            into[i] = _symbols[index];
            bits.Skip(_lengths[index]);
        }

        if (bits.Left != 0)
            throw Damage.At("literals");
    }

    private static int ReadDirect(ReadOnlySpan<byte> octets, int count, Span<byte> weights)
    {
        for (int i = 0; i < count; i++)
            weights[i] = (byte)(i % 2 == 0 ? octets[i / 2] >> 4 : octets[i / 2] & 15);
        return count;
    }

    // Two states take turns until the bits are used up; what the other one holds then is the last weight.
    private static int ReadPacked(ReadOnlySpan<byte> octets, Span<byte> weights)
    {
        EntropyTable table = EntropyTable.Read(ref octets, WeightAccuracy, MostBits + 2);
        var bits = new BackwardBits(octets);
        int one = (int)bits.Read(table.Accuracy);
        int other = (int)bits.Read(table.Accuracy);
        for (int count = 0; count < MostWeights - 1;)
        {
            weights[count++] = table.SymbolOf(one);
            one = table.Follow(one, ref bits);
            if (bits.Left < 0)
            {
                weights[count++] = table.SymbolOf(other);
                return count;
            }

            (one, other) = (other, one);
        }

        throw Damage.At("a Huffman table");
    }

    // Longer codes come first, of equal ones those of lower symbols; a shorter code stands for all that begin with it.
    private void Fill(ReadOnlySpan<byte> weights, int lastWeight)
    {
        int position = 0;
        for (int weight = 1; weight <= _bits; weight++)
        {
            for (int symbol = 0; symbol <= weights.Length; symbol++)
            {
                if ((symbol == weights.Length ? lastWeight : weights[symbol]) != weight)
                    continue;
                int count = 1 << (weight - 1);
                _symbols.AsSpan(position, count).Fill((byte)symbol);
                _lengths.AsSpan(position, count).Fill((byte)(_bits + 1 - weight));
                position += count;
            }
        }
    }
}
