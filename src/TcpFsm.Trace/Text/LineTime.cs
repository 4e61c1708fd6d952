using System;
using System.Buffers.Text;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Text;

/// <summary>
/// Reads the time at the start of tcpdump's lines: <c>12:30:01.123456</c>, <c>2024-05-01 12:30:01.123456</c> (-tttt),
/// <c>1714566601.123456</c> (-tt), or none (-t).
/// </summary>
internal static class LineTime
{
    private const long Second = 1_000_000_000;

    /// <summary>Takes the time off the line.</summary>
    public static CaptureTime Take(ref TextCursor line)
    {
        TextCursor start = line;
        CaptureTime time = TakeTime(ref line);
        if (time.Kind == CaptureTimeKind.None)
            line = start;
        return time;
    }

    private static CaptureTime TakeTime(ref TextCursor line)
    {
        line.Take(" "u8);
        if (!line.TakeNumber(out uint first))
            return default;
        if (line.Take("-"u8))
            return TakeDate(ref line, first);
        if (line.Take(":"u8))
            return TakeClock(ref line, first, out long time) ? new CaptureTime(time, CaptureTimeKind.TimeOfDay) : default;
        return line.Take("."u8) && TakeFraction(ref line, out long rest) ? CaptureTime.Since1970(first, rest) : default;
    }

    private static CaptureTime TakeDate(ref TextCursor line, uint year)
    {
        if (!line.TakeNumber(out uint month) || !line.Take("-"u8) || !line.TakeNumber(out uint day) || !(line.Take(" "u8) || line.Take("T"u8)))
            return default;
        if (!line.TakeNumber(out uint hour) || !line.Take(":"u8) || !TakeClock(ref line, hour, out long clock))
            return default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
            return default;
        long days = (long)(new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalDays;
        return CaptureTime.Since1970(days * 86_400, clock);
    }

    private static bool TakeClock(ref TextCursor line, uint hour, out long time)
    {
        time = 0;
        if (!line.TakeNumber(out uint minute) || !line.Take(":"u8) || !line.TakeNumber(out uint second))
            return false;
        long rest = 0;
        if (line.Take("."u8) && !TakeFraction(ref line, out rest))
            return false;
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        time = (((hour * 60L) + minute) * 60 + second) * Second + rest;
        return true;
    }

    private static bool TakeFraction(ref TextCursor line, out long nanoseconds)
    {
        nanoseconds = 0;
        if (!Utf8Parser.TryParse(line.Rest, out ulong digits, out int used) || used > 9)
            return false;
        for (int i = used; i < 9; i++)
            digits *= 10;
        nanoseconds = (long)digits;
        line.Take(line.Rest[..used]);
        return true;
    }
}
