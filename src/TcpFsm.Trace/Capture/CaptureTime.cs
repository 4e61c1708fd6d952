using System;
using System.Globalization;

namespace TcpFsm.Trace.Capture;

/// <summary>When a packet was captured, as exactly as the capture says it.</summary>
/// <param name="Nanoseconds">Nanoseconds since 1970-01-01 UTC, or since midnight where the capture has no date.</param>
/// <param name="Kind">What the number counts from.</param>
public readonly record struct CaptureTime(long Nanoseconds, CaptureTimeKind Kind)
{
    private const long Second = 1_000_000_000;

    /// <summary>Seconds and a fraction in nanoseconds since 1970; a fraction beyond a second is carried.</summary>
    internal static CaptureTime Since1970(long seconds, long nanoseconds) =>
        new(unchecked((seconds * Second) + nanoseconds), CaptureTimeKind.Absolute);

    /// <summary>ISO 8601 in UTC, the time of day, or null; six digits of a second, nine where the capture has them.</summary>
    public override string? ToString()
    {
        if (Kind == CaptureTimeKind.None)
            return null;
        long seconds = Math.DivRem(Nanoseconds, Second, out long rest);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + Second);
        string fraction = rest % 1000 == 0 ? (rest / 1000).ToString("D6", CultureInfo.InvariantCulture) : rest.ToString("D9", CultureInfo.InvariantCulture);
        return Kind == CaptureTimeKind.TimeOfDay
            ? TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) + "." + fraction
            : DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "." + fraction + "Z";
    }
}

/// <summary>What a <see cref="CaptureTime"/> counts from.</summary>
public enum CaptureTimeKind : byte
{
    /// <summary>The capture holds no time.</summary>
    None,

    /// <summary>Since midnight: tcpdump's text without a date.</summary>
    TimeOfDay,

    /// <summary>Since 1970-01-01 UTC.</summary>
    Absolute,
}
