using System;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>A stream of bits that is read from its beginning, the lowest bit of an octet first.</summary>
internal ref struct ForwardBits(ReadOnlySpan<byte> octets)
{
    private readonly ReadOnlySpan<byte> _octets = octets;
    private int _taken;

    /// <summary>The next bits, 16 at most, without taking them; zeros behind the end.</summary>
    public readonly int Peek(int count)
    {
        int word = 0;
        for (int i = 0; i < 3 && (_taken >> 3) + i < _octets.Length; i++)
            word |= _octets[(_taken >> 3) + i] << (8 * i);
        return (word >> (_taken & 7)) & ((1 << count) - 1);
    }

    /// <summary>Takes bits.</summary>
    public void Skip(int count) => _taken += count;

    /// <summary>Takes the next bits.</summary>
    public int Read(int count)
    {
        int bits = Peek(count);
        _taken += count;
        return bits;
    }

    /// <summary>The octets behind those of which bits were taken.</summary>
    /// <exception cref="InvalidDataException">More was taken than there is.</exception>
    public readonly ReadOnlySpan<byte> Rest()
    {
        int octets = (_taken + 7) >> 3;
        return octets <= _octets.Length ? _octets[octets..] : throw Damage.CutOff();
    }
}
