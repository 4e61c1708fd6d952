using System;
using System.IO;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>What was decoded last: as much as sequences may repeat, and what was not handed on yet. It grows with what is decoded, not with what a header promises.</summary>
internal sealed class Window
{
    private const int Least = 64 << 10;

    // What is decoded before octets of the past are let go, so that moving the rest is rare.
    private const int Slack = 1 << 20;

    private byte[] _octets = new byte[Least];
    private int _size;
    private int _end;
    private int _handedOn;

    /// <summary>Octets that were not handed on yet.</summary>
    public ReadOnlySpan<byte> Fresh => _octets.AsSpan(_handedOn, _end - _handedOn);

    /// <summary>Another frame begins, all of the last one being handed on.</summary>
    /// <param name="size">Octets that its sequences may look back.</param>
    public void Begin(int size)
    {
        _size = size;
        _end = 0;
        _handedOn = 0;
    }

    /// <summary>Hands octets on.</summary>
    public void Take(int count) => _handedOn += count;

    /// <summary>Makes room for a block; all before it must be handed on.</summary>
    public void MakeRoom(int count)
    {
        if (_end >= _size + Slack)
        {
            _octets.AsSpan(_end - _size, _size).CopyTo(_octets);
            _end = _size;
            _handedOn = _end;
        }

        if (_octets.Length - _end < count)
            Array.Resize(ref _octets, (int)Math.Min((long)_octets.Length * 2 + count, (long)_size + Slack + (2 * count)));
    }

    /// <summary>Appends octets.</summary>
    /// <exception cref="InvalidDataException">The block is larger than blocks are.</exception>
    public void Add(ReadOnlySpan<byte> octets) => octets.CopyTo(Room(octets.Length));

    /// <summary>Appends an octet, many times.</summary>
    /// <inheritdoc cref="Add(ReadOnlySpan{byte})"/>
    public void Add(byte octet, int count) => Room(count).Fill(octet);

    /// <summary>Appends what stands so far back. It may reach into itself: then it goes on with its own beginning.</summary>
    /// <exception cref="InvalidDataException">There is nothing so far back, or the block is larger than blocks are.</exception>
    public void Repeat(long distance, int count)
    {
        if (distance <= 0 || distance > _end || distance > _size)
            throw Damage.At("a sequence");
        int from = _end - (int)distance;
        Span<byte> room = Room(count);
        for (int copied = 0; copied < count;)
        {
            int step = Math.Min(count - copied, (int)distance + copied);
            _octets.AsSpan(from, step).CopyTo(room[copied..]);
            copied += step;
        }
    }

    private Span<byte> Room(int count)
    {
        if (_octets.Length - _end < count)
            throw Damage.At("a block");
        Span<byte> room = _octets.AsSpan(_end, count);
        _end += count;
        return room;
    }
}
