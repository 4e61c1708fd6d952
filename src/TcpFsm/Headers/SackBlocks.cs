using System;
using System.Collections.Generic;

namespace TcpFsm.Headers;

/// <summary>A run of octets that was received (RFC 2018, section 3).</summary>
/// <param name="Left">The first octet.</param>
/// <param name="Right">The octet after the last.</param>
public readonly record struct SackBlock(SequenceNumber Left, SequenceNumber Right);

/// <summary>Up to four SACK blocks, in the order of the option, without an allocation.</summary>
public readonly record struct SackBlocks
{
    /// <summary>As many blocks as fit into a header.</summary>
    public const int Capacity = 4;

    private readonly SackBlock _first;
    private readonly SackBlock _second;
    private readonly SackBlock _third;
    private readonly SackBlock _fourth;

    /// <summary>Holds these blocks.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="Capacity"/>.</exception>
    public SackBlocks(ReadOnlySpan<SackBlock> blocks)
    {
        if (blocks.Length > Capacity) throw new ArgumentException($"A header has room for {Capacity} blocks, not {blocks.Length}.", nameof(blocks));
        this = default;
        Count = blocks.Length;
        if (Count > 0) _first = blocks[0];
        if (Count > 1) _second = blocks[1];
        if (Count > 2) _third = blocks[2];
        if (Count > 3) _fourth = blocks[3];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>A block.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public SackBlock this[int index] => (uint)index >= (uint)Count
        ? throw new ArgumentOutOfRangeException(nameof(index))
        : index switch { 0 => _first, 1 => _second, 2 => _third, _ => _fourth };

    /// <summary>The blocks in order.</summary>
    public IEnumerable<SackBlock> AsEnumerable()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }
}
