using System;
using System.Numerics;

namespace TcpFsm.Host.Buffers;

/// <summary>Octets that are taken away at the front and written anywhere behind it, in memory that is used round and round.</summary>
/// <remarks>Memory grows with what is written, doubling, so that a connection that says little costs little; it never shrinks.</remarks>
internal struct OctetRing
{
    private const int Smallest = 512;

    private byte[] _memory = [];
    private int _front;

    public OctetRing()
    {
    }

    /// <summary>Writes octets at a distance from the front.</summary>
    public void Write(int offset, ReadOnlySpan<byte> octets)
    {
        if (offset + octets.Length > _memory.Length) Grow(offset + octets.Length);
        int position = Position(offset);
        int first = Math.Min(octets.Length, _memory.Length - position);
        octets.Slice(0, first).CopyTo(_memory.AsSpan(position));
        octets.Slice(first).CopyTo(_memory);
    }

    /// <summary>Copies octets from a distance from the front.</summary>
    public readonly void Read(int offset, Span<byte> destination)
    {
        int position = Position(offset);
        int first = Math.Min(destination.Length, _memory.Length - position);
        _memory.AsSpan(position, first).CopyTo(destination);
        _memory.AsSpan(0, destination.Length - first).CopyTo(destination.Slice(first));
    }

    /// <summary>Takes octets away at the front.</summary>
    public void Drop(int count) => _front = Position(count);

    // The length is a power of two, or 0 where nothing was ever written.
    private readonly int Position(int offset) => (_front + offset) & (_memory.Length - 1);

    private void Grow(int needed)
    {
        byte[] memory = new byte[Math.Max(Smallest, (int)BitOperations.RoundUpToPowerOf2((uint)needed))];
        Read(0, memory.AsSpan(0, _memory.Length));
        (_memory, _front) = (memory, 0);
    }
}
