using System;
using System.Text;

namespace TcpFsm.Trace.Zeek;

/// <summary>The letters of a connection's history, five bits each; room for every letter there can be, repeated ones a few times over.</summary>
internal struct ZeekHistory
{
    private const int Bits = 5;
    private const int LettersInWord = 12;

    /// <summary>The most letters it holds.</summary>
    public const int MostLetters = 3 * LettersInWord;

    private ulong _first;
    private ulong _second;
    private ulong _third;
    private byte _count;

    private static ReadOnlySpan<byte> Characters => "SHADFRIQTGW^"u8;

    /// <summary>Adds a letter: upper case for the originator. What has no room is dropped.</summary>
    public void Add(ZeekLetter letter, bool originator)
    {
        // Never 0, so that the letters in a word can be counted.
        ulong code = ((ulong)letter << 1 | (originator ? 0ul : 1ul)) + 1;
        int shift = _count % LettersInWord * Bits;
        if (_count < LettersInWord)
            _first |= code << shift;
        else if (_count < 2 * LettersInWord)
            _second |= code << shift;
        else if (_count < 3 * LettersInWord)
            _third |= code << shift;
        else
            return;
        _count++;
    }

    /// <summary>The letters as numbers; <paramref name="beyond"/> is 0 but for very long histories.</summary>
    public readonly void Store(out ulong first, out ulong second, out ulong beyond) => (first, second, beyond) = (_first, _second, _third);

    /// <summary>Takes letters that were stored, with none beyond.</summary>
    public void Load(ulong first, ulong second)
    {
        (_first, _second, _third) = (first, second, 0);
        _count = (byte)(CountIn(first) + CountIn(second));
    }

    /// <inheritdoc/>
    public override readonly string ToString()
    {
        Span<byte> text = stackalloc byte[MostLetters];
        return Encoding.ASCII.GetString(text[..Format(text)]);
    }

    /// <summary>Writes the letters in ASCII into room for <see cref="MostLetters"/> and says how many they are.</summary>
    public readonly int Format(Span<byte> text)
    {
        for (int i = 0; i < _count; i++)
        {
            ulong word = i < LettersInWord ? _first : i < 2 * LettersInWord ? _second : _third;
            int code = (int)(word >> (i % LettersInWord * Bits) & 31) - 1;
            const byte Lower = 0x20;
            byte letter = Characters[code >> 1];
            text[i] = (code & 1) != 0 && letter != '^' ? (byte)(letter | Lower) : letter;
        }

        return _count;
    }

    private static int CountIn(ulong word) => (64 - System.Numerics.BitOperations.LeadingZeroCount(word) + Bits - 1) / Bits;
}
