using System;
using System.Buffers.Binary;
using System.IO;
using System.Numerics;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>A stream of bits that is read from its end (RFC 8878 4.1): the highest bit of the last octet only marks where the others begin.</summary>
internal ref struct BackwardBits
{
    private readonly ReadOnlySpan<byte> _octets;

    /// <exception cref="InvalidDataException">There is no mark.</exception>
    public BackwardBits(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty || octets[^1] == 0)
            throw Damage.At("a bit stream");
        _octets = octets;
        Left = (octets.Length * 8) - BitOperations.LeadingZeroCount((uint)octets[^1]) + 24 - 1;
    }

    /// <summary>Bits that are left; fewer than none where more were read than there are.</summary>
    public int Left { get; private set; }

    /// <summary>The next bits, 56 at most, without taking them; zeros behind the end.</summary>
    public readonly ulong Peek(int count)
    {
        int from = Left - count;
        return from >= 0 ? Extract(from, count) : Left > 0 ? Extract(0, Left) << -from : 0;
    }

    /// <summary>Takes bits.</summary>
    public void Skip(int count) => Left -= count;

    /// <summary>Takes the next bits.</summary>
    public ulong Read(int count)
    {
        ulong bits = Peek(count);
        Left -= count;
        return bits;
    }

    private readonly ulong Extract(int from, int count)
    {
        ReadOnlySpan<byte> rest = _octets[(from >> 3)..];
        ulong word = 0;
        if (rest.Length >= sizeof(ulong))
            word = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        else
        {
            for (int i = 0; i < rest.Length; i++)
                word |= (ulong)rest[i] << (8 * i);
        }

        return (word >> (from & 7)) & ((1UL << count) - 1);
    }
}
