using System;

namespace TcpFsm.Host.Buffers;

/// <summary>How large buffers may be.</summary>
public static class BufferLimits
{
    /// <summary>Octets of the largest buffer: no window is larger (RFC 7323, section 2.3).</summary>
    public const int Largest = 1 << 30;

    /// <summary>The capacity of a buffer, if it may have it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No room at all, or more than <see cref="Largest"/>.</exception>
    internal static int Checked(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
        return value;
    }
}
