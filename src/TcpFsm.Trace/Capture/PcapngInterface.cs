using System;

namespace TcpFsm.Trace.Capture;

/// <summary>One interface of a pcapng section: what its frames begin with and what its clock ticks in.</summary>
internal readonly record struct PcapngInterface(int LinkType, uint SnapLength, byte Resolution, long OffsetSeconds)
{
    /// <summary>if_tsresol's default: microseconds.</summary>
    public const byte Microseconds = 6;

    /// <summary>A time stamp in this interface's ticks as a time; one that no long holds is the largest there is.</summary>
    public CaptureTime TimeOf(ulong ticks)
    {
        int exponent = Resolution & 0x7F;
        bool binary = (Resolution & 0x80) != 0;
        UInt128 nanoseconds = binary
            ? exponent >= 64 ? 0 : ((UInt128)ticks * 1_000_000_000) >> exponent
            : Scale(ticks, exponent);
        long capped = nanoseconds > (UInt128)(long.MaxValue / 2) ? long.MaxValue / 2 : (long)nanoseconds;
        long shift = Math.Clamp(OffsetSeconds, -4_000_000_000, 4_000_000_000) * 1_000_000_000;
        return new CaptureTime(capped + shift, CaptureTimeKind.Absolute);
    }

    private static UInt128 Scale(ulong ticks, int exponent)
    {
        UInt128 value = ticks;
        for (int i = exponent; i < 9; i++)
            value *= 10;
        for (int i = 9; i < exponent && value != 0; i++)
            value /= 10;
        return value;
    }
}
