using System;
using System.IO;
using System.Numerics;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>A decoding table of finite state entropy (RFC 8878 4.1): in each state a symbol, and how many bits lead to which state next.</summary>
internal sealed class EntropyTable
{
    private const int LeastAccuracy = 5;

    private readonly Cell[] _cells;

    private EntropyTable(int accuracy)
    {
        Accuracy = accuracy;
        _cells = new Cell[1 << accuracy];
    }

    /// <summary>Bits of the first state.</summary>
    public int Accuracy { get; }

    /// <summary>The table of one symbol, which takes no bits.</summary>
    public static EntropyTable Of(byte symbol)
    {
        var table = new EntropyTable(0);
        table._cells[0].Symbol = symbol;
        return table;
    }

    /// <summary>The table of probabilities, in parts of 2 to the accuracy; -1 is less than one part.</summary>
    /// <exception cref="InvalidDataException">They do not fill it.</exception>
    public static EntropyTable Of(ReadOnlySpan<short> probabilities, int accuracy)
    {
        var table = new EntropyTable(accuracy);
        Span<int> next = stackalloc int[256];
        int high = table.Spread(probabilities, next);
        if (high < 0)
            throw Damage.At("a table");
        for (int i = 0; i < table._cells.Length; i++)
        {
            ref Cell cell = ref table._cells[i];
            int state = next[cell.Symbol]++;
            cell.Bits = (byte)(accuracy - BitOperations.Log2((uint)state));
            cell.Next = (ushort)((state << cell.Bits) - table._cells.Length);
        }

        return table;
    }

    /// <summary>Reads a table as it is written (4.1.1) and takes its octets.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static EntropyTable Read(ref ReadOnlySpan<byte> octets, int mostAccuracy, int mostSymbols)
    {
        var bits = new ForwardBits(octets);
        int accuracy = bits.Read(4) + LeastAccuracy;
        if (accuracy > mostAccuracy)
            throw Damage.At("a table");
        Span<short> probabilities = stackalloc short[256];
        int symbols = 0;
        for (int remaining = 1 << accuracy; remaining > 0;)
        {
            if (symbols >= mostSymbols)
                throw Damage.At("a table");
            short probability = ReadProbability(ref bits, remaining);
            remaining -= Math.Abs((int)probability);
            probabilities[symbols++] = probability;
            if (probability == 0)
                symbols += ReadZeros(ref bits);
        }

        octets = bits.Rest();
        return Of(probabilities[..Math.Min(symbols, mostSymbols)], accuracy);
    }

    /// <summary>The symbol of a state.</summary>
    public byte SymbolOf(int state) => _cells[state].Symbol;

    /// <summary>The state behind a state.</summary>
    public int Follow(int state, ref BackwardBits bits)
    {
        Cell cell = _cells[state];
        return cell.Next + (int)bits.Read(cell.Bits);
    }

    // Values that can no longer be are saved: of those that are left the lower ones take a bit less.
    private static short ReadProbability(ref ForwardBits bits, int remaining)
    {
        int count = BitOperations.Log2((uint)remaining + 1) + 1;
        int value = bits.Peek(count);
        int lower = value & ((1 << (count - 1)) - 1);
        int threshold = (1 << count) - 1 - (remaining + 1);
        if (lower < threshold)
        {
            bits.Skip(count - 1);
            return (short)(lower - 1);
        }

        bits.Skip(count);
        return (short)((value == lower ? value : value - threshold) - 1);
    }

    private static int ReadZeros(ref ForwardBits bits)
    {
        int zeros = 0;
        int more;
        do
        {
            more = bits.Read(2);
            zeros += more;
        }
        while (more == 3 && zeros < 256);
        return zeros;
    }

    // Rare symbols take the cells at the end, the others are strewn over the rest (4.1.1). Returns -1 where they do not fit.
    private int Spread(ReadOnlySpan<short> probabilities, Span<int> next)
    {
        int size = _cells.Length;
        int high = size;
        for (int symbol = 0; symbol < probabilities.Length; symbol++)
        {
            next[symbol] = Math.Abs((int)probabilities[symbol]);
            if (probabilities[symbol] < 0 && high > 0)
                _cells[--high].Symbol = (byte)symbol;
        }

        int step = (size >> 1) + (size >> 3) + 3;
        int position = 0;
        for (int symbol = 0; symbol < probabilities.Length; symbol++)
        {
            for (int i = 0; i < probabilities[symbol]; i++)
            {
                _cells[position].Symbol = (byte)symbol;
                do
                    position = (position + step) & (size - 1);
                while (position >= high && high > 0);
            }
        }

        return position == 0 ? high : -1;
    }

    private struct Cell
    {
        public ushort Next;
        public byte Bits;
        public byte Symbol;
    }
}
