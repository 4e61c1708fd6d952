using System;

namespace TcpFsm.Host.Buffers;

/// <summary>The octets of SENDs from SND.UNA on: those in flight and behind them those not sent yet (RFC 9293, section 3.3.1).</summary>
public sealed class SendBuffer
{
    private OctetRing _octets = new();

    /// <summary>An empty buffer.</summary>
    /// <param name="capacity">Octets it takes; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No room at all.</exception>
    public SendBuffer(int capacity) => Capacity = capacity;

    /// <summary>Octets it takes. Below <see cref="Length"/> it keeps what it has and takes no more for a while.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No room at all.</exception>
    public int Capacity
    {
        get;
        set => field = BufferLimits.Checked(value);
    }

    /// <summary>Octets in it, in flight or not sent yet.</summary>
    public int Length { get; private set; }

    /// <summary>Octets it takes now.</summary>
    public int Free => Math.Max(0, Capacity - Length);

    /// <summary>Takes as many octets as there is room for.</summary>
    /// <returns>How many.</returns>
    public int Append(ReadOnlySpan<byte> octets)
    {
        int count = Math.Min(octets.Length, Free);
        _octets.Write(Length, octets.Slice(0, count));
        Length += count;
        return count;
    }

    /// <summary>Copies octets for a segment; they stay until they are acknowledged.</summary>
    /// <param name="offset">Where they begin, counted from SND.UNA.</param>
    /// <param name="destination">Where to; filled completely.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many octets.</exception>
    public void Copy(int offset, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, Length - offset);
        _octets.Read(offset, destination);
    }

    /// <summary>Forgets octets that the peer acknowledged.</summary>
    /// <param name="count">How many, from SND.UNA on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many octets.</exception>
    public void Release(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Length);
        _octets.Drop(count);
        Length -= count;
    }
}
