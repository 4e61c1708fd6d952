using System;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>One of the three numbers of a sequence (RFC 8878 3.1.1.3.2): its table, which a block may bring or leave as it was, and what its codes mean.</summary>
internal sealed class SequenceCode
{
    private readonly EntropyTable _usual;
    private readonly int _mostAccuracy;
    private readonly int[]? _baselines;
    private readonly byte[]? _extraBits;
    private readonly int _mostCode;
    private EntropyTable? _table;
    private int _state;

    // Without baselines a code is a number's count of bits.
    private SequenceCode(ReadOnlySpan<short> usual, int accuracy, int mostAccuracy, int mostCode, int[]? baselines = null, byte[]? extraBits = null)
    {
        _usual = EntropyTable.Of(usual, accuracy);
        _mostAccuracy = mostAccuracy;
        _mostCode = mostCode;
        _baselines = baselines;
        _extraBits = extraBits;
    }

    /// <summary>How many literals come first.</summary>
    public static SequenceCode LiteralLengths()
    {
        ReadOnlySpan<short> usual =
            [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1];
        byte[] extra = [.. new byte[16], 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        return new SequenceCode(usual, 6, 9, 35, Baselines(extra, first: 0), extra);
    }

    /// <summary>How many octets are repeated.</summary>
    public static SequenceCode MatchLengths()
    {
        ReadOnlySpan<short> usual =
        [
            1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            -1, -1, -1, -1, -1, -1, -1,
        ];
        byte[] extra = [.. new byte[32], 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        return new SequenceCode(usual, 6, 9, 52, Baselines(extra, first: 3), extra);
    }

    /// <summary>From how far back.</summary>
    public static SequenceCode Offsets()
    {
        ReadOnlySpan<short> usual = [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1];
        return new SequenceCode(usual, 5, 8, 31);
    }

    /// <summary>Forgets the table: another frame begins.</summary>
    public void Reset() => _table = null;

    /// <summary>Takes up the table of a block, by the two bits that say where it is.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public void ReadTable(int mode, ref ReadOnlySpan<byte> block)
    {
        switch (mode)
        {
            case 0:
                _table = _usual;
                break;
            case 1 when !block.IsEmpty:
                _table = EntropyTable.Of(block[0]);
                block = block[1..];
                break;
            case 2:
                _table = EntropyTable.Read(ref block, _mostAccuracy, _mostCode + 1);
                break;
            case 3 when _table is not null:
                break;
            default:
                throw Damage.At("the tables of sequences");
        }
    }

    /// <summary>Reads the first state.</summary>
    public void Begin(ref BackwardBits bits) => _state = (int)bits.Read(_table!.Accuracy);

    /// <summary>Goes on to the next state.</summary>
    public void Advance(ref BackwardBits bits) => _state = _table!.Follow(_state, ref bits);

    /// <summary>Reads the number that the state stands for.</summary>
    /// <exception cref="InvalidDataException">There is no such code.</exception>
    public long ReadNumber(ref BackwardBits bits)
    {
        int code = _table!.SymbolOf(_state);
        if (code > _mostCode)
            throw Damage.At("a sequence");
        return _baselines is null ? (1L << code) + (long)bits.Read(code) : _baselines[code] + (long)bits.Read(_extraBits![code]);
    }

    // Each code begins where the one before it ends.
    private static int[] Baselines(byte[] extraBits, int first)
    {
        var baselines = new int[extraBits.Length];
        baselines[0] = first;
        for (int code = 1; code < baselines.Length; code++)
            baselines[code] = baselines[code - 1] + (1 << extraBits[code - 1]);
        return baselines;
    }
}
