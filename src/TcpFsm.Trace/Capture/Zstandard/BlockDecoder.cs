using System;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>Decodes compressed blocks (RFC 8878 3.1.1.3) of one frame after the other; what a block leaves to the next stays here.</summary>
internal sealed class BlockDecoder
{
    private readonly Literals _literals = new();
    private readonly SequenceCode _literalLengths = SequenceCode.LiteralLengths();
    private readonly SequenceCode _offsets = SequenceCode.Offsets();
    private readonly SequenceCode _matchLengths = SequenceCode.MatchLengths();
    private readonly long[] _recent = new long[3];

    /// <summary>Another frame begins.</summary>
    public void Reset()
    {
        _literals.Reset();
        _literalLengths.Reset();
        _offsets.Reset();
        _matchLengths.Reset();
        (_recent[0], _recent[1], _recent[2]) = (1, 4, 8);
    }

    /// <summary>Decodes a block behind what was decoded before.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public void Decode(ReadOnlySpan<byte> block, Window window)
    {
        ReadOnlySpan<byte> literals = _literals.Read(ref block);
        int count = ReadCount(ref block);
        if (count > 0)
            literals = RunSequences(block, count, literals, window);
        window.Add(literals);
    }

    private static int ReadCount(ref ReadOnlySpan<byte> block)
    {
        int first = block.IsEmpty ? throw Damage.CutOff() : block[0];
        int length = first < 128 ? 1 : first < 255 ? 2 : 3;
        if (block.Length < length)
            throw Damage.CutOff();
        int count = length switch
        {
            1 => first,
            2 => ((first - 128) << 8) + block[1],
            _ => block[1] + (block[2] << 8) + 0x7F00,
        };
        block = block[length..];
        return count;
    }

    // Returns the literals that are left.
    private ReadOnlySpan<byte> RunSequences(ReadOnlySpan<byte> block, int count, ReadOnlySpan<byte> literals, Window window)
    {
        ReadTables(ref block);
        var bits = new BackwardBits(block);
        _literalLengths.Begin(ref bits);
        _offsets.Begin(ref bits);
        _matchLengths.Begin(ref bits);
        for (int i = 1; ; i++)
        {
            long offset = _offsets.ReadNumber(ref bits);
            int matchLength = (int)_matchLengths.ReadNumber(ref bits);
            int literalLength = (int)_literalLengths.ReadNumber(ref bits);
            if (literalLength > literals.Length)
                throw Damage.At("a sequence");
            window.Add(literals[..literalLength]);
            literals = literals[literalLength..];
            window.Repeat(Distance(offset, literalLength), matchLength);
            if (i == count)
                break;
            _literalLengths.Advance(ref bits);
            _matchLengths.Advance(ref bits);
            _offsets.Advance(ref bits);
        }

        return bits.Left == 0 ? literals : throw Damage.At("the sequences");
    }

    private void ReadTables(ref ReadOnlySpan<byte> block)
    {
        int modes = block.IsEmpty ? throw Damage.CutOff() : block[0];
        if ((modes & 3) != 0)
            throw Damage.At("the tables of sequences");
        block = block[1..];
        _literalLengths.ReadTable(modes >> 6, ref block);
        _offsets.ReadTable((modes >> 4) & 3, ref block);
        _matchLengths.ReadTable((modes >> 2) & 3, ref block);
    }

    // The lowest numbers stand for the distances used last (3.1.1.5).
    private long Distance(long offset, int literalLength)
    {
        const int Recent = 3;
        if (offset > Recent)
            return Remember(offset - Recent, used: Recent - 1);
        int which = (int)offset - 1 + (literalLength == 0 ? 1 : 0);
        return which == Recent ? Remember(_recent[0] - 1, used: Recent - 1) : Remember(_recent[which], which);
    }

    private long Remember(long distance, int used)
    {
        for (int i = used; i > 0; i--)
            _recent[i] = _recent[i - 1];
        return _recent[0] = distance;
    }
}
