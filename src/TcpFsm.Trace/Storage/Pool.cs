using System;

namespace TcpFsm.Trace.Storage;

/// <summary>
/// Records without references that never move, handed out and taken back by number. In chunks: growing copies nothing, and a million
/// of them are nothing to the garbage collector.
/// </summary>
internal sealed class Pool<T>
    where T : struct
{
    private const int ChunkBits = 6;
    private const int ChunkSize = 1 << ChunkBits;

    private T[][] _chunks = [];
    private int[] _free = [];
    private int _freeCount;

    /// <summary>Records with this number and above were never handed out.</summary>
    public int Used { get; private set; }

    /// <summary>The record with this number.</summary>
    public ref T this[int number] => ref _chunks[number >> ChunkBits][number & (ChunkSize - 1)];

    /// <summary>Hands a record out; it is blank.</summary>
    public int Take()
    {
        if (_freeCount > 0)
            return _free[--_freeCount];
        int chunk = Used >> ChunkBits;
        if (chunk == _chunks.Length)
            Array.Resize(ref _chunks, Math.Max(4, chunk * 2));
        _chunks[chunk] ??= new T[ChunkSize];
        return Used++;
    }

    /// <summary>Takes a record back.</summary>
    public void Return(int number)
    {
        this[number] = default;
        if (_freeCount == _free.Length)
            Array.Resize(ref _free, Math.Max(16, _freeCount * 2));
        _free[_freeCount++] = number;
    }
}
