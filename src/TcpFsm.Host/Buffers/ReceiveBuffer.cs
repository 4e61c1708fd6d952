using System;

namespace TcpFsm.Host.Buffers;

/// <summary>Text on its way to the user: octets in order that were not read yet, and behind RCV.NXT those that arrived before their turn (RFC 9293, section 3.10.7.4, SHLD-31).</summary>
/// <remarks>
/// Offsets count from RCV.NXT. In-order text is always taken, for the machine promised its room in the window; text beyond a gap only within
/// <see cref="Capacity"/> and in at most 256 pieces. So a connection holds no more than its window, whatever arrives.
/// </remarks>
public sealed class ReceiveBuffer
{
    private readonly HeldRanges _held = new();
    private OctetRing _octets = new();
    private long _read;
    private long _next;

    /// <summary>An empty buffer.</summary>
    /// <param name="capacity">Octets it holds; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No room at all.</exception>
    public ReceiveBuffer(int capacity) => Capacity = capacity;

    /// <summary>Octets it holds. Below what it holds already it keeps that, and its window is 0 until enough is read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No room at all.</exception>
    public int Capacity
    {
        get;
        set => field = BufferLimits.Checked(value);
    }

    /// <summary>Octets in order that can be read.</summary>
    public int Readable => (int)(_next - _read);

    /// <summary>Octets it takes from RCV.NXT on; what is held beyond a gap lies within them.</summary>
    public int Window => Math.Max(0, Capacity - Readable);

    /// <summary>Whether something is held beyond a gap.</summary>
    public bool HasHeld => _held.Count > 0;

    /// <summary>Keeps text that arrived before its turn, as far as it fits.</summary>
    /// <param name="offset">Where it begins, counted from RCV.NXT.</param>
    /// <param name="octets">The text; where it overlaps with what is held, both are the same octets of the stream.</param>
    public void Hold(uint offset, ReadOnlySpan<byte> octets)
    {
        if (offset >= Window) return;
        octets = octets.Slice(0, Math.Min(octets.Length, Window - (int)offset));
        long start = _next + offset;
        if (!octets.IsEmpty && _held.TryAdd(start, start + octets.Length)) Write(start, octets);
    }

    /// <summary>Octets held from there on without a gap.</summary>
    /// <param name="offset">Counted from RCV.NXT.</param>
    public uint HeldFrom(uint offset) => (uint)_held.LengthFrom(_next + offset);

    /// <summary>Takes text in order; RCV.NXT is behind it then.</summary>
    /// <param name="octets">The text from RCV.NXT on that a segment brought; what it has beyond <paramref name="count"/> is not taken.</param>
    /// <param name="count">How many octets are in order now; those that the segment did not bring were held.</param>
    /// <exception cref="ArgumentOutOfRangeException">Neither brought nor held.</exception>
    public void Accept(ReadOnlySpan<byte> octets, uint count)
    {
        if (octets.Length > count) octets = octets.Slice(0, (int)count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count - (uint)octets.Length, HeldFrom((uint)octets.Length), nameof(count));
        Write(_next, octets);
        _next += count;
        _held.RemoveBefore(_next);
    }

    /// <summary>Reads what there is, up to the memory's length.</summary>
    /// <returns>How many octets.</returns>
    public int Read(Span<byte> destination)
    {
        int count = Math.Min(destination.Length, Readable);
        _octets.Read(0, destination.Slice(0, count));
        _octets.Drop(count);
        _read += count;
        return count;
    }

    /// <summary>Throws away octets that could be read.</summary>
    /// <param name="count">How many, at most <see cref="Readable"/>.</param>
    public void Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)Readable, nameof(count));
        _octets.Drop(count);
        _read += count;
    }

    private void Write(long position, ReadOnlySpan<byte> octets) => _octets.Write((int)(position - _read), octets);
}
